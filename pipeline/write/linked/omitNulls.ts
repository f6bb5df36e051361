import type { FieldValue } from '../listTables.ts';

/**
 * The fields that hold something: an empty field of a table makes no statement in a graph.
 * @example omitNulls({ value: null, unit: '%' }) // { unit: '%' }
 */
export function omitNulls(fields: Readonly<Record<string, FieldValue>>): {
  [field: string]: string | number | boolean;
} {
  const filled: { [field: string]: string | number | boolean } = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) filled[name] = value;
  }
  return filled;
}
