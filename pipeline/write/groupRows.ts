/**
 * Rows by a key, in their order within each group: one pass, however many groups there are.
 * @example groupRows(targets, ({ indicator_id }) => indicator_id).get('1-1-1-3')
 */
export function groupRows<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
