import type { Legend } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget, TargetBody } from './ParsedTarget.ts';
import { parseDay } from './parseDay.ts';
import { parseTiming, type Timing } from './parseTiming.ts';
import { peelFootnote } from './peelFootnote.ts';
import { peelScope, readScope } from './peelScope.ts';
import { readTargetBody } from './readTargetBody.ts';
import { compileTargetWords } from './targetWords.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear, foldYears, roundBrackets } from './yearPattern.ts';

/** A year that leads a target without brackets: `令和5年度までに`, `R5:`. */
const compileLeadYear = compileOnce((words) => {
  const { whole, suffix } = compileYear(words);
  const bare = `(?:元|[0-9]{1,2})${suffix}`;
  return new RegExp(
    `^(?<year>~?(?:${whole}|${bare}))(?<mark>まで(?:には?)?|~|から|以降|[には:]|(?<=年度末?))(?<rest>.+)$`,
    'u',
  );
});

/** What brackets around a number can mean. */
export type BracketMeaning = 'cumulative' | 'E' | 'P';

/** What the table and the place of a cell say of it. */
export interface TargetContext extends YearContext {
  /** What the table's marks mean; words for things to be done (策定, 設置) are stages only where it says so. */
  readonly legend?: Legend;
  /**
   * What a number in brackets is in this table, as its notes say: behind another the other's running total, alone an estimate `E` or a
   * provisional value `P`.
   */
  readonly brackets?: BracketMeaning;
}

/**
 * Reads a target cell; null unless the whole text is understood. A year may stand before the body (due, from, both) or after it (due).
 * Words before or behind it say over which years it counts (5年間で50件, 毎年度90%以上). A missing mark and a blank cell are kind `none`. A bare number is a `threshold` without an operator, for `assess` to settle.
 * @example parseTarget('(R1～)13%以上', words) // { kind: 'threshold', operator: '>=', value: '13', unit: '%', from: 2019, marked: true, … }
 * @example parseTarget('(初期値より)縮減', words) // { kind: 'direction', operator: '<', reference: 'baseline', … }
 * @example parseTarget('81.0%(32年度)', words, { era: '平成' })?.due // 2020
 */
export function parseTarget(text: string, words: Vocabularies, context: TargetContext = {}): ParsedTarget | null {
  const folded = roundBrackets(foldYears(text, words));
  const unmarked = peelFootnote(folded)?.rest;
  return readWhole(folded, words, context) ?? (unmarked === undefined ? null : readWhole(unmarked, words, context));
}

function readWhole(folded: string, words: Vocabularies, context: TargetContext): ParsedTarget | null {
  const { head, body, tail: printedTail } = splitBrackets(folded);
  const before = head === null ? null : parseTiming(head, words, context);
  const held = head !== null && before === null;
  if (held && !compileTargetWords(words).reference.test(head)) return null;
  // 81.2%（現状維持）: what is asked of the number stands behind it.
  const kept = printedTail !== null && isKept(printedTail, words);
  const tail = kept ? null : printedTail;
  const tailScope = tail === null ? null : readScope(tail);
  const after = tail === null || tailScope ? null : readTail(tail, words, context);
  const asked = held ? `${head}${body}` : kept ? `${body}を維持` : body;
  const plain = readTargetBody(asked, words, context.legend);
  if (tail !== null && !tailScope && !isDueAlone(after, before) && !isSpanOfShare(after, before, plain, words))
    return null;
  const scoped = plain || tailScope ? null : peelScope(asked);
  const whole = plain ?? (scoped && readTargetBody(scoped.rest, words, context.legend));
  const lead = whole === null && head === null && tail === null ? readLead(folded, words, context) : null;
  const read = whole ?? (lead && readTargetBody(lead.rest, words, context.legend));
  const totalOfSpan = after !== null && after.from !== null && after.total === true;
  const scope = tailScope ?? (totalOfSpan ? { series: 'cumulative' as const } : whole ? scoped?.scope : undefined);
  if (!read || (held && read.reference === null) || (scope && !canScope(scope, read))) return null;
  return {
    ...read,
    ...scope,
    from: before?.from ?? lead?.timing.from ?? (totalOfSpan ? null : (after?.from ?? null)),
    due: before?.due ?? after?.due ?? lead?.timing.due ?? null,
    marked: head !== null || read.marked || lead?.marked === true,
  };
}

/** True for 維持 and the like. */
function isKept(tail: string, words: Vocabularies): boolean {
  return compileTargetWords(words).directions.get(tail)?.direction === 'maintain' || tail === '現状維持';
}

/** A total is one of numbers; every year may also ask for a stage, or that nothing changes. */
function canScope(scope: Pick<ParsedTarget, 'series' | 'everyYear'>, read: TargetBody): boolean {
  const holds = scope.everyYear === true && ['status', 'maintain', 'direction'].includes(read.kind);
  return read.value !== null || holds;
}

interface Tail extends Timing {
  /** True where the brackets say that the target is the total of their years: R2～R6年度累計. */
  readonly total?: true;
}

/** Years in the brackets at the end, a day, or the years that a total is of. */
function readTail(tail: string, words: Vocabularies, context: TargetContext): Tail | null {
  const timing = parseTiming(tail, words, context);
  if (timing) return timing;
  const span = /^(.+?)の?(?:累計|累積|合計|計)$/u.exec(tail)?.[1];
  const total = span === undefined ? null : parseTiming(span, words, context);
  if (total && total.from !== null && total.due !== null) return { ...total, total: true };
  const due = parseDay(tail, words, context)?.fiscalYear ?? null;
  return due === null ? null : { from: null, due };
}

/** A share asked for from one year to another holds in each of them; a number may as well be their total. */
function isSpanOfShare(
  after: Tail | null,
  before: Timing | null,
  read: TargetBody | null,
  words: Vocabularies,
): boolean {
  if (after === null || after.from === null || after.due === null || before !== null) return false;
  const dimension = words.units.find(({ unit }) => unit === read?.unit)?.dimension;
  return after.total === true || dimension === 'share';
}

/** Brackets at the end may add the year that a target is due, not a second one. */
function isDueAlone(after: Timing | null, before: Timing | null): boolean {
  return after !== null && after.due !== null && after.from === null && (before === null || before.due === null);
}

/** A year before the body, told from it by a word, a colon or its 年度. Only まで and から make of a cell what can be nothing but a target. */
function readLead(
  folded: string,
  words: Vocabularies,
  context: YearContext,
): { readonly timing: Timing; readonly rest: string; readonly marked: boolean } | null {
  const { year = '', mark = '', rest = '' } = compileLeadYear(words).exec(folded)?.groups ?? {};
  const from = /^(?:~|から|以降)$/u.test(mark);
  const timing = year === '' ? null : parseTiming(from ? `${year}${mark}` : year, words, context);
  return timing && { timing, rest, marked: from || mark.startsWith('まで') };
}

/** Parts a leading and a trailing pair of brackets, which may hold one pair more, from what stands between. */
function splitBrackets(folded: string): {
  readonly head: string | null;
  readonly body: string;
  readonly tail: string | null;
} {
  const pair = String.raw`\(([^()]*(?:\([^()]*\)[^()]*)?)\)`;
  const [, head = null, rest = folded] = new RegExp(`^${pair}(.+)$`, 'u').exec(folded) ?? [];
  const [, body = rest, tail = null] = new RegExp(`^(.+?)${pair}$`, 'u').exec(rest) ?? [];
  return { head, body, tail };
}
