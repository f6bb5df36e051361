import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { compileOnce } from '../notation/wordPatterns.ts';

const compileSubgroups = compileOnce(
  ({ subgroups }) => new Set(subgroups.map(({ word }) => foldText(word).replaceAll(/\s/g, ''))),
);

/**
 * True for a text that names a part of the population and nothing else: 男性, 小学生, 65歳以上.
 * @example isSubgroup('男 性', words) // true
 */
export function isSubgroup(text: string, words: Vocabularies): boolean {
  return compileSubgroups(words).has(foldText(text).replaceAll(/\s/g, ''));
}
