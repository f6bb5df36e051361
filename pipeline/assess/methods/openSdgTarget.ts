import type { Big } from 'big.js';
import type { MethodBandCode, MethodUndefinedCode } from '../../model/rows.ts';
import { satisfies } from '../Decimal.ts';
import { Fine, growthRate } from '../growthRate.ts';
import { cannotSay, type Dated, type Method, type MethodFacts } from '../MethodFacts.ts';
import { findBase, whyNoGrowth } from '../sdgBase.ts';

/** Thresholds of observed over required growth, the highest first. */
const bands: readonly { readonly from: string; readonly band: MethodBandCode }[] = [
  { from: '0.95', band: 'substantial_progress' },
  { from: '0.6', band: 'moderate_progress' },
  { from: '0', band: 'limited_progress' },
];

/**
 * Open SDG for an indicator with a target value: the observed compound annual growth over the size of the growth that leads
 * from the base to the target in the target's year, positive for the better, held against 0.95, 0.60 and 0. Source: Open SDG,
 * “Progress Measurement Methodology for the Sustainable Development Goals”, indicators with quantitative targets (after
 * Statistics Canada); `methodology_2` of sdg-build. Base as in `openSdgGrowth`; the target's year is its due year, else the
 * first year in which it is in force. Whoever has reached the target is at `target_achieved`, whatever the growth, also where
 * no growth can be calculated. Where Open SDG puts 0.001 for a base or target of 0, this says `baseline_zero`, `target_zero`.
 * Met: `target_achieved`, at or beyond the target; on track is not met.
 *
 * @example openSdgTarget.calculate({ ...facts, value: '120', year: 2020, baseline: { value: '100', year: 2019 }, target: '144', dueYear: 2021, direction: 1 })
 * // { score: '1.0000', band: 'substantial_progress', meets: false, … }
 */
export const openSdgTarget: Method = {
  code: 'open_sdg_target',
  calculate: (facts) => {
    const { value, target, direction } = facts;
    if (target === null) return cannotSay('no_target_number');
    if (direction === null) return cannotSay('no_direction');
    const isAchieved = satisfies(value, direction === 1 ? '>=' : '<=', target);
    const ratio = measureRatio(facts, target, direction);
    const achieved = isAchieved ? ({ band: 'target_achieved', meets: true } as const) : null;
    if ('reason' in ratio) return { ...cannotSay(ratio.reason), ...achieved };
    const { score, base } = ratio;
    const band = bands.find(({ from }) => score.gte(from))?.band ?? 'deterioration';
    return { score: score.toFixed(4), undefinedReason: null, base, ...(achieved ?? { band, meets: false }) };
  },
};

type Ratio = { readonly score: Big; readonly base: Dated } | { readonly reason: MethodUndefinedCode };

/** Observed over required growth to 20 places, or why there is none. */
function measureRatio(facts: MethodFacts, target: string, direction: 1 | -1): Ratio {
  const { value, year, dueYear } = facts;
  const base = findBase(facts);
  if (typeof base === 'string') return { reason: base };
  const reason = whyNoGrowth(base, value, year);
  if (reason !== null) return { reason };
  if (Fine(target).eq('0')) return { reason: 'target_zero' };
  if (Fine(target).s !== Fine(base.value).s) return { reason: 'sign_change' };
  if (Fine(target).eq(base.value)) return { reason: 'target_equals_baseline' };
  if (dueYear === null) return { reason: 'no_due_year' };
  if (year === null || base.year === null) return { reason: 'no_year' };
  if (dueYear <= base.year) return { reason: 'due_not_after_baseline' };
  const observed = growthRate(value, base.value, year - base.year);
  const required = growthRate(target, base.value, dueYear - base.year).abs();
  const turn = Fine(base.value).s * direction;
  return { score: observed.times(turn.toString()).div(required), base };
}
