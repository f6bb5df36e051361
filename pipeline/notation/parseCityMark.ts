import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

const compileMarks = compileOnce(({ marks }) => mapByFold(marks, ({ word }) => word));

/**
 * True for a word by which a city judges itself (達成, 順調), which is no value wherever it stands.
 * @example isCityMark('一部達成', words) // true
 */
export function isCityMark(text: string, words: Vocabularies): boolean {
  const folded = foldCell(text);
  return compileMarks(words).has(/^\((.+)\)$/u.exec(folded)?.[1] ?? folded);
}
