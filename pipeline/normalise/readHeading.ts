import type { HeaderRole, Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import { parseTiming } from '../notation/parseTiming.ts';
import { type Period, unwrap } from '../notation/parseYear.ts';
import { compileOnce } from '../notation/wordPatterns.ts';
import type { YearContext } from '../notation/YearContext.ts';
import { foldYears } from '../notation/yearPattern.ts';
import { cleanLabel } from './cleanLabel.ts';

/** What a heading says of its column, by itself. */
export interface Heading {
  readonly role: Exclude<HeaderRole, 'planned' | 'estimate'>;
  /** False when no word of the heading is known: the column is then kept as a further attribute. */
  readonly isKnown: boolean;
  /** The period that it names: of the values below it, or of a baseline. */
  readonly period: Period | null;
  /** For a target: the fiscal years that it names. */
  readonly from: number | null;
  readonly due: number | null;
  /** For a target: what the heading says of it. 当初 is the one that a later one took the place of. */
  readonly targetRole: 'interim' | 'planned' | 'superseded' | null;
  /** True for a result that is not final yet: 決算見込, R5見込. */
  readonly isEstimate: boolean;
}

const brackets: readonly RegExp[] = [
  /^(.+?)[(「【『[<]([^()「」【】<>]+(?:\([^()]*\)[^()]*)?)[)」】』\]>]$/u,
  /^[(「【『[<]([^()「」【】<>]+)[)」】』\]>](.+)$/u,
];

/** A mark that points to a note, which says nothing of what the column holds: 基準値※1. */
const noteMark = /[※＊*]\s*[0-9０-９]*|[（(]注\s*[0-9０-９]*[)）]/gu;

/** Words that make a target one on the way, or one that was revised later. */
const interimWord = /中間|当面|前期/u;
const supersededWord =
  /^(?:当初|変更前|見直し前|改定前|改訂前|旧)(?:の)?(?:数値)?目標|目標値?\(?(?:当初|変更前|見直し前|改定前|改訂前)\)?$/u;

/** Compares a heading with the words of `headers.csv`: widths and spaces aside. */
const bare = (text: string): string => foldText(text).replaceAll(/\s/g, '');

/**
 * Reads one heading: the word that says what the column holds, and the period that may stand in it, in brackets, before or
 * behind. A year or a day alone heads a column of observations; so does 実績 with a year.
 * @example readHeading('目標値 (2019(H31)年)', words).due // 2019
 * @example readHeading('基準値 H19', words).period?.fiscalYear // 2007
 * @example readHeading('H28.4.1', words).period?.period // '2016-04-01'
 */
export function readHeading(text: string, words: Vocabularies, context: YearContext = {}): Heading {
  const label = cleanLabel(text.replaceAll(noteMark, ''));
  const folded = undress(unwrap(foldYears(label, words).replaceAll(/\s/g, '')));
  const alone = readPeriod(folded, words, context);
  if (alone) return { ...none, role: 'actual', isKnown: true, period: alone };
  const whole = findRole(folded, words);
  if (whole) return settle(whole, folded, null, null, words, context);
  for (const { name, year } of splitYear(folded)) {
    const role = findRole(name, words);
    if (!role) continue;
    const period = readPeriod(year, words, context);
    const timing = parseTiming(year.replace(/の?目標値?$/u, ''), words, context);
    if (period || timing) return settle(role, folded, period, timing, words, context);
  }
  // Brackets that hold no year tell more of the column, and do not change what it is: 基準値(時期), 達成率(%).
  const [, name = '', more = ''] = brackets[0]?.exec(folded) ?? [];
  const role = findRole(name, words);
  if (role) return settle(role, `${name}${more}`, null, null, words, context);
  return none;
}

const none: Heading = {
  role: 'attribute',
  isKnown: false,
  period: null,
  from: null,
  due: null,
  targetRole: null,
  isEstimate: false,
};

/** A heading without a mark of a footnote, a sign before it, or the number of a survey: `第1回平成22年度`. */
function undress(folded: string): string {
  return folded
    .replace(/^[■◆▼◇]+(?=.)/u, '')
    .replace(/(?:[※*][0-9]{0,2}|\((?:※|注|\*)[0-9]{0,2}\))$/u, '')
    .replace(/^(?:実績|現状)値?\((?:基準(?:値|年度|年)?|初期値|(?:計画)?策定時)\)/u, '基準値')
    .replace(/^第[0-9一二三四五六七八九十]{1,2}[次期](?:計画|プラン)の?(?=.)/u, '')
    .replace(/^第[0-9一二三四五六七八九十]{1,2}[回次]:?(?=.*[0-9元])/u, '');
}

/** A period as a heading names it: 計 and 合計 behind a span say that it is the total of these years. */
function readPeriod(folded: string, words: Vocabularies, context: YearContext): Period | null {
  const plain = parsePeriod(folded, words, context);
  if (plain) return plain;
  const total = /^(.+?)(?:の?(?:累計|合計|総計|計))$/u.exec(folded)?.[1];
  const span = total === undefined ? null : parsePeriod(total, words, context);
  return span?.calendar === 'span' ? span : null;
}

/** The roles by their words, folded once for a Vocabularies object. */
const compileRoles = compileOnce(
  ({ headers }) => new Map(headers.toReversed().map(({ word, role }) => [bare(word), role] as const)),
);

/** 環境指標, 代表指標名: whatever indicators they are, the column names them. */
const someIndicator = /^\p{L}+指標名?$/u;

function findRole(folded: string, words: Vocabularies): HeaderRole | undefined {
  const plain = compileRoles(words).get(folded) ?? (someIndicator.test(folded) ? 'indicator' : undefined);
  return plain ?? findInner(folded, words) ?? findJoint(folded, words) ?? findEnding(folded);
}

/** What a heading of several words ends in says what it heads: 直近の実績値, 計画最終年度の目標値; not where it is another's: 県の目標値. */
const endings: readonly (readonly [RegExp, HeaderRole])[] = [
  [/(?:実績値|最新値|直近値)$/u, 'actual'],
  [/目標値$/u, 'target'],
  [/(?:基準値|初期値)$/u, 'baseline'],
];
const others = /^(?:国|県|都|道|府|他|近隣|前年|前回|前期|前計画|参考|増減|比較)|全国|類似|同規模|平均|市町村/u;

function findEnding(folded: string): HeaderRole | undefined {
  const isOwn = /^[\p{L}]{3,16}$/u.test(folded) && !others.test(folded);
  return isOwn ? endings.find(([ending]) => ending.test(folded))?.[1] : undefined;
}

/** 目標(指標)名: what stands in the middle in brackets says the same in another word. */
function findInner(folded: string, words: Vocabularies): HeaderRole | undefined {
  const [, before = '', inner = '', behind = ''] = /^([^()]+)\(([^()]+)\)([^()]+)$/u.exec(folded) ?? [];
  return behind === ''
    ? undefined
    : (compileRoles(words).get(`${inner}${behind}`) ?? compileRoles(words).get(`${before}${behind}`));
}

/** Two headings in one cell: 取組項目・KPI names indicators, 実績値・見込 heads results, 評価・課題 heads a remark. Any other pair says nothing certain. */
function findJoint(folded: string, words: Vocabularies): HeaderRole | undefined {
  const parts = folded.split(/[・/、&]/u);
  if (parts.length < 2) return undefined;
  const roles = new Set(parts.map((part) => compileRoles(words).get(part)));
  const areAll = (...allowed: readonly HeaderRole[]): boolean =>
    [...roles].every((role) => role !== undefined && allowed.includes(role));
  if (roles.has('indicator') && areAll('indicator', 'section', 'attribute')) return 'indicator';
  if (areAll('actual', 'estimate')) return 'actual';
  if (areAll('attribute', 'self_assessment', 'section')) return roles.size === 1 ? [...roles][0] : 'attribute';
  return roles.size === 1 ? [...roles][0] : undefined;
}

function settle(
  role: HeaderRole,
  folded: string,
  period: Period | null,
  timing: { readonly from: number | null; readonly due: number | null } | null,
  words: Vocabularies,
  context: YearContext,
): Heading {
  if (role === 'estimate') return { ...none, role: 'actual', isKnown: true, period, isEstimate: true };
  if (role !== 'target' && role !== 'planned') return { ...none, role, isKnown: true, period };
  const years = period?.calendar === 'span' ? spanOf(period) : null;
  const printed =
    timing ?? years ?? (period ? parseTiming(foldYears(period.period.slice(0, 4), words), words, context) : null);
  return {
    ...none,
    role: 'target',
    isKnown: true,
    from: printed?.from ?? null,
    due: printed?.due ?? null,
    targetRole: role === 'planned' ? 'planned' : targetRoleOf(folded),
  };
}

/** A target for several years is due at the end of the last. */
function spanOf({ start, end }: Period): { readonly from: number; readonly due: number } | null {
  if (start === null || end === null) return null;
  const [due = 0, month = 0] = end.split('-').map(Number);
  return { from: Number(start.slice(0, 4)), due: month > 3 ? due : due - 1 };
}

function targetRoleOf(folded: string): Heading['targetRole'] {
  if (/見込|計画数値|計画値/u.test(folded)) return 'planned';
  if (supersededWord.test(folded)) return 'superseded';
  return interimWord.test(folded) ? 'interim' : null;
}

/** The ways in which a heading may be a name and a year: in brackets, or one behind the other. */
function splitYear(folded: string): readonly { readonly name: string; readonly year: string }[] {
  const [behind, before] = brackets.map((pattern) => pattern.exec(folded));
  const pairs = [
    ...(behind ? [{ name: behind[1] ?? '', year: behind[2] ?? '' }] : []),
    ...(behind ? [{ name: behind[2] ?? '', year: behind[1] ?? '' }] : []),
    ...(before ? [{ name: before[2] ?? '', year: before[1] ?? '' }] : []),
  ];
  const cuts = Array.from({ length: Math.min(folded.length, 40) - 1 }, (_, index) => index + 1).flatMap((at) => [
    { name: folded.slice(0, at), year: folded.slice(at) },
    { name: folded.slice(at).replace(/^の/u, ''), year: folded.slice(0, at) },
  ]);
  return [...pairs, ...cuts.filter(({ name, year }) => name !== '' && /[0-9元]/u.test(year))];
}
