import type { MethodUndefinedCode } from '../model/rows.ts';
import { Decimal } from './Decimal.ts';
import type { Dated, MethodFacts } from './MethodFacts.ts';

/**
 * The base from which the methods of Open SDG measure growth: the baseline, which must have a year; where none is printed,
 * the earliest dated observation (“if the base year is not in the data, the next available year”, sdg-build `SeriesProgress`).
 *
 * @example findBase({ baseline: null, first: { value: '45.4', year: 2019 } }) // { value: '45.4', year: 2019 }
 */
export function findBase({ baseline, first }: Pick<MethodFacts, 'baseline' | 'first'>): Dated | MethodUndefinedCode {
  if (baseline === null) return first ?? 'no_baseline';
  return baseline.year === null ? 'no_baseline_year' : baseline;
}

/**
 * Why there is no growth rate from a base to a value: base 0, no year, another sign, less than a year between them.
 *
 * @example whyNoGrowth({ value: '-5', year: 2018 }, '0.5', 2020) // 'sign_change'
 */
export function whyNoGrowth(base: Dated, value: string, year: number | null): MethodUndefinedCode | null {
  const from = Decimal(base.value);
  if (from.eq('0')) return 'baseline_zero';
  if (from.times(value).lt('0')) return 'sign_change';
  if (year === null) return 'no_year';
  return base.year === null || year <= base.year ? 'too_few_years' : null;
}
