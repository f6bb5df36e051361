import type { IndicatorRow, ObservationRow, TargetRow } from '../../model/rows.ts';

/** A target or a value as IATI holds it: a number where the indicator is one, and what is printed. */
export interface ResultValue {
  readonly value: string | null;
  readonly text: string | null;
  readonly series: string | null;
}

/** A span of time with what was to be reached in it and what was; dates as ISO 8601. */
export interface ResultPeriod {
  readonly start: string;
  readonly end: string;
  readonly targets: readonly ResultValue[];
  readonly actuals: readonly ResultValue[];
}

/**
 * The periods of one indicator that have a target or a value, by their dates, from its own targets and observations. A target stands in the fiscal year in which it is
 * due, or else from which it is in force. A number is told of a numeric indicator, a word of a status: what is of the other
 * kind has no place in IATI.
 * @example listPeriods(indicator, targets, observations)[0] // { start: '2019-04-01', end: '2020-03-31', targets: [], actuals: [{ value: '5253', … }] }
 */
export function listPeriods(
  { value_type }: IndicatorRow,
  targets: readonly TargetRow[],
  observations: readonly ObservationRow[],
): ResultPeriod[] {
  const periods = new Map<string, { targets: ResultValue[]; actuals: ResultValue[] }>();
  const at = (start: string, end: string): { targets: ResultValue[]; actuals: ResultValue[] } => {
    const key = `${start} ${end}`;
    const known = periods.get(key) ?? { targets: [], actuals: [] };
    periods.set(key, known);
    return known;
  };
  const isTold = (value: string | null, status: string | null): boolean =>
    (value_type === 'number' ? value : status) !== null;
  for (const { role, from, due, value, status, text, series } of targets) {
    const year = due ?? from;
    if (role === 'planned' || year === null || !isTold(value, status)) continue;
    at(`${year}-04-01`, `${year + 1}-03-31`).targets.push({ value, text, series });
  }
  for (const { period_start, period_end, value, status, value_text: text, series } of observations) {
    if (period_start === null || period_end === null || !isTold(value, status)) continue;
    at(period_start, period_end).actuals.push({ value, text, series });
  }
  return [...periods]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => {
      const [start = '', end = ''] = key.split(' ');
      return { start, end, ...found };
    });
}
