/**
 * Rows by their `indicator_id`, in the order in which they come.
 *
 * @example groupByIndicator(targets).get('1-1-1-1') // the targets of that indicator
 */
export function groupByIndicator<Row extends { readonly indicator_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator_id);
    if (group === undefined) groups.set(row.indicator_id, [row]);
    else group.push(row);
  }
  return groups;
}
