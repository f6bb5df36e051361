import type { ObservationRow, TargetRow } from '../model/rows.ts';
import { type Measure, sharesUnit } from './compareWithTarget.ts';
import { Decimal, divide } from './Decimal.ts';

/** How far along an observation is: the two columns of data-model section 3. */
export type Progress = Pick<ObservationRow, 'progress' | 'pace'>;

/** Paces by the sign of what is done less what a straight line would have done. */
const paces = { '1': 'ahead', '0': 'on_pace', '-1': 'behind' } as const;

/**
 * The share of the way from baseline to target, `(v−b)/(t−b)` with 4 places, and whether that keeps pace with a
 * straight line from the baseline's year to the due year; after the due year the line stays at the target.
 * Progress is `null` unless the target is a `threshold` or `relative` number other than the baseline, in the value's
 * unit. Pace is `null` without progress, a due year after the baseline's, or a year from the baseline's on.
 * Pace compares products, never the rounded progress.
 *
 * @example measureProgress(of('5253'), { …, baseline_value: '1483', baseline_year: 2018 }, due2023('6000'), 2019)
 * // { progress: '0.8346', pace: 'ahead' }: 3770 of 4517, where a fifth would do
 */
export function measureProgress(
  observation: Pick<ObservationRow, 'value' | 'unit'>,
  measure: Measure,
  target: TargetRow,
  year: number | null,
): Progress {
  const { value } = observation;
  const { baseline_value: baseline, baseline_year: start } = measure;
  const isMeasured = (target.kind === 'threshold' || target.kind === 'relative') && sharesUnit(observation, measure);
  if (!isMeasured || value === null || baseline === null || target.value === null) return unmeasured;

  const done = Decimal(value).minus(baseline);
  const whole = Decimal(target.value).minus(baseline);
  if (whole.eq('0')) return unmeasured;

  const progress = divide(done.toFixed(), whole.toFixed());
  const { due } = target;
  if (due === null || start === null || due <= start || year === null || year < start) {
    return { progress, pace: null };
  }
  // done / whole against elapsed / span, both multiplied by |whole| and span
  const elapsed = Math.min(year, due) - start;
  const lead = done
    .times(whole.s.toString())
    .times(String(due - start))
    .cmp(whole.abs().times(String(elapsed)));
  return { progress, pace: paces[lead] };
}

const unmeasured: Progress = { progress: null, pace: null };
