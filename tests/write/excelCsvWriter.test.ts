import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { expectedCells, readText, tinyTables } from './tinyFiles.ts';

/** Takes off the apostrophe that stands before a text a spreadsheet would run. */
function rearm(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
}

describe.each(tinyTables)('excel/$name.csv', (table) => {
  const text = readText(`excel/${table.name}.csv`);

  it('begins with a byte-order mark and ends its lines in CRLF', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('holds the same values as its twin', () => {
    const [header, ...cells]: string[][] = parse(text.slice(1), { record_delimiter: '\r\n' });
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(cells.map((row) => row.map(rearm))).toEqual(expectedCells(table));
  });
});

it('disarms text, and leaves a negative number alone', () => {
  const [, first, second] = readText('excel/indicators.csv').split('\r\n');
  expect(first).toContain(",'=市民の\u3000声🙂,");
  expect(first).toContain(",'-5%,-5,");
  expect(second).toContain(",'@窓口\uFEFFの改善,");
});
