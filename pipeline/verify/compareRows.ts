import { type Difference, type Place, type Row, tellDifference } from './Difference.ts';

/** A row and where it stands, so that a difference can name the place. */
export interface PlacedRow {
  readonly place: Place;
  readonly row: Row;
}

/** The values of a row's key columns as one string that no other key has. */
export function keyOf(row: Row, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}

/** The key as a person reads it: `1-1-1-3 2019`. Empty parts are left out. */
export function showKey(row: Row, columns: readonly string[]): string {
  return columns
    .map((column) => row[column] ?? '')
    .filter((value) => value !== '')
    .join(' ');
}

/** Rows by their keys; of rows with the same key the first. */
export function indexRows(rows: readonly Row[], columns: readonly string[]): Map<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    if (!index.has(key)) index.set(key, row);
  }
  return index;
}

/**
 * Holds rows against those that were expected, matched by key, in the columns that the expected rows have;
 * a column that a row lacks counts as empty.
 * Differences: a value that differs, a row nobody expected, a row that is not there. `count` is the number of values compared.
 */
export function compareRows(
  file: string,
  found: readonly PlacedRow[],
  expected: readonly Row[],
  key: readonly string[],
): { readonly count: number; readonly differences: readonly Difference[] } {
  const wanted = indexRows(expected, key);
  const seen = new Set<string>();
  const differences: Difference[] = [];
  let count = 0;
  for (const { place, row } of found) {
    const name = keyOf(row, key);
    const match = wanted.get(name);
    if (!match || seen.has(name)) {
      differences.push(tellDifference(place, showKey(row, key), match ? phrases.once : phrases.noRow));
      continue;
    }
    seen.add(name);
    for (const [column, value] of Object.entries(match)) {
      count += 1;
      const own = row[column] ?? null;
      if (own !== value) differences.push(tellDifference({ ...place, column }, own, value));
    }
  }
  for (const [name, row] of wanted) {
    if (!seen.has(name)) differences.push(tellDifference({ file }, phrases.noRow, showKey(row, key)));
  }
  return { count, differences };
}

const phrases = {
  noRow: { ja: '行なし', en: 'no such row' },
  once: { ja: '1行だけ', en: 'this row only once' },
} as const;
