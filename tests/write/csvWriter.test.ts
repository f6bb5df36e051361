import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { expectedCells, readText, tinyTables } from './tinyFiles.ts';

describe.each(tinyTables)('$name.csv', (table) => {
  const text = readText(`${table.name}.csv`);

  it('reads back as the rows it was made of', () => {
    const [header, ...cells]: string[][] = parse(text);
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(cells).toEqual(expectedCells(table));
  });

  it('is what csv-stringify writes', () => {
    const options = { columns: table.columns.map(({ name }) => name), header: true, quoted_match: /[\r\n]/ };
    expect(text).toBe(stringify([...table.rows], { ...options, cast: { boolean: String } }));
  });

  it('has no byte-order mark and ends in LF', () => {
    expect(text.startsWith('\uFEFF')).toBe(false);
    expect(text).toMatch(/[^\r]\n$/);
  });
});

it('writes every trap as it stands in the source', () => {
  const lines = readText('lineage.csv').split('\n');
  expect(lines).toContain('"source.tsv#cell=3,2","(1) 「声」を""聞く"", 活かす",section,sections,1-1,label_text');
  expect(lines).toContain('"source.tsv#cell=3,3",=市民の\u3000声🙂,indicator,indicators,1-1-1,indicator');
  expect(lines).toContain('"source.tsv#cell=4,3",@窓口\uFEFFの改善,indicator,indicators,1-1-2,indicator');
  expect(readText('lineage.csv')).toContain('"1 まちを\nみがく"');
  expect(readText('lineage.csv')).toContain('"+注記\r\n2行目"');
});

it('writes an empty table as its header', () => {
  expect(readText('attributes.csv')).toBe('indicator_id,attribute,value,source_ref\n');
});

it('keeps the printed digits, writes true and false, and leaves empty what is empty', () => {
  const lines = readText('observations.csv').split('\n');
  expect(lines[2]).toBe(
    'tiny,2021,1-1-1,2020,,2020,2020-04-01,2021-03-31,0.5,,%,0.5%,A,1,false,in_progress,before_due,0.3667,behind,,"source.tsv#cell=3,7",',
  );
  expect(lines[6]).toBe(
    'tiny,2021,1-1-2,2021,,2021,2021-04-01,2022-03-31,,,,,O,1,,no_data,not_reported,,,,"source.tsv#cell=4,8",',
  );
});
