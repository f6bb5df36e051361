import type { OperatorWord, Vocabularies } from '../model/Vocabularies.ts';
import { anyOf, compileOnce, mapByFold } from './wordPatterns.ts';

/** True for 以上, which follows its number; false for ≧, which leads it. */
export function followsNumber({ word }: OperatorWord): boolean {
  return /\p{L}/u.test(word);
}

/** The words that a target may use for the baseline: the headings of baseline columns. */
export function listBaselineWords({ headers }: Vocabularies): string[] {
  return headers.filter(({ role }) => role === 'baseline').map(({ word }) => word);
}

/** The patterns of a target's words, for folded text, and the tables behind them. */
export const compileTargetWords = compileOnce((words) => {
  const directions = words.directions.filter(({ place }) => place === 'target' || place === 'both');
  const baseline = anyOf(listBaselineWords(words));
  const operator = anyOf(words.operators.filter(followsNumber).map(({ word }) => word));
  const sign = anyOf(words.operators.filter((row) => !followsNumber(row)).map(({ word }) => word));
  const direction = anyOf(directions.map(({ word }) => word));
  const than = '(?:より|から|比で?)';
  return {
    /** What brackets say of a target held against the baseline: `初期値より`. */
    reference: new RegExp(`^${baseline}${than}?$`, 'u'),
    /** A direction, with or without the baseline that it goes from: `増加`, `初期値より縮減`, `現状維持`. */
    direction: new RegExp(`^(?<reference>${baseline}${than}?)?(?<direction>${direction})$`, 'u'),
    /** The baseline as a bound: `現状値以上`. */
    bound: new RegExp(`^${baseline}(?<operator>${operator})$`, 'u'),
    /** A number with a sign before it or a word after it: `≧13%`, `13%以上`. */
    threshold: new RegExp(`^(?<sign>${sign})?(?<quantity>.+?)(?<word>${operator})?$`, 'u'),
    operators: mapByFold(words.operators, ({ word }) => word),
    directions: mapByFold(directions, ({ word }) => word),
  };
});
