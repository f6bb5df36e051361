import { gradeRate, type RateBand } from '../attainmentRate.ts';
import type { Method } from '../MethodFacts.ts';

const bands: readonly RateBand[] = [
  { from: '1', band: 'reached', meets: true },
  { from: '0.8', band: 'nearly', meets: false },
];

/**
 * The rate of attainment in three bands: 100 % and above, 80 % and above, below. One of the divisions that progress tables of
 * Japanese municipalities print; there is no standard for it. The rate is that of `gradeRate`. Met: at 100 % and above.
 *
 * @example rateBands100And80.calculate({ ...facts, value: '75', target: '100', direction: 1 }).band // 'short'
 */
export const rateBands100And80: Method = {
  code: 'rate_bands_100_80',
  calculate: (facts) => gradeRate(facts, bands, 'short'),
};
