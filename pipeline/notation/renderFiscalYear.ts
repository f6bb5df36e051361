import type { Vocabularies } from '../model/Vocabularies.ts';

/**
 * The official name of a fiscal year, by the table of eras, never by the date of its first day (1 April 2019 is 平成31年).
 * A year before the first era of the table is printed as `1867年度`.
 * @example renderFiscalYear(2019, words) // '令和元年度'
 */
export function renderFiscalYear(year: number, { eras }: Pick<Vocabularies, 'eras'>): string {
  const era = eras.find(
    ({ first_fiscal_year: first, last_fiscal_year: last }) => first <= year && year <= (last ?? year),
  );
  if (!era) return `${year}年度`;
  const count = year - era.year_zero;
  return `${era.name}${count === 1 ? '元' : count}年度`;
}
