import type { MethodBandCode, MethodUndefinedCode } from '../model/rows.ts';
import { Decimal, divide } from './Decimal.ts';
import { cannotSay, type MethodFacts, type MethodResult } from './MethodFacts.ts';

/** A band with the rate from which it begins, the highest first. */
export interface RateBand {
  readonly from: string;
  readonly band: MethodBandCode;
  /** Whether a rate in this band counts as the target met. */
  readonly meets: boolean;
}

/**
 * Why there is no ratio to the target: none that is a number, 0, below 0.
 *
 * @example whyNoRatio({ ...facts, target: '0' }) // 'target_zero'
 */
export function whyNoRatio({ target }: Pick<MethodFacts, 'target'>): MethodUndefinedCode | null {
  if (target === null) return 'no_target_number';
  if (Decimal(target).eq('0')) return 'target_zero';
  return Decimal(target).lt('0') ? 'target_negative' : null;
}

/**
 * The rate of attainment as municipalities calculate it, actual / target, or 2 − actual / target where lower is better, in
 * bands. A rate is held against a band without being rounded: `rate ≥ p` is `rate × target ≥ p × target`, as the target is above 0.
 *
 * @example gradeRate({ ...facts, value: '80', target: '100', direction: 1 }, bands, 'short').score // '0.8000'
 */
export function gradeRate(facts: MethodFacts, bands: readonly RateBand[], below: MethodBandCode): MethodResult {
  const reason = whyNoRatio(facts);
  if (reason !== null || facts.target === null) return cannotSay(reason ?? 'no_target_number');
  if (facts.direction === null) return cannotSay('no_direction');
  const { value, target } = facts;
  const reached = facts.direction === 1 ? Decimal(value) : Decimal(target).times('2').minus(value);
  const found = bands.find(({ from }) => reached.gte(Decimal(target).times(from)));
  return {
    score: divide(reached.toFixed(), target),
    band: found?.band ?? below,
    meets: found?.meets ?? false,
    undefinedReason: null,
  };
}
