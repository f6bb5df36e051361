import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { compileOnce } from '../notation/wordPatterns.ts';

/** What the values of one of several rows of an indicator are. */
export type Series = 'target' | 'planned' | 'actual' | 'self_assessment';

const plannedWords = /^(?:見込量|見込み量|見込値|見込み|見込|計画値|計画量|計画数値|計画|計画数)$/u;

const differenceWords = /^(?:増減[数率]?|差引?|対?前年度?比|対目標比|乖離)$/u;

const compileRoles = compileOnce(
  ({ headers }) => new Map(headers.map((entry) => [foldText(entry.word).replaceAll(/\s/g, ''), entry.role] as const)),
);

/**
 * Reads the word that says what a row's values are, with the unit that may stand in brackets behind it; null for anything else.
 * @example readSeries('見込み量(人)', words) // { series: 'planned', unit: '人' }
 */
export function readSeries(
  text: string,
  words: Vocabularies,
): { readonly series: Series; readonly unit: string | null } | null {
  const folded = foldText(text).replaceAll(/\s/g, '');
  const [, word = folded, unit = null] = /^(.+?)\(([^()]+)\)$/u.exec(folded) ?? [];
  if (plannedWords.test(word)) return { series: 'planned', unit };
  // A row of differences is the city's own sum, kept as printed.
  const role = differenceWords.test(word) ? 'self_assessment' : compileRoles(words).get(word);
  return role === 'target' || role === 'actual' || role === 'self_assessment' ? { series: role, unit } : null;
}
