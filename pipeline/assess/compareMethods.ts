import type { MethodRow, MethodUndefinedCode, ObservationRow, TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { sharesUnit } from './compareWithTarget.ts';
import { flagByTiming } from './flagByTiming.ts';
import { gatherFacts, type MeasuredIndicator, type MeasuredObservation } from './gatherFacts.ts';
import { groupByIndicator } from './groupByIndicator.ts';
import { cannotSay, type Method, type MethodFacts, type MethodResult } from './MethodFacts.ts';
import { methods } from './methods/index.ts';

/** Indicators of a plan whose methods are compared, as many as have charts: nine rows a figure are more than a larger one is read by. */
const mostIndicators = 1000;

/** What is compared: rows as they are published, judged. */
export interface CompareInput {
  readonly indicators: readonly MeasuredIndicator[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ComparedObservation[];
  readonly words: Pick<Vocabularies, 'units'>;
}

/** An observation with its flag. */
export type ComparedObservation = MeasuredObservation &
  Pick<ObservationRow, 'plan_id' | 'edition' | 'status' | 'target_no' | 'meets_target' | 'attainment'>;

/**
 * Rows of `methods.csv`: every observation that holds a number or a status by every method, in the order of the observations,
 * then of the methods' codes. It looks at nothing but published columns, so that `verify` can repeat it from the files alone. None for a plan of more than a thousand indicators.
 *
 * `meets_target` is the method's own verdict; `agrees` whether it is that of `observations.csv`; `attainment` the flag that the
 * same due and first years make of it; `changes_flag` whether that is another flag. All are empty where the method says nothing,
 * the last and `agrees` also where the observation's own flag rests on no comparison.
 *
 * @example compareMethods({ indicators, targets, observations, words })[2]
 * // { …, method: 'linear_path', score: '0.8346', band: 'partway', meets_target: false, agrees: true, … }
 */
export function compareMethods({ indicators, targets, observations, words }: CompareInput): readonly MethodRow[] {
  if (indicators.length > mostIndicators) return [];
  const measured = new Map(indicators.map((indicator) => [indicator.indicator_id, indicator]));
  const targetsOf = groupByIndicator(targets);
  const observationsOf = groupByIndicator(observations);
  return observations.flatMap((observation): readonly MethodRow[] => {
    if (observation.value === null && observation.status === null) return [];
    const { indicator_id, target_no } = observation;
    const indicator = measured.get(indicator_id);
    const target = targetsOf.get(indicator_id)?.find((one) => one.target_no === target_no);
    const facts = settleFacts(observation, indicator, target, observationsOf.get(indicator_id) ?? [], words);
    return methods.map((method) => toRow(method, observation, target, facts));
  });
}

/** The facts, or why no method can calculate. */
function settleFacts(
  observation: ComparedObservation,
  indicator: MeasuredIndicator | undefined,
  target: TargetRow | undefined,
  observations: readonly ComparedObservation[],
  words: CompareInput['words'],
): MethodFacts | MethodUndefinedCode {
  if (indicator === undefined || target === undefined || target.kind === null || target.kind === 'none')
    return 'no_target';
  if (target.kind === 'unreadable') return 'target_unreadable';
  const { value, series } = observation;
  if (value === null || target.kind === 'status') return 'status';
  if (!sharesUnit(observation, indicator)) return 'unit_mismatch';
  if (series !== target.series) return 'series_unknown';
  return gatherFacts({ ...observation, value }, indicator, target, observations, words);
}

function toRow(
  { code, calculate }: Method,
  observation: ComparedObservation,
  target: TargetRow | undefined,
  facts: MethodFacts | MethodUndefinedCode,
): MethodRow {
  const { plan_id, edition, indicator_id, period, series, fiscal_year, value } = observation;
  const known = typeof facts === 'string' ? null : facts;
  const result = typeof facts === 'string' ? cannotSay(facts) : calculate(facts);
  const base = result.base ?? known?.baseline ?? null;
  return {
    plan_id,
    edition,
    indicator_id,
    period,
    series,
    fiscal_year,
    method: code,
    score: result.score,
    band: result.band,
    ...compareFlags(result, observation, target, known?.year ?? null),
    undefined_reason: result.undefinedReason,
    value,
    baseline: base?.value ?? null,
    baseline_year: base?.year ?? null,
    target: known?.target ?? null,
    due_year: known?.dueYear ?? null,
    limit: result.limit ?? null,
  };
}

/** The method's verdict beside the observation's own. */
function compareFlags(
  { meets }: MethodResult,
  { meets_target, attainment }: ComparedObservation,
  target: TargetRow | undefined,
  year: number | null,
): Pick<MethodRow, 'meets_target' | 'agrees' | 'attainment' | 'changes_flag'> {
  if (meets === null || target === undefined) {
    return { meets_target: null, agrees: null, attainment: null, changes_flag: null };
  }
  const flag = year === null ? 'not_evaluable' : flagByTiming(meets, target, year).attainment;
  return {
    meets_target: meets,
    agrees: meets_target === null ? null : meets === meets_target,
    attainment: flag,
    changes_flag: meets_target === null ? null : flag !== attainment,
  };
}
