import type { Era, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { kanjiNumeral, readKanjiNumeral } from './kanjiNumeral.ts';
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

/** From this fiscal year on an era's letter and a number are a year by themselves; M7 and T3 are more often magnitudes, months or terms. */
const firstLetterYear = 1926;

/** The patterns for the eras of a Vocabularies object, built once. */
export const compileYear: (words: Vocabularies) => YearPatterns = compileOnce(({ eras }) => {
  const letters = (told: (era: Era) => boolean) => `${anyOf(eras.filter(told).map(({ letter }) => letter))}\\.?`;
  const alone = letters(({ first_fiscal_year: first }) => first >= firstLetterYear);
  const named = letters(({ first_fiscal_year: first }) => first < firstLetterYear);
  const name = anyOf(eras.map((era) => era.name));
  const count = '(?:元|[0-9]{1,2})';
  const year = `(?:(?:${name}|${alone})${count}|${named}${count}(?=年)|(?:19|20)[0-9]{2})`;
  const suffix = '(?:年度末?|年)';
  return {
    era: `(?:${name}|${alone}|${named})`,
    year,
    suffix,
    whole: `${year}${suffix}?(?:\\(${year}${suffix}?\\)${suffix}?)?`,
  };
});

const compileKanjiYear = compileOnce(({ eras }) => {
  const name = anyOf(eras.map((era) => era.name));
  return new RegExp(
    `(?<=${name})${kanjiNumeral}(?![0-9])|(?<!\\p{sc=Han})(?:一九|二〇)[〇一二三四五六七八九]{2}(?=年)`,
    'gu',
  );
});

/**
 * A cell's text folded, with the kanji numerals of its years as digits.
 * @example foldYears('令和五年度末', words) // '令和5年度末'
 */
export function foldYears(text: string, words: Vocabularies): string {
  return foldCell(text).replace(compileKanjiYear(words), (printed) => String(readKanjiNumeral(printed) ?? printed));
}

/**
 * Folded text with round brackets for square ones: `【H18】12%` and `4,292[H26]`.
 * @example roundBrackets('4,292[H26]') // '4,292(H26)'
 */
export function roundBrackets(folded: string): string {
  return folded.replaceAll(/[【[〔]([^【】[\]〔〕]*)[】\]〕]/g, '($1)');
}
