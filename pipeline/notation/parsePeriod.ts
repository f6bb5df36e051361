import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDay } from './parseDay.ts';
import { type Period, parseYear, toFiscalYear, unwrap } from './parseYear.ts';
import { renderFiscalYear } from './renderFiscalYear.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear, foldYears } from './yearPattern.ts';

/** Where a span is cut: a wave or から before a dash, which may stand inside a day. */
const cuts = [/^(.+?)(~|から)(.+?)(?:まで)?$/u, /^(.+?)(-)(.+?)$/u];

const compileSpan = compileOnce((words) => {
  const { era, suffix } = compileYear(words);
  return { era: new RegExp(`^${era}`, 'u'), suffix: new RegExp(`${suffix}$`, 'u') };
});

/**
 * Reads a text that is a period: a year, a day or a month, or from one to another of these (`H28～30年度`, `2009～14年`), after the number
 * of a term (`第1期`) or not; 現在 and 時点 may follow a day or the end of a year. Null unless the whole text is understood.
 * @example parsePeriod('R4.3.31現在', words)?.period // '2022-03-31'
 * @example parsePeriod('H28～30年度', words)?.period // '2016-04-01/2019-03-31'
 */
export function parsePeriod(text: string, words: Vocabularies, context: YearContext = {}): Period | null {
  const bare = unwrap(foldYears(text, words));
  const folded = unwrap(bare.replace(/^第[0-9]{1,2}期:?(?=.)/u, ''));
  return readOne(folded, words, context) ?? readSpan(folded, words, context);
}

function readOne(folded: string, words: Vocabularies, context: YearContext): Period | null {
  const asOf = /^(.+年度末)(?:現在|時点)$/u.exec(folded)?.[1];
  return parseYear(asOf ?? folded, words, context) ?? parseDay(folded, words, context);
}

/** Years that are not named whole take the suffix of the last and the era or century of the first. A dash stands between whole years alone. */
function readSpan(folded: string, words: Vocabularies, context: YearContext): Period | null {
  const { era, suffix } = compileSpan(words);
  const [, first = '', sign = '', last = ''] =
    cuts.map((cut) => cut.exec(folded)).find((found) => found !== null) ?? [];
  if (first === '' || (sign === '-' && /^[0-9]{1,2}$/.test(last))) return null;
  const ending = suffix.exec(last)?.[0] ?? '';
  const head = era.exec(first)?.[0] ?? /^(?:19|20)(?=[0-9]{2})/.exec(first)?.[0] ?? '';
  const begins = suffix.test(first) ? first : `${first}${ending.replace('末', '')}`;
  const ends = /^(?:元|[0-9]{1,2})(?:年|$)/u.test(last) && head !== '' ? `${head}${last}` : last;
  return join(readOne(begins, words, context), readOne(ends, words, context));
}

/** From the first day of one period to the last of another of its kind that ends after it. */
function join(first: Period | null, last: Period | null): Period | null {
  if (!first || !last || first.calendar !== last.calendar || first.start === null || last.end === null) return null;
  const [start, end] = [first.start, last.end];
  if (last.start === null || last.start <= start) return null;
  const year = fiscalYearOf(start);
  if (`${start}/${end}` === `${year}-04-01/${year + 1}-03-31`) return toFiscalYear(year);
  return {
    period: `${start}/${end}`,
    fiscalYear: year === fiscalYearOf(end) ? year : null,
    start,
    end,
    calendar: 'span',
  };
}

/** The fiscal year that a day lies in. */
function fiscalYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);
}

/**
 * Prints a period so that `parsePeriod` reads it back.
 * @example renderPeriod(parsePeriod('2019年', words), words) // '2019年'
 */
export function renderPeriod({ period, fiscalYear, start, end, calendar }: Period, words: Vocabularies): string {
  const [from, to] = [start ?? period, end ?? period];
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  switch (calendar) {
    case 'fiscal':
      return renderFiscalYear(fiscalYear ?? Number(period), words);
    case 'calendar':
      return nameYear(Number(first), words);
    case 'month':
      return printDay(from, words).replace(/[0-9]+日$/, '');
    case 'day':
      return printDay(period, words);
    case 'span':
      if (from.endsWith('-04-01') && to.endsWith('-03-31'))
        return `${renderFiscalYear(Number(first), words)}～${renderFiscalYear(Number(last) - 1, words)}`;
      if (from.endsWith('-01-01') && to.endsWith('-12-31'))
        return `${nameYear(Number(first), words)}～${nameYear(Number(last), words)}`;
      return `${printDay(from, words)}～${printDay(to, words)}`;
  }
}

function printDay(day: string, words: Vocabularies): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  return `${nameYear(year, words)}${month}月${date}日`;
}

/** A year before 1900 bears its era, as four digits are read from 1900 on. */
function nameYear(year: number, words: Vocabularies): string {
  return year < 1900 ? renderFiscalYear(year, words).replace('年度', '年') : `${year}年`;
}
