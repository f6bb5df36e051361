import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import { cellRef, placeOf } from '../../pipeline/model/Sheet.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';

const workbook = readFileSync('tests/cases/workbook-merged-cells/source.xlsx');

/** The code of the one fault that reading these bytes ends in. */
function faultOf(bytes: Uint8Array): string {
  try {
    readSheet(bytes, 'source.xlsx');
  } catch (error) {
    if (error instanceof PipelineError) return error.faults.map(({ code }) => code).join();
    throw error;
  }
  return 'none';
}

describe('a workbook, written by openpyxl', () => {
  const sheet = readSheet(workbook, 'source.xlsx');
  const textAt = (row: number, column: number) => sheet.rows[row - 1]?.cells[column - 1]?.text;

  it('is read from its fullest sheet, and names the others', () => {
    expect(sheet).toMatchObject({ encoding: 'workbook', delimiter: null, sheetName: '進捗 一覧', others: ['表紙'] });
  });

  it('shows numbers as Excel does', () => {
    expect([textAt(3, 5), textAt(4, 6), textAt(6, 6)]).toEqual(['13%', '52.8%', '358,336千円']);
  });

  it('joins rich text', () => {
    expect(textAt(5, 2)).toBe('収納額（寄附）');
  });

  it('repeats the text of a merged cell in all that it covers, and says where it is from', () => {
    expect(sheet.rows[5]?.cells[0]).toEqual({ row: 6, column: 1, text: '① 働き方', origin: { row: 3, column: 1 } });
    expect(sheet.rows[0]?.cells[6]).toMatchObject({
      text: '行政改革の進捗（令和4年度）',
      origin: { row: 1, column: 1 },
    });
  });

  it('tells what is hidden', () => {
    expect(sheet.hidden).toEqual({ rows: [6], columns: [] });
  });
});

describe('addresses', () => {
  it.each([
    [{ file: 'source.tsv' }, 6, 7, 'source.tsv#cell=6,7'],
    [{ file: 'source.xlsx', sheetName: 'Sheet1' }, 6, 7, 'source.xlsx#Sheet1!G6'],
    [{ file: 'source.xlsx', sheetName: "市の'表 1" }, 10, 28, "source.xlsx#'市の''表 1'!AB10"],
  ])('of %o', (sheet, row, column, address) => {
    expect(cellRef(sheet, row, column)).toBe(address);
    expect(placeOf(address)).toEqual({ row, column });
  });
});

describe('refuses with a sentence', () => {
  it('an old or encrypted workbook', () => {
    expect(faultOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('refused-workbook');
  });

  it('a zip that claims to be far larger than it is', () => {
    const zeros = new Uint8Array(30_000_000);
    expect(faultOf(zipSync({ 'xl/worksheets/sheet1.xml': zeros }, { level: 9 }))).toBe('refused-size');
  });

  it('a broken zip, and one that is no workbook', () => {
    expect(faultOf(workbook.subarray(0, 2000))).toBe('invalid-workbook');
    expect(faultOf(zipSync({ 'a.txt': strToU8('no workbook') }))).toBe('refused-form');
  });

  it('more than 50 MB', () => {
    const large = new Uint8Array(50_000_001);
    large.set([0x50, 0x4b, 0x03, 0x04]);
    expect(faultOf(large)).toBe('refused-size');
  });
});

describe('the sheet that a person picks', () => {
  it('is read though another holds more, and verify finds it by its references', () => {
    expect(readSheet(workbook, 'source.xlsx', { sheet: '表紙' })).toMatchObject({
      sheetName: '表紙',
      others: ['進捗 一覧'],
    });
  });

  it('is refused with the names there are when it is not there', () => {
    expect(() => readSheet(workbook, 'source.xlsx', { sheet: '進捗' })).toThrow(/unknown-sheet: .*表紙/u);
  });
});
