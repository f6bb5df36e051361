import type { Legend } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget } from './ParsedTarget.ts';
import { parseTiming, type Timing } from './parseTiming.ts';
import { peelScope, readScope } from './peelScope.ts';
import { readTargetBody } from './readTargetBody.ts';
import { compileTargetWords } from './targetWords.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear, foldYears } from './yearPattern.ts';

/** A year that leads a target without brackets: `令和5年度までに`, `R5:`. */
const compileLeadYear = compileOnce((words) => {
  const { whole, suffix } = compileYear(words);
  const bare = `(?:元|[0-9]{1,2})${suffix}`;
  return new RegExp(
    `^(?<year>~?(?:${whole}|${bare}))(?<mark>まで(?:には?)?|~|から|以降|[には:]|(?<=年度末?))(?<rest>.+)$`,
    'u',
  );
});

/** What the table and the place of a target say of it. */
export interface TargetContext extends YearContext {
  /** What the table's marks mean; words for things to be done (策定, 設置) are stages only where it says so. */
  readonly legend?: Legend;
}

/**
 * Reads a target cell; null unless the whole text is understood. A year may stand before the body (due, from, both) or after it (due).
 * Words before or behind it say over which years it counts (5年間で50件, 毎年度90%以上). A missing mark and a blank cell are kind `none`. A bare number is a `threshold` without an operator, for `assess` to settle.
 * @example parseTarget('(R1～)13%以上', words) // { kind: 'threshold', operator: '>=', value: '13', unit: '%', from: 2019, marked: true, … }
 * @example parseTarget('(初期値より)縮減', words) // { kind: 'direction', operator: '<', reference: 'baseline', … }
 * @example parseTarget('81.0%(32年度)', words, { era: '平成' })?.due // 2020
 */
export function parseTarget(text: string, words: Vocabularies, context: TargetContext = {}): ParsedTarget | null {
  const folded = foldYears(text, words).replaceAll(/【([^【】]*)】/g, '($1)');
  const { head, body, tail } = splitBrackets(folded);
  const before = head === null ? null : parseTiming(head, words, context);
  const held = head !== null && before === null;
  if (held && !compileTargetWords(words).reference.test(head)) return null;
  const tailScope = tail === null ? null : readScope(tail);
  const after = tail === null || tailScope ? null : parseTiming(tail, words, context);
  if (tail !== null && !tailScope && !isDueAlone(after, before)) return null;
  const asked = held ? `${head}${body}` : body;
  const plain = readTargetBody(asked, words, context.legend);
  const scoped = plain || tailScope ? null : peelScope(asked);
  const whole = plain ?? (scoped && readTargetBody(scoped.rest, words, context.legend));
  const lead = whole === null && head === null && tail === null ? readLead(folded, words, context) : null;
  const read = whole ?? (lead && readTargetBody(lead.rest, words, context.legend));
  const scope = tailScope ?? (whole ? scoped?.scope : undefined);
  if (!read || (held && read.reference === null) || (scope && read.value === null)) return null;
  return {
    ...read,
    ...scope,
    from: before?.from ?? lead?.timing.from ?? null,
    due: before?.due ?? after?.due ?? lead?.timing.due ?? null,
    marked: head !== null || read.marked || lead?.marked === true,
  };
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
