import type { SchemaProperty } from '../../model/Schemas.ts';
import { keyOf } from '../../verify/compareRows.ts';
import type { Row, Scalar } from '../../verify/Difference.ts';
import type { ColumnChange } from './ReleaseDiff.ts';

/** A row on one side or both; at least one is there. */
export interface RowPair {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** A pair of rows that differ; `columns` is empty when only one side has the row. */
export interface DifferingRows extends RowPair {
  readonly columns: readonly ColumnChange[];
}

/** What differs between two tables. */
export interface ComparedRows {
  /** In the order of the newer table, rows that it lacks last. */
  readonly differing: readonly DifferingRows[];
  /** Pairs that differ in bookkeeping columns alone. */
  readonly restated: number;
}

/** How two tables are held against each other. */
export interface CompareOptions {
  readonly key: readonly string[];
  /** Columns whose change alone is counted, not told. */
  readonly bookkeeping: readonly string[];
  /** Columns in order: those of the newer schema, then those that only the older one has. */
  readonly columns: readonly string[];
}

/**
 * The rows of two tables matched by key and compared field by field, as they stand in CSV. A column that only one side
 * has is left out: the schemas tell that once for all rows.
 * @example compareTable([{ id: 'a', value: '1' }], [{ id: 'a', value: '2' }], { key: ['id'], bookkeeping: [], columns: ['id', 'value'] })
 * // { differing: [{ before: …, after: …, columns: [{ column: 'value', before: '1', after: '2' }] }], restated: 0 }
 */
export function compareTable(before: readonly Row[], after: readonly Row[], options: CompareOptions): ComparedRows {
  const old = new Map(before.map((row) => [keyOf(row, options.key), row]));
  const differing: DifferingRows[] = [];
  let restated = 0;
  for (const row of after) {
    const name = keyOf(row, options.key);
    const match = old.get(name);
    old.delete(name);
    const columns = match === undefined ? [] : compareFields(match, row, options.columns);
    if (match === undefined) differing.push({ before: undefined, after: row, columns });
    else if (columns.every(({ column }) => options.bookkeeping.includes(column)))
      restated += columns.length > 0 ? 1 : 0;
    else differing.push({ before: match, after: row, columns });
  }
  for (const row of old.values()) differing.push({ before: row, after: undefined, columns: [] });
  return { differing, restated };
}

/** The columns of two schemas, those of the newer first. */
export function mergeColumns(
  before: Readonly<Record<string, SchemaProperty>> = {},
  after: Readonly<Record<string, SchemaProperty>> = {},
): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function compareFields(before: Row, after: Row, columns: readonly string[]): ColumnChange[] {
  return columns.flatMap((column) => {
    const [one, two] = [before[column], after[column]];
    if (one === undefined || two === undefined) return [];
    const change = { column, before: toText(one), after: toText(two) };
    return change.before === change.after ? [] : [change];
  });
}

function toText(value: Scalar): string | null {
  return value === null ? null : String(value);
}
