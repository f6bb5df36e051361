import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseYear } from './parseYear.ts';
import { renderFiscalYear } from './renderFiscalYear.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear } from './yearPattern.ts';

/** When a target counts, in fiscal years (data model, section 4): `from` in force from, `due` to be reached by the end of. */
export interface Timing {
  readonly from: number | null;
  readonly due: number | null;
}

const compileTiming = compileOnce((words) => {
  const { whole, era, suffix } = compileYear(words);
  const one = `(?:${whole}|(?:元|[0-9]{1,2})${suffix})`;
  return {
    era: new RegExp(`^${era}`, 'u'),
    from: new RegExp(`^(${one})(?:~|から|以降)$`, 'u'),
    due: new RegExp(`^~?(${one})(?:まで(?:に)?)?$`, 'u'),
    span: new RegExp(`^(${one})(?:~|から)(${whole}|(?:元|[0-9]{1,2})${suffix}?)(?:まで)?$`, 'u'),
  };
});

/**
 * Reads the years that stand in a target's brackets, given as folded text (`foldYears`) without the brackets; null for anything else.
 * The end of a span may leave out its era (`R1~5`). The end of a calendar year lies in the fiscal year of the same number.
 * @example parseTiming('R3~', words) // { from: 2021, due: null }
 * @example parseTiming('32年度', words, { era: '平成' }) // { from: null, due: 2020 }
 */
export function parseTiming(folded: string, words: Vocabularies, context: YearContext = {}): Timing | null {
  const { era, from, due, span } = compileTiming(words);
  const yearOf = (printed: string | undefined) =>
    printed === undefined ? null : countYear(printed, words, { ...context, digitsAlone: false });
  const single = yearOf(due.exec(folded)?.[1]);
  if (single !== null) return { from: null, due: single };
  const start = yearOf(from.exec(folded)?.[1]);
  if (start !== null) return { from: start, due: null };
  const [, first = '', last = ''] = span.exec(folded) ?? [];
  const [begin, end] = [yearOf(first), yearOf(`${era.exec(first)?.[0] ?? ''}${last}`) ?? yearOf(last)];
  return begin !== null && end !== null && begin <= end ? { from: begin, due: end } : null;
}

/**
 * Prints a timing so that `parseTiming` reads it back; nothing when it has no year.
 * @example renderTiming({ from: 2019, due: 2023 }, words) // '令和元年度～令和5年度'
 */
export function renderTiming({ from, due }: Timing, words: Vocabularies): string {
  const [start, end] = [from, due].map((year) => (year === null ? '' : renderFiscalYear(year, words)));
  return from === null ? (end ?? '') : `${start}～${end}`;
}

function countYear(printed: string, words: Vocabularies, context: YearContext): number | null {
  const period = parseYear(printed, words, context);
  return period && Number(period.period.slice(0, 4));
}
