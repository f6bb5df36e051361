import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import type { SchemaProperty } from '../../model/Schemas.ts';
import { refuseArchive } from '../../read/refuseArchive.ts';
import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import type { CsvFile } from '../readCsv.ts';

/** Rows below the header that one worksheet holds, and characters of one cell (Excel specifications and limits). */
const mostRows = 1_048_575;
const mostCharacters = 32_767;

/** The day of 1970-01-01 as a spreadsheet counts (ISO/IEC 29500-1 section 18.17.4.1). */
const dayOfEpoch = 25_569;

const phrases = {
  workbook: { ja: 'Excel のブック', en: 'a workbook' },
  sheet: { ja: 'シートなし', en: 'no such sheet' },
  formula: { ja: '数式', en: 'a formula' },
} as const;

/**
 * Holds the workbook in `excel/` to the CSV files: a sheet a table (a long one goes on in `<table>-2`), every cell, and no
 * formula. A text longer than a cell can hold ends in `…`. The count is that of cells compared.
 */
export function checkWorkbook({ files, csv, schemas }: Published): Outcome {
  const [file, bytes] = [...files].find(([path]) => /^excel\/[^/]+\.xlsx$/.test(path)) ?? [];
  if (file === undefined || bytes === undefined) return { count: 0, differences: [] };
  const sheets = openWorkbook(bytes, file);
  if (sheets instanceof Error) {
    const found = { ja: sheets.message, en: sheets.message };
    return { count: 0, differences: [tellDifference({ file }, found, phrases.workbook)] };
  }
  const outcomes = [...csv].flatMap(([path, table]): Outcome[] => {
    if (path.includes('/') || path.startsWith('source.')) return [];
    const name = path.slice(0, -'.csv'.length);
    const properties = schemas[name]?.properties ?? {};
    const parts = Math.max(1, Math.ceil(table.records.length / mostRows));
    return Array.from({ length: parts }, (_, part) => {
      const title = part === 0 ? name : `${name}-${part + 1}`;
      const records = table.records.slice(part * mostRows, (part + 1) * mostRows);
      const sheet = sheets[title];
      if (sheet === undefined)
        return { count: 0, differences: [tellDifference({ file, at: title }, phrases.sheet, title)] };
      return compareSheet({ file, at: title }, sheet, { ...table, records }, properties);
    });
  });
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

/** The sheets by their names. The reader throws plain errors for whatever is wrong with a file; they are told, not thrown. */
function openWorkbook(bytes: Uint8Array, file: string): Readonly<Record<string, WorkSheet>> | Error {
  try {
    refuseArchive(bytes, file);
    return read(bytes, { type: 'array', cellDates: false, cellHTML: false, dense: false }).Sheets;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error;
  }
}

function compareSheet(
  place: { readonly file: string; readonly at: string },
  sheet: WorkSheet,
  { header, records }: CsvFile,
  properties: Readonly<Record<string, SchemaProperty>>,
): Outcome {
  const differences: Difference[] = [];
  const rows = [header, ...records.map(({ cells }) => cells)];
  for (const [r, cells] of rows.entries()) {
    for (const [c, cell] of cells.entries()) {
      const found: CellObject | undefined = sheet[utils.encode_cell({ r, c })];
      const expected = toLineFeeds(cell.length > mostCharacters ? cutText(cell) : cell);
      const column = header[c] ?? String(c + 1);
      const line = r + 1;
      if (found?.f !== undefined)
        differences.push(tellDifference({ ...place, line, column }, phrases.formula, expected));
      else {
        const value = showCell(found, expected, properties[column]?.format === 'date');
        if (value !== expected) differences.push(tellDifference({ ...place, line, column }, value, expected));
      }
    }
  }
  const end = utils.decode_range(sheet['!ref'] ?? 'A1').e;
  const [own, wanted] = [`${end.r + 1} × ${end.c + 1}`, `${rows.length} × ${header.length}`];
  if (own !== wanted) differences.push(tellDifference(place, own, wanted));
  return { count: rows.length * header.length, differences };
}

/** A cell as the CSV file has it: a number that is equal counts as printed, whatever zeros it ends in. */
function showCell(cell: CellObject | undefined, expected: string, isDate: boolean): string {
  if (cell?.v === undefined) return '';
  if (typeof cell.v !== 'number') return toLineFeeds(String(cell.v));
  if (isDate && Number.isInteger(cell.v) && Math.abs(cell.v) < 3_000_000)
    return new Date((cell.v - dayOfEpoch) * 86_400_000).toISOString().slice(0, 10);
  return expected !== '' && Number(expected) === cell.v ? expected : String(cell.v);
}

/** The reader turns CR LF into LF, so that line breaks are compared as LF. */
function toLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function cutText(text: string): string {
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
