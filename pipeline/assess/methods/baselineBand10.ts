import { Decimal, divide } from '../Decimal.ts';
import { cannotSay, type Method } from '../MethodFacts.ts';

/** A move of at most this share of the baseline counts as none. */
const deadBand = '0.1';

/**
 * The change from the baseline as a share of it, positive for the better; within 10 % of the baseline, the ends included, it
 * counts as unchanged. Source: the evaluation of Nagayo town's 9th comprehensive plan (長与町第9次総合計画), whose grade B is
 * “the level of the baseline (within 10 %)”; taken here to hold in either direction.
 * Met: better, where the target is to do better than the baseline; not worse, where it is to keep its level. Of a target
 * with a number of its own the method says nothing.
 *
 * @example baselineBand10.calculate({ ...facts, value: '11', baseline: { value: '3', year: 2018 }, direction: 1 }).band // 'better'
 */
export const baselineBand10: Method = {
  code: 'baseline_band_10',
  calculate: ({ value, baseline, direction, asks }) => {
    if (baseline === null) return cannotSay('no_baseline');
    if (direction === null) return cannotSay('no_direction');
    const size = Decimal(baseline.value).abs();
    if (size.eq('0')) return cannotSay('baseline_zero');
    const gain = Decimal(value).minus(baseline.value).times(String(direction));
    const isSmall = gain.abs().lte(size.times(deadBand));
    const band = isSmall ? 'unchanged' : gain.gt('0') ? 'better' : 'worse';
    return {
      score: divide(gain.toFixed(), size.toFixed()),
      band,
      meets: asks === null ? null : band === 'better' || (asks === 'kept' && band === 'unchanged'),
      undefinedReason: null,
    };
  },
};
