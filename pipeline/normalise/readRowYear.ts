import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Period } from '../notation/parseYear.ts';
import type { YearContext } from '../notation/YearContext.ts';
import { readHeading } from './readHeading.ts';

/** What the year of a row says of its values. */
export interface RowYear {
  readonly role: 'observation' | 'baseline' | 'target';
  /** Null for a target or a baseline that names no year. */
  readonly period: Period | null;
}

const targetWord = /目標|めざす|目指す|めざそう/u;
const baselineWord = /基準|現状|現況|策定時|当初|開始時/u;

/**
 * Reads the text that dates a row: a year or a period of results, the year of the baseline (`平成27年度（基準年度）`), or the target and when it
 * is due (`目標（令和7年度）`). Null for anything else, such as a row of another city's mean. `kind` is the word of a column beside it.
 * @example readRowYear('目標（令和7年度）', words, {})?.period?.fiscalYear // 2025
 */
export function readRowYear(text: string, words: Vocabularies, context: YearContext, kind = ''): RowYear | null {
  const whole = parsePeriod(text, words, { ...context, digitsAlone: true });
  const folded = foldText(text).replaceAll(/\s/gu, '');
  const told = `${kind}${whole ? '' : folded}`;
  const role = targetWord.test(told) ? 'target' : baselineWord.test(told) ? 'baseline' : 'observation';
  if (whole) return { role, period: whole };
  if (role === 'observation') return null;
  const bare = folded.replaceAll(
    /(?:最終|中間|数値|計画)?目標(?:年度|年次|年|値)?|めざす値|目指す値|めざそう値|基準(?:年度|年|値)?|現状値?|現況値?|(?:計画)?策定時|当初値?|開始時/gu,
    '',
  );
  const inner = bare.replaceAll(/[()[\]【】:：・]/gu, '');
  if (inner === '') return { role, period: null };
  const period =
    parsePeriod(inner, words, { ...context, digitsAlone: true }) ?? readHeading(text, words, context).period;
  return period ? { role, period } : null;
}
