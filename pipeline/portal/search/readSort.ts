import { ActionError } from '../ActionError.ts';
import type { SqlValue } from '../store/Database.ts';
import { timeColumns } from './fields.ts';

/** One key of an order. */
export interface SortKey {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Reads an order such as `name asc, metadata_modified desc`. Throws CKAN's search query error. */
export function readSort(text: string): readonly SortKey[] {
  return text.split(',').map((part) => {
    const [, field, direction] = /^\s*([\w.-]+)\s+(asc|desc)\s*$/i.exec(part) ?? [];
    if (field === undefined || direction === undefined) {
      throw new ActionError({
        kind: 'search-query',
        message: `Search Query is invalid: 'Invalid "sort" parameter'`,
      });
    }
    return { field, direction: direction.toUpperCase() as SortKey['direction'] };
  });
}

/** An order as SQL on a row `d` of `datasets`. Without scores all fit alike. What is equal is ordered by id. */
export function writeSort(
  keys: readonly SortKey[],
  scores: ReadonlyMap<string, number> | null,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const parts = keys.map(({ field, direction }) => {
    const { sql, values } = writeKey(field, scores);
    return { sql: `${sql} ${direction}`, values };
  });
  return {
    sql: [...parts.map(({ sql }) => sql), 'd.id'].join(', '),
    values: parts.flatMap(({ values }) => values),
  };
}

function writeKey(
  field: string,
  scores: ReadonlyMap<string, number> | null,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  if (field === 'score') {
    if (scores === null) return { sql: 'NULL', values: [] };
    return { sql: "json_extract(?, '$.\"' || d.id || '\"')", values: [JSON.stringify(Object.fromEntries(scores))] };
  }
  const time = timeColumns[field];
  if (time !== undefined) return { sql: `d.${time}`, values: [] };
  if (field === 'id' || field === 'name') return { sql: `d.${field}`, values: [] };
  return { sql: '(SELECT min(value) FROM terms WHERE dataset_id = d.id AND field = ?)', values: [field] };
}
