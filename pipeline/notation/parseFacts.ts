import type { SeriesCode } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Observation, parseObservation, renderObservation } from './parseObservation.ts';
import { parsePeriod, renderPeriod } from './parsePeriod.ts';
import { parseQuantity } from './parseQuantity.ts';
import type { TargetContext } from './parseTarget.ts';
import type { Period } from './parseYear.ts';
import { peelFootnote } from './peelFootnote.ts';
import { splitFacts } from './splitFacts.ts';
import { anyOf, compileOnce } from './wordPatterns.ts';
import { foldYears, roundBrackets } from './yearPattern.ts';

/** One thing that a value cell says, with what the cell prints around it. */
export interface Fact {
  readonly observation: Exclude<Observation, { readonly kind: 'unknown' }>;
  /** The period that the cell prints (`95.5%(R2)`); null where it leaves that to its column. */
  readonly period: Period | null;
  /** `cumulative` for 累計, `single_year` for 単年度; null where the cell does not say. */
  readonly series: SeriesCode | null;
  /** A footnote mark, folded: `*2`, `(※1)`. */
  readonly note: string | null;
}

type Part = Exclude<keyof Fact, 'observation'>;

/** Words for a series. */
const seriesWords: readonly (readonly [word: string, series: SeriesCode])[] = [
  ['累計', 'cumulative'],
  ['累積', 'cumulative'],
  ['単年度', 'single_year'],
];

/**
 * Reads all that a value cell says: a value with the year, the series and the footnote mark that stand by it, or several values where the
 * cut between them is certain. Null unless the whole text is understood.
 * @example parseFacts('974人(28年度)', words, { era: '平成' })?.[0]?.period?.fiscalYear // 2016
 * @example parseFacts('男性72.8% 女性73.1%', words)?.length // 2
 * @example parseFacts('4 (21)', words, { brackets: 'cumulative' })?.map(({ series }) => series) // ['single_year', 'cumulative']
 */
export function parseFacts(text: string, words: Vocabularies, context: TargetContext = {}): readonly Fact[] | null {
  const folded = roundBrackets(foldYears(text, words));
  const place = { ...context, digitsAlone: false };
  const single = readFact(folded, words, place, ['note', 'period', 'series']);
  if (single) return [single];
  const boxed = readBoxed(folded, words, context);
  if (boxed) return [boxed];
  const running = readRunningTotal(folded, words, place);
  if (running) return running;
  for (const pieces of splitFacts(folded, words)) {
    const facts = pieces.flatMap((piece) => readFact(piece, words, place, ['note', 'period', 'series']) ?? []);
    const keys = facts.map(keyOf);
    if (facts.length === pieces.length && !keys.includes('') && new Set(keys).size === keys.length) return facts;
  }
  return null;
}

const compileDatedBracket = compileOnce((words) => {
  const qualifier = anyOf(words.qualifiers.filter(({ obs_status }) => obs_status !== 'A').map(({ word }) => word));
  return new RegExp(
    `^(?<year>.+?)[・、, ]?の?(?:(?<qualifier>${qualifier})|(?<total>累計|累積|合計|計)|(?<source>(?:国勢)?調査(?:値|結果)?|実績値?|決算値?|数値|値))$`,
    'u',
  );
});

/** What tells a fact from the others of its cell; nothing where it has nothing of the kind. */
function keyOf({ observation, period, series }: Fact): string {
  const subgroup = observation.kind === 'number' ? observation.subgroup : null;
  return [subgroup, period?.period, series].filter((part) => part !== null && part !== undefined).join(' ');
}

/** One value, with each of the open parts around it at most once. */
function readFact(folded: string, words: Vocabularies, context: TargetContext, open: readonly Part[]): Fact | null {
  const observation = parseObservation(folded, words, context.legend);
  if (observation.kind !== 'unknown') return { observation, period: null, series: null, note: null };
  for (const part of open) {
    for (const { rest, found } of peelers[part](folded, words, context)) {
      const others = open.filter((other) => other !== part);
      const fact = rest === '' ? null : readFact(rest, words, context, others);
      if (fact) return { ...fact, ...found };
    }
  }
  return null;
}

/** What may be taken off a text, and what is left. */
interface Peeled {
  readonly rest: string;
  readonly found: Partial<Fact>;
}

const peelers: Readonly<
  Record<Part, (folded: string, words: Vocabularies, context: TargetContext) => readonly Peeled[]>
> = {
  note: (folded) => {
    const { rest, mark } = peelFootnote(folded) ?? {};
    return rest === undefined || mark === undefined ? [] : [{ rest, found: { note: mark } }];
  },
  period: (folded, words, context) => {
    const pair = String.raw`\(([^()]*(?:\([^()]*\)[^()]*)?)\)`;
    const [, head = '', behind = ''] = new RegExp(`^${pair}(.+)$`, 'u').exec(folded) ?? [];
    const [, before = '', tail = ''] = new RegExp(`^(.+?)${pair}$`, 'u').exec(folded) ?? [];
    const [, lead = '', asked = ''] = /^([^:()]+?):(.+)$/u.exec(folded) ?? [];
    const [, year = '', value = ''] = /^(.+?年度)(.+)$/u.exec(folded) ?? [];
    return [
      [before, tail],
      [behind, head],
      [asked, lead],
      [value, year],
    ].flatMap(([rest = '', printed = '']) => {
      if (printed === '') return [];
      const period = parsePeriod(printed, words, context);
      if (period) return [{ rest, found: { period } }];
      // What the brackets say besides the period: （2022年度速報）, （R2～R4年度累計）.
      const { year: alone = '', qualifier, total, source } = compileDatedBracket(words).exec(printed)?.groups ?? {};
      const dated = alone === '' ? null : parsePeriod(alone, words, context);
      if (!dated || (total !== undefined && dated.calendar !== 'span')) return [];
      if (source !== undefined) return [{ rest, found: { period: dated } }];
      return total === undefined
        ? [{ rest: `${rest}(${qualifier})`, found: { period: dated } }]
        : [{ rest, found: { period: dated, series: 'cumulative' as const } }];
    });
  },
  series: (folded) =>
    seriesWords.flatMap(([word, series]) => {
      const [, front, back] = new RegExp(`^(?:${word}:?(.+)|(.+)\\(${word}\\))$`, 'u').exec(folded) ?? [];
      const rest = front ?? back;
      return rest === undefined ? [] : [{ rest, found: { series } }];
    }),
};

/** `(42.5)` where the table says what its brackets are: a provisional value or an estimate. */
function readBoxed(folded: string, words: Vocabularies, { brackets }: TargetContext): Fact | null {
  const [, inside = ''] = /^\(([^()]+)\)$/u.exec(folded) ?? [];
  const read = brackets === 'E' || brackets === 'P' ? parseQuantity(inside, words) : null;
  if (read?.obsStatus !== 'A' || (brackets !== 'E' && brackets !== 'P')) return null;
  return { observation: { kind: 'number', ...read, obsStatus: brackets }, period: null, series: null, note: null };
}

/** `4(21)` where brackets hold the running total, and `4件(累計21件)` anywhere. */
function readRunningTotal(folded: string, words: Vocabularies, context: TargetContext): readonly Fact[] | null {
  const [, first = '', named, second = ''] = /^([^()]+)\((累計:?)?([^()]+)\)$/u.exec(folded) ?? [];
  if (named === undefined && context.brackets !== 'cumulative') return null;
  const [own, total] = [first.trim(), second].map((piece) => parseObservation(piece, words));
  if (own?.kind !== 'number' || total?.kind !== 'number' || total.subgroup !== null) return null;
  if (total.unit !== null && total.unit !== own.unit) return null;
  const sum = { ...total, unit: own.unit, subgroup: own.subgroup };
  return [
    { observation: own, period: null, series: 'single_year', note: null },
    { observation: sum, period: null, series: 'cumulative', note: null },
  ];
}

/**
 * Prints facts so that `parseFacts` reads them back.
 * @example renderFacts(parseFacts('95.5%(R2)', words) ?? [], words) // '95.5%(令和2年度)'
 */
export function renderFacts(facts: readonly Fact[], words: Vocabularies): string {
  return facts
    .map(({ observation, period, series, note: mark }) => {
      const word = seriesWords.find(([, known]) => known === series)?.[0] ?? '';
      const brackets = period ? `(${renderPeriod(period, words)})` : '';
      return `${word}${renderObservation(observation, words)}${mark ?? ''}${brackets}`;
    })
    .join('、');
}
