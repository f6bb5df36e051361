import { whyNoRatio } from '../attainmentRate.ts';
import { divide, satisfies } from '../Decimal.ts';
import { cannotSay, type Method } from '../MethodFacts.ts';

/**
 * Actual divided by target, the same whichever way is better: where lower is better, above 1 is worse. It is the 達成率 that
 * Japanese municipalities print most; there is no standard for it. Met: at 1 or above where higher is better, at 1 or below where
 * lower is better.
 *
 * @example actualOverTarget.calculate({ ...facts, value: '97', target: '110', direction: 1 })
 * // { score: '0.8818', band: 'not_reached', meets: false, undefinedReason: null }
 */
export const actualOverTarget: Method = {
  code: 'actual_over_target',
  calculate: (facts) => {
    const { value, target, direction } = facts;
    const reason = whyNoRatio(facts);
    if (reason !== null || target === null) return cannotSay(reason ?? 'no_target_number');
    if (direction === null) return cannotSay('no_direction');
    const meets = satisfies(value, direction === 1 ? '>=' : '<=', target);
    return {
      score: divide(value, target),
      band: meets ? 'reached' : 'not_reached',
      meets,
      undefinedReason: null,
    };
  },
};
