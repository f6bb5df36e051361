import type { Big } from 'big.js';
import type { MethodBandCode } from '../../model/rows.ts';
import { Fine, growthRate, powerOf } from '../growthRate.ts';
import { cannotSay, type Dated, type Method, type MethodFacts } from '../MethodFacts.ts';
import { findBase, whyNoGrowth } from '../sdgBase.ts';

/** Thresholds of annual growth, the highest first; all but 0 are scaled down near a natural limit. */
const bands: readonly { readonly from: string; readonly band: MethodBandCode }[] = [
  { from: '0.015', band: 'substantial_progress' },
  { from: '0.005', band: 'moderate_progress' },
  { from: '0', band: 'limited_progress' },
];

/**
 * Open SDG for an indicator without a target value: the compound annual growth since the base year, positive for the better,
 * held against 1.5 %, 0.5 % and 0 % a year. Source: Open SDG, “Progress Measurement Methodology for the Sustainable
 * Development Goals”, indicators without quantitative targets (after Statistics Canada); `methodology_1` of sdg-build.
 * Base: the baseline; where none is printed, the earliest observation, as Open SDG takes the next year that it has. Below 0
 * the sign turns. Natural limit: of a share whose base is not above 100 % and which is to rise, both upper thresholds are
 * multiplied by C = 1 − (base / limit)^4.44. Where Open SDG puts 0.001 for a base of 0, this says `baseline_zero`.
 * Met: on track (`substantial_progress`), the best that the method can say without a target.
 *
 * @example openSdgGrowth.calculate({ ...facts, value: '157.1', year: 2022, baseline: { value: '161.2', year: 2018 }, direction: -1 })
 * // { score: '0.0064', band: 'moderate_progress', meets: false, … }
 */
export const openSdgGrowth: Method = {
  code: 'open_sdg_growth',
  calculate: (facts) => {
    const { value, year, target, direction } = facts;
    if (target !== null) return cannotSay('has_target_number');
    if (direction === null) return cannotSay('no_direction');
    const base = findBase(facts);
    if (typeof base === 'string') return cannotSay(base);
    const reason = whyNoGrowth(base, value, year);
    if (reason !== null || year === null || base.year === null) return cannotSay(reason ?? 'no_year');
    const turn = Fine(base.value).s * direction;
    const growth = growthRate(value, base.value, year - base.year).times(turn.toString());
    const scale = scaleNear(base, facts);
    const band = bands.find(({ from }) => growth.round(20).gte(scale.times(from)))?.band ?? 'deterioration';
    return {
      score: growth.toFixed(4),
      band,
      meets: band === 'substantial_progress',
      undefinedReason: null,
      base,
      ...(scale.lt('1') && facts.limit !== null && { limit: facts.limit }),
    };
  },
};

/** The factor C, with 4.44 as 111 / 25; 1 where no limit is near. */
function scaleNear(base: Dated, { limit, direction }: MethodFacts): Big {
  const one = Fine('1');
  if (limit === null || direction !== 1 || Fine(base.value).lt('0') || Fine(base.value).gt(limit)) return one;
  return one.minus(powerOf(base.value, limit, 111, 25)).round(20);
}
