import type { ReadObservation } from '../model/Plan.ts';
import type { IndicatorRow, TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Measure, sharesUnit } from './compareWithTarget.ts';
import { findAfterCompletion } from './findAfterCompletion.ts';
import { groupByIndicator } from './groupByIndicator.ts';
import { previousPeriod } from './judgementYear.ts';
import { type Judged, judgeObservation } from './judgeObservation.ts';
import { targetOfYear } from './leadingTarget.ts';
import { rankStatuses } from './rankStatuses.ts';

/** An observation with its judgement; only the findings are not attached yet. */
export type JudgedObservation = ReadObservation & Judged;

/** What a judgement is made from: rows as they are published, and the ranks of `status.csv`. */
export interface AssessInput {
  readonly indicators: readonly (Measure & Pick<IndicatorRow, 'indicator_id'>)[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ReadObservation[];
  readonly words: Pick<Vocabularies, 'status'>;
}

/**
 * Judges every observation by the target of its year, in the order given (data-model section 4). It looks at nothing
 * but published columns, so that `verify` can repeat it from the files alone. An observation whose indicator is not
 * among the rows is judged like one without unit and baseline; that the row is missing is for others to tell.
 *
 * @example assessObservations({ indicators, targets, observations, words })[0]?.attainment // 'attained_early'
 */
export function assessObservations({
  indicators,
  targets,
  observations,
  words,
}: AssessInput): readonly JudgedObservation[] {
  const ranks = rankStatuses(words);
  const measures = new Map(indicators.map((indicator) => [indicator.indicator_id, indicator]));
  const targetsOf = groupByIndicator(targets);
  const observationsOf = groupByIndicator(observations);
  const afterCompletion = findAfterCompletion(observations, ranks);

  return observations.map((observation) => {
    const { indicator_id } = observation;
    const measure = measures.get(indicator_id) ?? unknownMeasure;
    const target = targetOfYear(targetsOf.get(indicator_id) ?? [], observation);
    const previousValue =
      target?.reference === 'previous_period'
        ? findPreviousValue(observation, observationsOf.get(indicator_id) ?? [], measure)
        : null;
    const completedEarlier = afterCompletion.has(observation);
    const judged = judgeObservation(observation, measure, target, { ranks, previousValue, completedEarlier });
    // on rows this wide five times as fast as a literal of two spreads
    return Object.assign({}, observation, judged);
  });
}

const unknownMeasure: Measure = { unit: null, baseline_value: null, baseline_year: null };

/** The number of the period before among an indicator's observations, same series, in the indicator's unit. */
function findPreviousValue(
  { period, series }: ReadObservation,
  observations: readonly ReadObservation[],
  measure: Measure,
): string | null {
  const before = previousPeriod(period);
  const previous = observations.find((earlier) => earlier.period === before && earlier.series === series);
  return previous !== undefined && sharesUnit(previous, measure) ? previous.value : null;
}
