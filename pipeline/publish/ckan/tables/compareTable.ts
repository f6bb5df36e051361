import type { RemoteTable } from '../CkanState.ts';
import type { IntendedTable, TableColumn } from './toTable.ts';

/** What has to be done to a DataStore table so that it holds what the file holds. */
export interface TableWork {
  /** `build`: there is none; `rebuild`: its columns, types or key are others; `update`: rows or dictionary differ. */
  readonly action: 'build' | 'rebuild' | 'update' | 'none';
  readonly table: IntendedTable;
  /** True when the data dictionary has other words. */
  readonly describe: boolean;
  /** Rows that are new or changed. */
  readonly upserts: readonly (readonly string[])[];
  /** `_id` of rows that the file does not hold. */
  readonly deletes: readonly number[];
}

/** Joins the cells of a key; no cell holds this character, for no text may. */
const joinKey = (cells: readonly string[]): string => cells.join('\u0000');

/** True when the table has these columns, typed so, and an index on the key: then rows can be brought up to date in place. */
function hasSameShape({ columns, key }: IntendedTable, remote: RemoteTable): boolean {
  const sameColumn = (column: TableColumn, index: number): boolean => {
    const found = remote.columns[index];
    const isKey = key.includes(column.id);
    return found?.id === column.id && found.type === column.type && (found.isIndexed || !isKey);
  };
  return columns.length === remote.columns.length && columns.every(sameColumn);
}

/**
 * The difference between a table as it should be and as it is, row by row by its key.
 * @example compareTable(table, null).action // 'build'
 */
export function compareTable(table: IntendedTable, remote: RemoteTable | null): TableWork {
  const all = { table, describe: false, upserts: table.rows, deletes: [] };
  if (remote === null) return { ...all, action: 'build' };
  if (!hasSameShape(table, remote)) return { ...all, action: 'rebuild' };

  const places = table.key.map((name) => table.columns.findIndex(({ id }) => id === name));
  const keyOf = (cells: readonly string[]): string => joinKey(places.map((place) => cells[place] ?? ''));
  const wanted = new Map(table.rows.map((row) => [keyOf(row), row]));
  const present = new Map<string, readonly string[]>();
  const deletes: number[] = [];
  for (const [id, cells] of remote.rows) {
    if (wanted.has(keyOf(cells)) && !present.has(keyOf(cells))) present.set(keyOf(cells), cells);
    else deletes.push(Number(id));
  }
  const upserts = [...wanted].flatMap(([key, row]) => {
    const cells = present.get(key);
    return cells !== undefined && joinKey(cells) === joinKey(row) ? [] : [row];
  });
  const describe = table.columns.some(({ label, notes }, index) => {
    const found = remote.columns[index];
    return found?.label !== label || found.notes !== notes;
  });
  const isSame = upserts.length === 0 && deletes.length === 0 && !describe;
  return { action: isSame ? 'none' : 'update', table, describe, upserts, deletes };
}
