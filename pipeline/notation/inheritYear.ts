import type { Vocabularies } from '../model/Vocabularies.ts';
import type { YearContext } from './YearContext.ts';

/** Years by which two headings of one row may lie apart. */
const widestStep = 10;

/**
 * The year that a count of years without an era stands for, by what was named before it; null when that does not settle it:
 * no era was named, or the first year is meant of an era that has ended (a bare 元年度 after 平成 is 1989 or 2019).
 * @example inheritYear(25, { era: '平成' }, words) // 2013
 * @example inheritYear(1, { era: '平成', after: 2018 }, words) // 2019
 */
export function inheritYear(count: number, { era, after }: YearContext, { eras }: Vocabularies): number | null {
  const place = eras.findIndex(({ name }) => name === era);
  const [own, next] = [eras[place], eras[place + 1]];
  if (!own || count < 1) return null;
  const year = own.year_zero + count;
  if (after === undefined || after === null) return count === 1 && next ? null : year;
  if (year > after) return year;
  const later = next ? next.year_zero + count : after;
  return later > after && later - after <= widestStep ? later : null;
}
