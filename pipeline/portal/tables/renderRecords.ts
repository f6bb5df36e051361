import { stringify } from 'csv-stringify/sync';
import type { Column } from '../store/dataTables.ts';
import { plainValue } from './rawNumber.ts';
import type { RecordPage } from './searchRecords.ts';

/** The forms in which records are answered. */
export const recordFormats = ['objects', 'lists', 'csv', 'tsv'] as const;

/** One of `recordFormats`. */
export type RecordFormat = (typeof recordFormats)[number];

/** Rows as objects by field, as lists, or as CSV or TSV without a header, in PostgreSQL's own spelling. */
export function renderRecords({ columns, rows }: Pick<RecordPage, 'columns' | 'rows'>, format: RecordFormat): unknown {
  const lists = rows.map((row) => row.map((value, at) => (value === null ? null : showValue(columns[at], value))));
  if (format === 'lists') return lists;
  if (format === 'objects') {
    return lists.map((list) => Object.fromEntries(columns.map(({ id }, at) => [id, list[at] ?? null])));
  }
  return renderText(
    lists.map((list) => list.map(toCopyText)),
    format,
  );
}

/** Rows of texts as CSV or TSV with `\n`. An empty text is quoted, so that it is no empty cell. */
export function renderText(rows: readonly (readonly (string | null)[])[], format: 'csv' | 'tsv'): string {
  return stringify([...rows.map((row) => [...row])], { delimiter: format === 'csv' ? ',' : '\t', quoted_match: /^$/ });
}

function showValue(column: Column | undefined, value: NonNullable<RecordPage['rows'][number][number]>): unknown {
  return column === undefined ? value : column.type.show(value);
}

/** A value as PostgreSQL's COPY writes it: `t` and `f` for truth values. */
function toCopyText(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const plain = plainValue(value);
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}
