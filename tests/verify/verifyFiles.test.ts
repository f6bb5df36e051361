import { describe, expect, it } from 'vitest';
import { alter, firstOf, goodFiles, readText, report } from './goodFiles.ts';

/** The good files with the same change made in every file that holds the text: a forgery that is consistent. */
function alterEverywhere(from: string, to: string): Map<string, Uint8Array> {
  const texts = [...goodFiles.keys()].filter((file) => !file.endsWith('.xlsx') && file !== 'source.tsv');
  return new Map([
    ...goodFiles,
    ...texts.map((file) => [file, new TextEncoder().encode(readText(file).replaceAll(from, to))] as const),
  ]);
}

describe('verifyFiles', () => {
  it('finds nothing in good files and makes every check on something', () => {
    const { checks, differences } = report(goodFiles);
    expect(differences).toEqual([]);
    expect(checks.filter(({ count }) => count === null || count === 0)).toEqual([]);
    expect(Object.fromEntries(checks.map(({ name, count }) => [name, count]))).toMatchObject({
      // 9 tables and their twins, table.csv and its, workbook, plan, graph, source: 24; 10 Parquet; CSVW, Data Package, StratML, IATI, README
      // twice: 6; 2 charts, Turtle, record: 4; 17 schemas; 5 records.
      files: 24 + 10 + 6 + 4 + 17 + 5,
      schemas: 17,
      records: 2,
      manifest: 24 + 10 + 6 + 4 + 17 + 3,
      sums: 24 + 10 + 6 + 4 + 17 + 4,
      form: 21,
      // The last are nine methods for each of five values.
      keys: 2 + 2 + 2 + 6 + 0 + 9 + 1 + 23 + 9 * 5,
      lineage: 23,
      source: 23,
      flags: 6,
      indicators: 2,
      attainment: 9,
    });
  });

  it('finds a value that was changed in every file alike, flags included', () => {
    const [foundBy, sentence] = firstOf(alterEverywhere('0.5', '0.6'));
    expect(foundBy).toBe('source');
    expect(sentence).toBe('lineage.csv, line 18, source.tsv#cell=3,7, column text: found `0.6%`, expected `0.5%`.');
  });

  it('tells each difference in Japanese too, with place, found and expected apart', () => {
    const { differences } = report(alter('observations.csv', ',0.3667,', ',,'));
    expect(differences[0]).toEqual({
      file: 'observations.csv',
      line: 3,
      at: null,
      column: 'progress',
      found: null,
      expected: '0.3667',
      ja: 'observations.csv 3行目 progress 列: 実際は 空欄、正しくは `0.3667`。',
      en: 'observations.csv, line 3, column progress: found an empty field, expected `0.3667`.',
    });
  });

  it('leaves out the checks that need an unfit file, says so, and makes the others', () => {
    const { checks } = report(alter('targets.csv', '\n1-1-2,1,', '\n1-1-1,1,'));
    const skipped = checks.filter(({ count }) => count === null).map(({ name }) => name);
    expect(skipped).toEqual([
      'references',
      'findings',
      'lineage',
      'readings',
      'flags',
      'indicators',
      'attainment',
      'methods',
      'plan',
      'table',
      'stratml',
      'iati',
      'graph',
    ]);
    expect(checks.find(({ name }) => name === 'source')?.count).toBe(23);
  });

  it('finds nothing to check in no files but that they are missing', () => {
    const { checks, differences } = report(new Map());
    expect(differences.every(({ en }) => en.includes('found no such file'))).toBe(true);
    expect(checks.filter(({ count }) => count !== null && count > 0)).toEqual([]);
  });
});
