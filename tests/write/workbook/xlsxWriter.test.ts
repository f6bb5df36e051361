import { strFromU8, unzipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { FieldValue, PublishedTable } from '../../../pipeline/write/listTables.ts';
import { tinyFiles, tinyTables } from '../tinyFiles.ts';

const bytes = tinyFiles.get('excel/tiny.xlsx') ?? new Uint8Array();
const workbook = await readXlsx(bytes);
const sheetOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);

/** What a spreadsheet should show: numbers in number columns, days in date columns, nothing for null. */
function expectedValues({ columns, rows }: PublishedTable): CellValue[][] {
  const typed = (value: FieldValue, kind: string): CellValue => {
    if (value !== null && kind === 'date') return new Date(`${value}T00:00:00Z`);
    return value !== null && kind === 'decimal' ? Number(value) : value;
  };
  return rows.map((row) => columns.map(({ name, kind }) => typed(row[name] ?? null, kind)));
}

it('explains itself, then holds every table', () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['読み方 About', ...tinyTables.map(({ name }) => name)]);
  const guide = workbook.sheets[0]?.rows ?? [];
  expect(guide[1]).toEqual(['計画 Plan', '小さな計画', 'A tiny plan']);
  expect(guide.find(([subject]) => subject === '利用条件 Licence')).toEqual([
    '利用条件 Licence',
    '元の表に記載がない。',
    'Not stated in the source.',
  ]);
  expect(guide.map(([subject]) => subject)).toContain('判定 Flag: attained_early');
});

describe.each(tinyTables)('sheet $name', (table) => {
  const sheet = sheetOf(table.name);

  it('holds the same values as the CSV file', () => {
    const [header, ...rows] = sheet?.rows ?? [];
    const width = table.columns.length;
    const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(padded).toEqual(expectedValues(table));
  });

  it('keeps its header in sight and carries a filter', () => {
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${table.rows.length + 1}$`));
  });
});

describe('its parts', () => {
  const parts = unzipSync(bytes);
  const xml = Object.entries(parts).map(([path, part]) => [path, strFromU8(part)] as const);

  it('hold no formula, no author and no time', () => {
    expect(xml.filter(([, text]) => /<f[ >]/.test(text))).toEqual([]);
    expect(Object.keys(parts).filter((path) => path.startsWith('docProps/'))).toEqual([]);
  });

  it('are dated 1980-01-01, 00:00', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0b0000000_0001_00001]);
  });

  it('keep the printed digits of a number, and a format of as many places', () => {
    const observations = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(observations).toMatch(/<c r="R4" s="8"><v>1\.1500<\/v><\/c>/);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain(
      '<numFmt numFmtId="168" formatCode="0.0000"/>',
    );
  });
});
