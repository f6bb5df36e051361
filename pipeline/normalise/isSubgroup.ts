import type { RowWordKind, Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { anyOf, compileOnce } from '../notation/wordPatterns.ts';

const wordsOf = (words: Vocabularies, kind: RowWordKind): readonly string[] =>
  words.row_words.filter((row) => row.kind === kind).map(({ word }) => word);

const age =
  '満?[0-9]{1,3}(?:[~・、-][0-9]{1,3})*(?:歳|才|代|歳代|か月|ヶ月|か月児|歳児)(?:以上|未満|以下|まで)?[~-]?(?:[0-9]{1,3}(?:歳|才)?(?:未満|以下|まで)?)?';
const grade = '(?:小学校?|中学校?|高校|小|中|高|第)?[1-6](?:[~-][1-6])?(?:年生?|学年)?';

const compilePart = compileOnce((words) => {
  const word = anyOf([...wordsOf(words, 'subgroup'), ...words.subgroups.map((row) => row.word)]);
  const piece = `(?:${word}|${age}|(?:小|中|高)${grade}|${grade}(?:年生|学年))`;
  return new RegExp(`^${piece}(?:[・、/の]?${piece})*(?:のみ|分)?$`, 'u');
});

/**
 * True for a text that tells a part of a whole, and nothing else: a sex, an age, a school year, a kind of people or of counting.
 * @example isSubgroup('20～64歳男性', words) // true
 * @example isSubgroup('滞納繰越分', words) // true
 */
export function isSubgroup(text: string, words: Vocabularies): boolean {
  const folded = foldText(text)
    .replaceAll(/\s/g, '')
    .replace(/(?<=.)\([^()]*\)$/u, '');
  return compilePart(words).test(folded);
}

/** True for a heading of such texts: 性別, 対象, 内訳. */
export function isSubgroupHeading(label: string, words: Vocabularies): boolean {
  const folded = foldText(label).replaceAll(/\s/g, '');
  return wordsOf(words, 'subgroup_heading').some((word) => foldText(word) === folded);
}
