import type { JudgedColumn, ReadObservation } from '../model/Plan.ts';
import type { ObservationRow, TargetRow } from '../model/rows.ts';
import { compareWithTarget, type JudgementContext, type Measure } from './compareWithTarget.ts';
import { satisfies } from './Decimal.ts';
import { type Flag, flagByTiming } from './flagByTiming.ts';
import { judgementYear } from './judgementYear.ts';
import { measureProgress } from './measureProgress.ts';

/** The columns of an observation that a judgement fills. */
export type Judged = Pick<ObservationRow, Exclude<JudgedColumn, 'findings'>>;

/**
 * Judges one observation by one target: `meets_target`, flag and reason, progress and pace (data-model section 4).
 * The questions are asked in the contract's order, and the first that stops the judgement gives the reason.
 * `target_no` is filled whenever there is a target, also for a year without a value.
 *
 * @example judgeObservation(of2019('97'), measure('97'), due2023('>=', '110'), context)
 * // { target_no: 1, meets_target: false, attainment: 'in_progress', attainment_reason: 'before_due',
 * //   progress: '0.0000', pace: 'behind' }
 */
export function judgeObservation(
  observation: ReadObservation,
  measure: Measure,
  target: TargetRow | null,
  context: JudgementContext,
): Judged {
  const unjudged = { target_no: target?.target_no ?? null, meets_target: null, progress: null, pace: null };
  if (observation.value === null && observation.status === null) {
    return { ...unjudged, ...explainSilence(observation, context) };
  }
  if (target === null) return { ...unjudged, ...refuse('no_target') };

  const meets = compareWithTarget(observation, measure, target, context);
  if (meets === 'series_unknown') return { ...unjudged, ...refuse(meets) };
  const year = judgementYear(observation);
  const measured = { ...unjudged, ...measureProgress(observation, measure, target, year) };
  if (typeof meets !== 'boolean') return { ...measured, ...refuse(meets) };

  const compared = { ...measured, meets_target: meets };
  if (year === null) return { ...compared, ...refuse('undated') };
  const flag = flagByTiming(meets, target, year);
  const standsStill =
    flag.attainment_reason === 'misses' && target.kind === 'direction' && isBaseline(observation, measure);
  return { ...compared, ...flag, ...(standsStill && { attainment_reason: 'equals_baseline' as const }) };
}

/** Why a year has no value. Only a year after the last stage was reached is `completed`. */
function explainSilence({ obs_status, value_text }: ReadObservation, { completedEarlier }: JudgementContext): Flag {
  if (obs_status === 'M' && completedEarlier) {
    return { attainment: 'completed', attainment_reason: 'completed_earlier' };
  }
  const isMissing = obs_status === 'M' || obs_status === 'O' || value_text === null;
  return isMissing ? { attainment: 'no_data', attainment_reason: 'not_reported' } : refuse('value_unreadable');
}

function refuse(reason: Flag['attainment_reason']): Flag {
  return { attainment: 'not_evaluable', attainment_reason: reason };
}

function isBaseline({ value }: ReadObservation, { baseline_value }: Measure): boolean {
  return value !== null && baseline_value !== null && satisfies(value, '=', baseline_value);
}
