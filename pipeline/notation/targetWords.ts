import type { OperatorWord, Vocabularies } from '../model/Vocabularies.ts';
import { anyOf, compileOnce, mapByFold } from './wordPatterns.ts';
import { compileYear } from './yearPattern.ts';

/** True for 以上, which follows its number; false for ≧, which leads it. */
export function followsNumber({ word }: OperatorWord): boolean {
  return /\p{L}/u.test(word);
}

/** Words for the time of the baseline, which no heading of its column need use. */
const periodsOfBaseline = ['基準年度', '基準年', '策定時', '計画策定時', '計画当初', '現状', '現在', '現況'];

/** The words that a target may use for the baseline: the headings of baseline columns, and words for its time. */
export function listBaselineWords({ headers }: Vocabularies): string[] {
  const named = headers.filter(({ role }) => role === 'baseline').map(({ word }) => word);
  return [...named, ...periodsOfBaseline.filter((word) => !named.includes(word))];
}

/** Units of which so much more or less is a share or a factor. */
const noAmount: ReadonlySet<string> = new Set(['%', '％', 'パーセント', '割', '倍', '‰']);

/** Whose numbers a city holds its own against. */
const outsides = [
  '全国',
  '全都?道?府?県',
  '国',
  '[都道府県]',
  '[都道府県]内(?:全?市町村|全?市町|全?市|自治体)?',
  '\\p{sc=Han}{2,3}[都道府県]',
  '(?:全国)?(?:類似|同規模)(?:団体|自治体|市町村|市|都市)',
  '(?:近隣|他|周辺|隣接)(?:市町村|市町|自治体|市|都市)',
  '(?:政令(?:指定都)?|中核|特例|施行時特例)市',
  '(?:市町村|都市|全市|管内|圏域|地区|他市)',
];

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
  const number = '[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?';
  const unit = anyOf(words.units.map((row) => row.unit).filter((word) => !noAmount.has(word)));
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
    /** An amount that is added or taken off: `5ポイント増`, `5人以上の増加`. */
    amount: new RegExp(`^(?<amount>${number})(?<unit>${unit})?(?<word>${operator})?の?(?<direction>${moved})$`, 'u'),
    /** The same by a sign: `+5ポイント`. */
    signed: new RegExp(`^(?<sign>[-+▲])(?<amount>${number})(?<unit>${unit})?$`, 'u'),
    /** An average or a level that the table need not print: `県平均以上`, `全国平均を上回る`. */
    outside: new RegExp(
      `^(?:${outsides.join('|')})(?:の?(?:平均|水準|数値|値))(?:の?(?:値|点|率|数|水準))?(?<operator>${operator})(?:こと)?$`,
      'u',
    ),
    /** What is not to happen, so that the baseline is the bound: `減少させない`. */
    kept: /^(?:(?<down>(?:減少|低下|縮小|下降|後退)させない|減らさない|下げない|下回らない)|(?:増加|拡大|上昇|増大)させない|増やさない|上げない|上回らない)(?:こと|ようにする)?$/u,
    /** The end of a scale that is to come nearer: `0%に近づける`, `100%に近づける`. */
    approach: /^(?:(?<none>0(?:\.0+)?)|100(?:\.0+)?)%[にへ](?:限りなく)?近(?:づける|づく|付ける|付く)(?:こと)?$/u,
    /** A factor: `2倍以上`, `1.5倍に増加`. */
    factor: new RegExp(`^(?<amount>[0-9]+(?:\\.[0-9]+)?)倍(?:(?<word>${operator})|に(?<direction>${moved}))?$`, 'u'),
    /** A direction or a bound alone: `削減`, `以上`. */
    way: new RegExp(`^(?:(?<word>${operator})|(?<direction>${direction}))$`, 'u'),
    operators: mapByFold(words.operators, ({ word }) => word),
    directions: mapByFold(directions, ({ word }) => word),
  };
});
