import type { HeaderRole, Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import { parseTiming } from '../notation/parseTiming.ts';
import { type Period, parseYear } from '../notation/parseYear.ts';
import { compileOnce } from '../notation/wordPatterns.ts';
import type { YearContext } from '../notation/YearContext.ts';
import { foldYears } from '../notation/yearPattern.ts';
import { cleanLabel } from './cleanLabel.ts';

/** What a heading says of its column, by itself. */
export interface Heading {
  readonly role: HeaderRole;
  /** False when no word of the heading is known: the column is then kept as a further attribute. */
  readonly isKnown: boolean;
  /** The period that it names: of the values below it, or of a baseline. */
  readonly period: Period | null;
  /** For a target: the fiscal years that it names. */
  readonly from: number | null;
  readonly due: number | null;
  /** For a target: 中間 or 見込, when the heading says so. */
  readonly targetRole: 'interim' | 'planned' | null;
}

const brackets: readonly RegExp[] = [
  /^(.+?)[(「【『[]([^()「」【】]+(?:\([^()]*\)[^()]*)?)[)」】』\]]$/u,
  /^[(「【『[]([^()「」【】]+)[)」】』\]](.+)$/u,
];

/** A mark that points to a note, which says nothing of what the column holds: 基準値※1. */
const noteMark = /[※＊*]\s*[0-9０-９]*|[（(]注\s*[0-9０-９]*[)）]/gu;

/** Words that make a target one on the way, or a quantity foreseen. */
const interimWord = /中間|当面|前期/u;
const plannedWord = /見込|計画数値|計画値/u;
/** Beside a year, and only there, these head a quantity foreseen: H24(計画), R5見込. */
const plannedName = /^(?:計画|計画値|計画量|計画数値|見込|見込み|見込値|見込量)$/u;

/** Compares a heading with the words of `headers.csv`: widths and spaces aside. */
const bare = (text: string): string => foldText(text).replaceAll(/\s/g, '');

/**
 * Reads one heading: the word that says what the column holds, and the year that may stand in it, in brackets, before or
 * behind. A year alone heads a column of observations; so does 実績 with a year.
 * @example readHeading('目標値 (2019(H31)年)', words).due // 2019
 * @example readHeading('基準値 H19', words).period?.fiscalYear // 2007
 */
export function readHeading(text: string, words: Vocabularies, context: YearContext = {}): Heading {
  const label = cleanLabel(text.replaceAll(noteMark, ''));
  const alone = parseYear(label, words, context);
  if (alone) return { ...none, role: 'actual', isKnown: true, period: alone };
  const folded = foldYears(label, words).replaceAll(/\s/g, '');
  const whole = findRole(folded, words);
  if (whole) return settle(whole, folded, null, null, words, context);
  for (const { name, year } of splitYear(folded)) {
    const isPlanned = plannedName.test(name);
    const role = findRole(name, words) ?? (isPlanned ? 'target' : undefined);
    if (!role) continue;
    const period = parsePeriod(year, words, context);
    const timing = parseTiming(year.replace(/の?目標値?$/u, ''), words, context);
    if (!period && !timing) continue;
    const heading = settle(role, folded, period, timing, words, context);
    return isPlanned ? { ...heading, targetRole: 'planned' } : heading;
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
};

/** The roles by their words, folded once for a Vocabularies object. */
const compileRoles = compileOnce(
  ({ headers }) => new Map(headers.toReversed().map(({ word, role }) => [bare(word), role] as const)),
);

/** 環境指標, 代表指標名: whatever indicators they are, the column names them. */
const someIndicator = /^\p{L}+指標名?$/u;

function findRole(folded: string, words: Vocabularies): HeaderRole | undefined {
  return compileRoles(words).get(folded) ?? (someIndicator.test(folded) ? 'indicator' : undefined);
}

function settle(
  role: HeaderRole,
  folded: string,
  period: Period | null,
  timing: { readonly from: number | null; readonly due: number | null } | null,
  words: Vocabularies,
  context: YearContext,
): Heading {
  if (role !== 'target') return { ...none, role, isKnown: true, period };
  const printed = timing ?? (period ? parseTiming(foldYears(period.period.slice(0, 4), words), words, context) : null);
  const targetRole = plannedWord.test(folded) ? 'planned' : interimWord.test(folded) ? 'interim' : null;
  return { ...none, role, isKnown: true, from: printed?.from ?? null, due: printed?.due ?? null, targetRole };
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
