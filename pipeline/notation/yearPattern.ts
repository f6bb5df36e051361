import type { Vocabularies } from '../model/Vocabularies.ts';
import { anyOf, compileOnce } from './wordPatterns.ts';

/** Sources of patterns for years in folded text. None captures anything. */
export interface YearPatterns {
  /** `令和` or `R`, `R.` */
  readonly era: string;
  /** One way to write a year: `令和元`, `R1`, `2019`. */
  readonly year: string;
  /** `年度`, `年度末` (a fiscal year) or `年` (a calendar year). */
  readonly suffix: string;
  /** A year as printed, in one way or in two: `R1`, `令和4年度`, `2019(H31)年度`. */
  readonly whole: string;
}

/** The patterns for the eras of a Vocabularies object, built once. */
export const compileYear: (words: Vocabularies) => YearPatterns = compileOnce(({ eras }) => {
  const era = `(?:${anyOf(eras.map(({ name }) => name))}|${anyOf(eras.map(({ letter }) => letter))}\\.?)`;
  const year = `(?:${era}(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})`;
  const suffix = '(?:年度末?|年)';
  return { era, year, suffix, whole: `${year}${suffix}?(?:\\(${year}${suffix}?\\)${suffix}?)?` };
});
