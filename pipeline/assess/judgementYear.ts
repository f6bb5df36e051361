import type { ObservationRow } from '../model/rows.ts';

/** What places an observation in time. */
export type Timed = Pick<ObservationRow, 'period' | 'fiscal_year'>;

/**
 * The year in which an observation is judged: its fiscal year, or, for a period that lies in none (a calendar year,
 * a span of years), the fiscal year that holds its last day. That of a calendar year Y is Y, as Y-12-31 lies in
 * fiscal year Y. `null` for an undated observation.
 *
 * @example judgementYear({ period: '2006-04-01/2009-03-31', fiscal_year: null }) // 2008
 */
export function judgementYear(observation: Timed): number | null {
  if (observation.fiscal_year !== null) return observation.fiscal_year;
  const lastDay = /(\d{4})-(\d{2})-\d{2}$/.exec(observation.period);
  if (lastDay === null) return null;
  const [, year, month] = lastDay;
  return Number(month) < 4 ? Number(year) - 1 : Number(year);
}

/**
 * The name of the period before: the year before, the same day a year before, or the span of equal length before.
 * `null` for an undated observation.
 *
 * @example previousPeriod('2020') // '2019'
 * @example previousPeriod('2006-04-01/2009-03-31') // '2003-04-01/2006-03-31'
 */
export function previousPeriod(period: string): string | null {
  if (period === 'undated') return null;
  const [first = '', last = first] = period.split('/');
  const whole = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  const years = whole + (last.slice(4) >= first.slice(4) ? 1 : 0);
  return period.replace(/\d{4}/g, (year) => String(Number(year) - years));
}
