import type { OperatorWord, Vocabularies } from '../model/Vocabularies.ts';
import { anyOf, compileOnce, mapByFold } from './wordPatterns.ts';
import { compileYear } from './yearPattern.ts';

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
  const baseline = `${anyOf(listBaselineWords(words))}(?:の?(?:水準|数値|レベル))?`;
  const previous = '(?:前年度?|昨年度?|前回)(?:の?実績値?|の?数値|の?水準|の?値)?';
  const { year } = compileYear(words);
  const operator = anyOf(words.operators.filter(followsNumber).map(({ word }) => word));
  const sign = anyOf(words.operators.filter((row) => !followsNumber(row)).map(({ word }) => word));
  const direction = anyOf(directions.map(({ word }) => word));
  const kept = anyOf(directions.filter((row) => row.direction === 'maintain').map(({ word }) => word));
  const moved = anyOf(directions.filter((row) => row.direction !== 'maintain').map(({ word }) => word));
  const than = '(?:より|から|比で?)';
  const against = '(?:より|から|比で?|に対して?|に比べて?|と比較して|[のを])';
  const named = [`対?(?<baseline>${baseline})`, `(?:毎年度?)?対?(?<previous>${previous})`, `(?<year>${year}(?:年度)?)`];
  return {
    /** What brackets say that a target is held against: `初期値より`, `前年度比`. */
    reference: new RegExp(`^(?:${baseline}${than}?|対?${previous}${than})$`, 'u'),
    /** A direction, with or without the baseline that it goes from: `増加`, `初期値より縮減`, `現状維持`. */
    direction: new RegExp(`^(?<reference>${baseline}${than}?)?(?<direction>${direction})$`, 'u'),
    /** The baseline as a bound: `現状値以上`, `現状値以上を維持`. */
    bound: new RegExp(`^${baseline}(?<operator>${operator})(?<kept>${kept})?$`, 'u'),
    /** A number to be kept: `100%を維持`, `80%以上を維持`. */
    level: new RegExp(`^(?<quantity>.+?)(?<word>${operator})?${kept}$`, 'u'),
    /** A number to go to: `80%に向上`, `5件以下まで減らす`. */
    motion: new RegExp(`^(?<quantity>.+?)(?<word>${operator})?(?:に|へ|まで)(?<direction>${moved})$`, 'u'),
    /** A number with a sign before it or a word after it: `≧13%`, `13%以上`. */
    threshold: new RegExp(`^(?<sign>${sign})?(?<quantity>.+?)(?<word>${operator})?$`, 'u'),
    /** Something held against another number, with that number's name parted from what is asked: `前年度比` and `5%以上削減`. */
    held: named.map((name) => new RegExp(`^${name}(?<against>${against})?(?<asked>.+)$`, 'u')),
    /** A share that is added or taken off: `5%以上の削減`, `3割減`. */
    share: new RegExp(
      `^(?<amount>[0-9]+(?:\\.[0-9]+)?)(?<unit>%|割)(?<word>${operator})?の?(?<direction>${moved})$`,
      'u',
    ),
    /** A factor: `2倍以上`, `1.5倍に増加`. */
    factor: new RegExp(`^(?<amount>[0-9]+(?:\\.[0-9]+)?)倍(?:(?<word>${operator})|に(?<direction>${moved}))?$`, 'u'),
    /** A direction or a bound alone: `削減`, `以上`. */
    way: new RegExp(`^(?:(?<word>${operator})|(?<direction>${direction}))$`, 'u'),
    operators: mapByFold(words.operators, ({ word }) => word),
    directions: mapByFold(directions, ({ word }) => word),
  };
});
