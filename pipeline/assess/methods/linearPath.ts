import { Decimal, divide } from '../Decimal.ts';
import { cannotSay, type Method } from '../MethodFacts.ts';

/**
 * The share of the way from baseline to target, (actual − baseline) / (target − baseline): the 進捗率 of municipal plans, and
 * the formula of `progress` in `observations.csv` (data-model section 3). It needs no direction: the target lies on the better side.
 * Met: at 1 or above, so that a value which stays on the right side of a target that the baseline meets already is not.
 *
 * @example linearPath.calculate({ ...facts, value: '5253', baseline: { value: '1483', year: 2018 }, target: '6000' })
 * // { score: '0.8346', band: 'partway', meets: false, undefinedReason: null }: 3770 of 4517
 */
export const linearPath: Method = {
  code: 'linear_path',
  calculate: ({ value, baseline, target }) => {
    if (target === null) return cannotSay('no_target_number');
    if (baseline === null) return cannotSay('no_baseline');
    const done = Decimal(value).minus(baseline.value);
    const whole = Decimal(target).minus(baseline.value);
    if (whole.eq('0')) return cannotSay('target_equals_baseline');
    // both turned so that the way is positive
    const sign = whole.s.toString();
    const meets = done.times(sign).gte(whole.abs());
    const isBackwards = done.times(sign).lt('0');
    return {
      score: divide(done.toFixed(), whole.toFixed()),
      band: meets ? 'reached' : isBackwards ? 'backwards' : 'partway',
      meets,
      undefinedReason: null,
    };
  },
};
