import type { IndicatorRow, ObservationRow, TargetRow } from '../model/rows.ts';
import { applyChange } from './applyChange.ts';
import { satisfies } from './Decimal.ts';
import { reachOf, type StatusRanks } from './rankStatuses.ts';

/** What a judgement has to know of an indicator. */
export type Measure = Pick<IndicatorRow, 'unit' | 'baseline_value' | 'baseline_year'>;

/** What a judgement has to know that stands in other rows. */
export interface JudgementContext {
  readonly ranks: StatusRanks;
  /** The number of the period before, same series, in the indicator's unit; `null` when it is not there. */
  readonly previousValue: string | null;
  /** Whether an earlier year reached the last stage. */
  readonly completedEarlier: boolean;
}

/** Why a value and a target cannot be compared. */
export type Obstacle = Extract<
  ObservationRow['attainment_reason'],
  | 'no_target'
  | 'target_unreadable'
  | 'value_unreadable'
  | 'kind_mismatch'
  | 'unit_mismatch'
  | 'series_unknown'
  | 'direction_unknown'
  | 'no_baseline'
  | 'no_reference'
>;

type Quantitative = Exclude<TargetRow['kind'], null | 'none' | 'unreadable' | 'status'>;
type Comparer = (value: string, target: TargetRow, measure: Measure, context: JudgementContext) => boolean | Obstacle;

/** How a number is held against a target, by the kind of target. */
const comparers: Readonly<Record<Quantitative, Comparer>> = {
  threshold: (value, target) => compare(value, target, target.value, 'target_unreadable'),
  range: (value, { value: lower, upper }) =>
    lower === null || upper === null
      ? 'target_unreadable'
      : satisfies(value, '>=', lower) && satisfies(value, '<=', upper),
  direction: (value, target, measure) => compare(value, target, measure.baseline_value, 'no_baseline'),
  maintain: (value, target, measure) => {
    const level = target.value ?? measure.baseline_value;
    const kept = target.operator === null && level !== null && satisfies(value, '=', level);
    return kept || compare(value, target, level, 'no_baseline');
  },
  relative: (value, target, _measure, { previousValue }) => {
    if (target.reference === 'baseline') return compare(value, target, target.value, 'no_baseline');
    if (target.reference !== 'previous_period') return compare(value, target, target.value, 'no_reference');
    if (previousValue === null) return 'no_reference';
    return compare(value, target, applyChange(previousValue, target.change), 'target_unreadable');
  },
};

/**
 * Whether a value satisfies a target, whatever the calendar says, or why the two cannot be compared: questions 2 to 5
 * of data-model section 4. Decimals are compared exactly, statuses by their reach.
 *
 * @example compareWithTarget(observation('97'), measure, target('>=', '110'), context) // false
 */
export function compareWithTarget(
  observation: Pick<ObservationRow, 'value' | 'status' | 'unit' | 'series'>,
  measure: Measure,
  target: TargetRow,
  context: JudgementContext,
): boolean | Obstacle {
  const { kind } = target;
  if (kind === null || kind === 'none') return 'no_target';
  if (kind === 'unreadable') return 'target_unreadable';
  // one of the two says whether it is of a year or of all years so far, the other does not: nobody knows that they are the same
  if (observation.series !== target.series) return 'series_unknown';
  if (kind === 'status') {
    return observation.status === null ? 'kind_mismatch' : compareStages(observation.status, target, context);
  }
  if (observation.value === null) return 'kind_mismatch';
  if (!sharesUnit(observation, measure)) return 'unit_mismatch';
  return comparers[kind](observation.value, target, measure, context);
}

/**
 * Whether a number is in the indicator's unit. A unit that is not printed contradicts none.
 *
 * @example sharesUnit({ unit: '件' }, { unit: '%' }) // false
 */
export function sharesUnit(observation: Pick<ObservationRow, 'unit'>, measure: Pick<Measure, 'unit'>): boolean {
  return observation.unit === null || measure.unit === null || observation.unit === measure.unit;
}

/** Holds a value against a limit by the target's operator, or tells what is `missing` when there is no limit. */
function compare(value: string, { operator }: TargetRow, limit: string | null, missing: Obstacle): boolean | Obstacle {
  if (limit === null) return missing;
  return operator === null ? 'direction_unknown' : satisfies(value, operator, limit);
}

/**
 * By reach where both are stages of the ladder. A stage outside it (策定, 廃止) is met by itself and by the last stage, and missed by what comes
 * before anything is carried out; any other two have no order.
 */
function compareStages(status: string, target: TargetRow, { ranks }: JudgementContext): boolean | Obstacle {
  const aims = target.status === null ? [] : target.status.split('+');
  const codes = status.split('+');
  if (aims.length === 0 || !aims.every((code) => ranks.byCode.has(code))) return 'target_unreadable';
  if (!codes.every((code) => ranks.byCode.has(code))) return 'value_unreadable';
  const [aim, reach] = [reachOf(aims.join('+'), ranks), reachOf(status, ranks)];
  if (aim !== null && reach !== null) return reach >= aim;
  if (aims.every((code) => codes.includes(code)) || reach === ranks.top) return true;
  return reach !== null && reach < (ranks.byCode.get('implement') ?? ranks.top) ? false : 'kind_mismatch';
}
