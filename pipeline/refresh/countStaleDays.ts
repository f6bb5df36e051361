import type { OriginSettings } from '../model/Settings.ts';

/** Days after which a table that is printed once a year is late. */
const usualDays = 400;
const dayMs = 86_400_000;

/**
 * Days since a source was retrieved, once they are more than `stale_after_days`, or than a year and some weeks. `null` before; when nobody wrote
 * down the day; and, unless `stale_after_days` is stated, when the plan's last year is in and nothing more is due.
 * @param now milliseconds since 1970
 * @example countStaleDays({ …, retrieved: '2024-08-01', stale_after_days: 30 }, Date.parse('2024-09-15')) // 45
 */
export function countStaleDays(
  { retrieved, stale_after_days, fiscal_year, plan_period }: OriginSettings,
  now: number,
): number | null {
  if (retrieved === undefined) return null;
  if (stale_after_days === undefined && fiscal_year >= plan_period.last) return null;
  const days = Math.floor((now - Date.parse(retrieved)) / dayMs);
  return days > (stale_after_days ?? usualDays) ? days : null;
}
