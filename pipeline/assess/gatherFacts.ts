import type { IndicatorRow, ObservationRow, TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Measure, sharesUnit } from './compareWithTarget.ts';
import { Decimal } from './Decimal.ts';
import { judgementYear } from './judgementYear.ts';
import type { Dated, Direction, MethodFacts } from './MethodFacts.ts';

/** What the methods have to know of an indicator. */
export type MeasuredIndicator = Measure & Pick<IndicatorRow, 'indicator_id'>;

/** What the methods have to know of an observation. */
export type MeasuredObservation = Pick<
  ObservationRow,
  'indicator_id' | 'period' | 'series' | 'fiscal_year' | 'value' | 'unit'
>;

/**
 * What every method calculates from: one observation with its target and its indicator. `observations` are those of the
 * indicator, for the earliest of the series. Of a maintained level without a number the target is the baseline's.
 *
 * @example gatherFacts(of2019('5253'), followers, due2023('6000'), observations, words)
 * // { value: '5253', year: 2019, baseline: { value: '1483', year: 2018 }, target: '6000', dueYear: 2023, direction: 1, … }
 */
export function gatherFacts(
  { value, ...observation }: MeasuredObservation & { readonly value: string },
  indicator: MeasuredIndicator,
  target: TargetRow,
  observations: readonly MeasuredObservation[],
  words: Pick<Vocabularies, 'units'>,
): MethodFacts {
  const { baseline_value: baseline, baseline_year } = indicator;
  return {
    value,
    year: judgementYear(observation),
    baseline: baseline === null ? null : { value: baseline, year: baseline_year },
    first: findFirst(observations.filter((one) => one.series === observation.series && sharesUnit(one, indicator))),
    target: numberOf(target, indicator),
    dueYear: target.due ?? target.from,
    direction: directionOf(target),
    asks: asksOf(target),
    limit: limitOf(indicator, words),
  };
}

function findFirst(observations: readonly MeasuredObservation[]): Dated | null {
  const dated = observations.flatMap((one): (Dated & { readonly year: number })[] => {
    const year = judgementYear(one);
    return one.value === null || year === null ? [] : [{ value: one.value, year }];
  });
  return dated.toSorted((one, other) => one.year - other.year)[0] ?? null;
}

/** The target as one number: none for a direction, a range, or what is relative to the year before. */
function numberOf({ kind, value, reference }: TargetRow, { baseline_value }: MeasuredIndicator): string | null {
  if (kind === 'maintain') return value ?? baseline_value;
  if (kind === 'relative' && reference === 'previous_period') return null;
  return kind === 'threshold' || kind === 'relative' ? value : null;
}

function directionOf({ kind, operator }: TargetRow): Direction {
  if (kind === 'range' || operator === null || operator === '=') return null;
  return operator === '>' || operator === '>=' ? 1 : -1;
}

function asksOf({ kind, value }: TargetRow): MethodFacts['asks'] {
  if (kind === 'direction') return 'better';
  return kind === 'maintain' && value === null ? 'kept' : null;
}

/** 100 % in the indicator's unit: 10 where it counts in 割. Points of a score are no share. */
function limitOf({ unit }: MeasuredIndicator, { units }: Pick<Vocabularies, 'units'>): string | null {
  const known = units.find((one) => one.unit === unit);
  if (known === undefined || known.dimension !== 'share' || known.unit_code !== '%') return null;
  return Decimal('100').times(`1e${-known.unit_multiplier}`).toFixed();
}
