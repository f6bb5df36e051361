import { gradeRate, whyNoRatio } from '../attainmentRate.ts';
import { cannotSay, type Method } from '../MethodFacts.ts';

/**
 * 2 − actual / target: the 達成率 that Japanese municipalities print where lower is better, so that half the excess is gained by
 * half the way; there is no standard for it. Met: at 1 or above. Where higher is better it is not used.
 *
 * @example twoMinusRatio.calculate({ ...facts, value: '150', target: '120', direction: -1 }).score // '0.7500'
 */
export const twoMinusRatio: Method = {
  code: 'two_minus_ratio',
  calculate: (facts) => {
    const reason = whyNoRatio(facts);
    if (reason !== null) return cannotSay(reason);
    if (facts.direction === 1) return cannotSay('higher_is_better');
    return gradeRate(facts, [{ from: '1', band: 'reached', meets: true }], 'not_reached');
  },
};
