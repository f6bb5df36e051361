import { describe, expect, it } from 'vitest';
import { alter, goodFiles, replaceFile, report } from './goodFiles.ts';

/** The English sentences that name one file. */
function tell(files: ReadonlyMap<string, Uint8Array>, file: string): readonly string[] {
  return report(files)
    .differences.map(({ en }) => en)
    .filter((sentence) => sentence.startsWith(file));
}

describe('csv-metadata.json', () => {
  const file = 'csv-metadata.json';

  it('tells a table that it does not describe, and one that is not there', () => {
    expect(tell(alter(file, '"url": "sections.csv"', '"url": "parts.csv"'), file)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('sections.csv'),
        expect.stringMatching(/^csv-metadata\.json, parts\.csv: found `parts\.csv`/),
      ]),
    );
  });

  it('tells a column that the CSV does not have', () => {
    expect(tell(alter(file, '"name": "parent_id"', '"name": "parent"'), file)).toEqual([
      expect.stringMatching(/^csv-metadata\.json, sections\.csv: found `section_id, parent, level, /),
    ]);
  });

  it('tells a key that is not that of the table', () => {
    expect(
      tell(alter(file, '"primaryKey": [\n          "finding_id"', '"primaryKey": [\n          "code"'), file),
    ).toEqual(['csv-metadata.json, findings.csv primaryKey: found `code`, expected `finding_id`.']);
  });

  it('tells a reference to a table that is none', () => {
    expect(tell(alter(file, '"resource": "sections.csv"', '"resource": "parts.csv"'), file)).toEqual([
      expect.stringMatching(/^csv-metadata\.json, indicators\.csv foreignKeys: found `parts\.csv`/),
    ]);
  });

  it('tells a file that is no JSON', () => {
    expect(tell(replaceFile(file, '{'), file)[0]).toContain('JSON that can be read');
  });
});

describe('datapackage.json', () => {
  const file = 'datapackage.json';
  const { resources } = JSON.parse(new TextDecoder().decode(goodFiles.get(file))) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  const sections = resources.find(({ path }) => path === 'sections.csv');

  it('tells a size and a digest that are not those of the file', () => {
    const hash = `sha256:${'0'.repeat(64)}`;
    expect(tell(alter(file, sections?.hash ?? '', hash), file)).toEqual([
      `datapackage.json, sections.csv hash: found \`${hash}\`, expected \`${sections?.hash}\`.`,
    ]);
    expect(
      tell(
        alter(
          file,
          `"bytes": ${sections?.bytes},\n      "hash": "${sections?.hash}"`,
          `"bytes": 1,\n      "hash": "${sections?.hash}"`,
        ),
        file,
      ),
    ).toEqual([`datapackage.json, sections.csv bytes: found \`1\`, expected \`${sections?.bytes}\`.`]);
  });

  it('tells another version than plan.json bears', () => {
    expect(tell(alter(file, '"version": "1.0.0"', '"version": "1.0.1"'), file)).toEqual([
      'datapackage.json, version: found `1.0.1`, expected `1.0.0`.',
    ]);
  });

  it('tells a field in another place', () => {
    expect(tell(alter(file, '"name": "parent_id"', '"name": "parent"'), file)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^datapackage\.json, sections\.csv: found `section_id, parent, level, /),
      ]),
    );
  });
});

describe('parquet/', () => {
  const file = 'parquet/observations.parquet';

  it('tells a value that is not that of the CSV', () => {
    const bytes = new Uint8Array(goodFiles.get(file) ?? []);
    const other = goodFiles.get('parquet/indicators.parquet') ?? bytes;
    expect(tell(new Map([...goodFiles, [file, other]]), file)[0]).toMatch(
      /^parquet\/observations\.parquet: found `indicator_id, section_id, /,
    );
  });

  it('tells bytes that are no Parquet', () => {
    expect(tell(replaceFile(file, 'PAR1 not at all'), file)).toEqual([
      expect.stringContaining('expected Parquet that can be read'),
    ]);
  });
});

describe('README', () => {
  const read = (file: string): string => new TextDecoder().decode(goodFiles.get(file));

  it('tells a count of rows that is not that of the table', () => {
    const from = '| `sections.csv` | 2 |';
    expect(read('README.md').split(from)).toHaveLength(3);
    const found = tell(replaceFile('README.md', read('README.md').replace(from, '| `sections.csv` | 3 |')), 'README');
    expect(found).toEqual([
      'README.md, rows sections.csv: found `3`, expected `2`.',
      expect.stringMatching(/^README\.html, sections\.csv: /u),
    ]);
  });

  it('tells a flag of a year that is not that of attainment.csv', () => {
    const text = read('README.md');
    const row = text.split('\n').find((line) => line.startsWith('| 2021 |')) ?? '';
    const [, , attained = ''] = row.split(' | ').map((cell) => cell.replaceAll('| ', ''));
    const cells = row.split(' | ');
    cells[1] = String(Number(cells[1]) + 1);
    expect(attained).not.toBe('');
    const found = tell(replaceFile('README.md', text.replace(row, cells.join(' | '))), 'README.md');
    expect(found).toEqual([expect.stringMatching(/^README\.md, attained 2021: found `\d`, expected `\d`\.$/u)]);
  });

  it('tells a page that says something else', () => {
    const page = read('README.html');
    const found = tell(
      replaceFile(
        'README.html',
        page.replace('<th scope="row"><code>parent_id</code>', '<th scope="row"><code>parent</code>'),
      ),
      'README.html',
    );
    expect(found).toEqual([expect.stringMatching(/^README\.html, parent_id: /u)]);
  });

  it('tells a file that it does not list', () => {
    const found = tell(new Map([...goodFiles, ['stranger.bin', new Uint8Array([1])]]), 'README.md');
    expect(found).toEqual([expect.stringMatching(/^README\.md, stranger\.bin: /u)]);
  });
});
