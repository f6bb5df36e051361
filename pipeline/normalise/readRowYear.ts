import type { Vocabularies } from '../model/Vocabularies.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Period } from '../notation/parseYear.ts';
import { readHeading } from './readHeading.ts';

/** The year that a row is about, and what the row's own label says of its values. */
export interface RowYear {
  readonly period: Period;
  /** Null where the label is a year and nothing else. */
  readonly kind: 'baseline' | 'target' | 'actual' | null;
}

/**
 * Reads the label of a row in a table whose years go down: a year, or a year with a word for what its values are.
 * @example readRowYear('平成27年度（基準年度）', words, null)?.kind // 'baseline'
 * @example readRowYear('目標（令和7年度）', words, null)?.period.fiscalYear // 2025
 */
export function readRowYear(text: string, words: Vocabularies, era: string | null): RowYear | null {
  const anyEra = era ?? words.eras.at(-1)?.name ?? null;
  const plain = parsePeriod(text, words, { era: anyEra, digitsAlone: true });
  if (plain) return { period: plain, kind: null };
  const { role, period, due } = readHeading(text, words, { era: anyEra });
  if ((role === 'baseline' || role === 'baseline_year') && period) return { period, kind: 'baseline' };
  if (role === 'actual' && period) return { period, kind: 'actual' };
  const dueYear = due === null ? null : parsePeriod(`${due}年度`, words);
  return role === 'target' && dueYear ? { period: dueYear, kind: 'target' } : null;
}
