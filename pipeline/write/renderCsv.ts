import { stringify } from 'csv-stringify/sync';
import { disarmFormula } from './disarmFormula.ts';
import type { FieldValue, PublishedTable } from './listTables.ts';

/** How a CSV file is dressed: for programs, or for a spreadsheet that is opened by a double click. */
export interface CsvForm {
  readonly byteOrderMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
  /** Text that a spreadsheet would run gets an apostrophe. */
  readonly disarm: boolean;
}

/** csv-stringify quotes what holds its own line end alone; a lone CR or LF wants quotes too (RFC 4180 section 2, rule 6). */
const lineBreak = /[\r\n]/;

/**
 * A table as CSV (RFC 4180): header, one line a row, null as an empty field, booleans as `true` / `false`.
 * @example renderCsv(table, { byteOrderMark: false, lineEnd: '\n', disarm: false })
 */
export function renderCsv({ columns, rows }: PublishedTable, { byteOrderMark, lineEnd, disarm }: CsvForm): Uint8Array {
  const records = rows.map((row) =>
    columns.map(({ name, kind }) => {
      const text = fieldText(row[name] ?? null);
      return disarm && kind === 'text' ? disarmFormula(text) : text;
    }),
  );
  const header = columns.map(({ name }) => name);
  const csv = stringify([header, ...records], { record_delimiter: lineEnd, quoted_match: lineBreak });
  return new TextEncoder().encode(byteOrderMark ? `\uFEFF${csv}` : csv);
}

/** A field as it stands in every CSV file, before quotes. */
export function fieldText(value: FieldValue): string {
  return value === null ? '' : String(value);
}
