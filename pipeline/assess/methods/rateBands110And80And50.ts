import { gradeRate, type RateBand } from '../attainmentRate.ts';
import type { Method } from '../MethodFacts.ts';

const bands: readonly RateBand[] = [
  { from: '1.1', band: 'exceeded', meets: true },
  { from: '0.8', band: 'reached', meets: true },
  { from: '0.5', band: 'halfway', meets: false },
];

/**
 * The rate of attainment in four bands: 110 % and above, 80 % and above, 50 % and above, below. Source: Osaka Prefectural
 * Library, criteria of evaluation (大阪府立図書館「評価の基準と重点目標シートの記入について」): A beyond the target at 110 %, B the target
 * attained at 80 %, C half of it at 50 %, D below. The rate is that of `gradeRate`. Met: at 80 % and above.
 *
 * @example rateBands110And80And50.calculate({ ...facts, value: '97', target: '110', direction: 1 }).band // 'reached'
 */
export const rateBands110And80And50: Method = {
  code: 'rate_bands_110_80_50',
  calculate: (facts) => gradeRate(facts, bands, 'short'),
};
