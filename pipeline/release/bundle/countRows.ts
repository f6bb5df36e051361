import type { PlanTables } from '../../model/Plan.ts';

/**
 * Rows of a CSV file of a plan, its header aside; `table.csv` has one row an indicator. `null` for a file that is no table.
 * @example countRows('excel/targets.csv', plan.tables) // 30
 */
export function countRows(path: string, tables: PlanTables): number | null {
  const [, name = ''] = /^(?:excel\/)?([a-z]+)\.csv$/.exec(path) ?? [];
  const counts: Readonly<Record<string, readonly unknown[]>> = { ...tables, table: tables.indicators };
  return counts[name]?.length ?? null;
}
