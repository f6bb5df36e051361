import type { Era, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { inheritYear } from './inheritYear.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear, foldYears } from './yearPattern.ts';

/** A year that the source names, as a period of the data model (section 3, observations.csv). */
export interface Period {
  /** `2019` for a fiscal year, else ISO 8601: `2019-01-01/2019-12-31` for a calendar year, `2022-03-31` for a day. */
  readonly period: string;
  /** The one fiscal year that the period is or lies in; null for a calendar year, which lies in two, and for a span of years. */
  readonly fiscalYear: number | null;
  readonly start: string | null;
  readonly end: string | null;
  /** What is named: a fiscal year, a calendar year, a day (as of), a month, several of these from one to another. */
  readonly calendar: 'fiscal' | 'calendar' | 'day' | 'month' | 'span';
}

const compileWhole = compileOnce((words) => {
  const { year, suffix } = compileYear(words);
  return new RegExp(`^(${year})(${suffix})?(?:\\((${year})(${suffix})?\\)(${suffix})?)?$`, 'u');
});

const compileTwins = compileOnce((words) => {
  const { year, suffix } = compileYear(words);
  return new RegExp(`((${year})${suffix}?)[/・](${year})${suffix}?`, 'u');
});

const compileInside = compileOnce((words) => {
  const { whole, suffix } = compileYear(words);
  const date = '(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)';
  const further = `(?:~|から|-)(?:${whole}|(?:元|[0-9]{1,2})${suffix}?)${date}?`;
  return new RegExp(`(?<![0-9A-Za-z])(${whole})(${date}?${further}|${date})?(?![0-9A-Za-z年])`, 'gu');
});

/**
 * Reads a text that is one year, bare or in brackets. 年度, a bare era year and a bare `2019` are fiscal years
 * (from 1 April, 地方自治法 section 208), 年 is a calendar year. Years past an era's end count on: 平成32年度 is 2020.
 * Null for anything else, also for two years that differ and for a year whose era neither it nor its context names (`32年`).
 * @example parseYear('R 1', words) // { period: '2019', fiscalYear: 2019, start: '2019-04-01', end: '2020-03-31', calendar: 'fiscal' }
 * @example parseYear('32年度', words, { era: '平成' })?.fiscalYear // 2020
 */
export function parseYear(text: string, words: Vocabularies, context: YearContext = {}): Period | null {
  const folded = joinTwins(unwrap(foldYears(text, words)), words);
  const found = compileWhole(words).exec(folded);
  if (!found) return readBareYear(folded, words, context);
  const [, printed = '', suffix, again, innerSuffix, outerSuffix] = found;
  const year = countYear(printed, words);
  const suffixes = new Set(
    [suffix, innerSuffix, outerSuffix].flatMap((word) => (word === undefined ? [] : [word.replace('末', '')])),
  );
  if (year === null || suffixes.size > 1 || (again !== undefined && countYear(again, words) !== year)) return null;
  return suffixes.has('年') ? toCalendarYear(year) : toFiscalYear(year);
}

/** What stands in brackets that enclose the whole of a folded text; the text itself when none do. */
export function unwrap(folded: string): string {
  const found = /^(?:\((.+)\)|【(.+)】)$/.exec(folded);
  return found?.[1] ?? found?.[2] ?? folded;
}

/** One year told in two eras: 平成31年度/令和元年度, 2019(H31/R1)年度. Two years that differ stay as they are. */
function joinTwins(folded: string, words: Vocabularies): string {
  return folded.replace(compileTwins(words), (printed: string, one: string, first: string, second: string) =>
    countYear(first, words) === countYear(second, words) ? one : printed,
  );
}

/** 23年度, 元年, and 26 where nothing but a year can stand; 04年 is a year of the century, which nothing tells. */
function readBareYear(folded: string, words: Vocabularies, context: YearContext): Period | null {
  const [, count, suffix] = /^(元|[1-9][0-9]?)(年度末?|年)?$/.exec(folded) ?? [];
  if (count === undefined || (suffix === undefined && context.digitsAlone !== true)) return null;
  const year = inheritYear(count === '元' ? 1 : Number(count), context, words);
  if (year === null) return null;
  return suffix === '年' ? toCalendarYear(year) : toFiscalYear(year);
}

/**
 * The era that a text names last, for years without one that follow; null when it names none.
 * @example findLastEra('平成28年度～令和2年度', words) // '令和'
 */
export function findLastEra(text: string, words: Vocabularies): string | null {
  const last = [...foldYears(text, words).matchAll(compileInside(words))]
    .flatMap(([, printed = '', further = '']) => [printed, /^(?:~|から|-)(.*)$/u.exec(further)?.[1] ?? ''])
    .findLast((printed) => findEra(printed, words) !== undefined);
  return last === undefined ? null : (findEra(last, words)?.name ?? null);
}

/**
 * Finds the one year that a longer text names, such as a title; years of a span (`令和元年度～令和5年度`) and of dates do not count.
 * A fiscal year goes before a calendar year; null when none is named, or several that differ.
 * @example findEraYear('行政改革推進計画の取組状況一覧（令和4年度）', words)?.fiscalYear // 2022
 */
export function findEraYear(text: string, words: Vocabularies): Period | null {
  const single = [...foldYears(text, words).matchAll(compileInside(words))].filter(
    ([, printed = '', further]) => further === undefined && !/^[0-9]+$/.test(printed),
  );
  const named = single.flatMap(([, printed = '']) => parseYear(printed, words) ?? []);
  for (const calendar of ['fiscal', 'calendar'] as const) {
    const periods = named.filter((period) => period.calendar === calendar);
    if (periods.length > 0)
      return periods.every(({ period }) => period === periods[0]?.period) ? (periods[0] ?? null) : null;
  }
  return null;
}

function countYear(printed: string, words: Vocabularies): number | null {
  if (/^[0-9]{4}$/.test(printed)) return Number(printed);
  const era = findEra(printed, words);
  const count = Number(/[0-9]+$/.exec(printed)?.[0] ?? 1);
  return era && count > 0 ? era.year_zero + count : null;
}

function findEra(printed: string, { eras }: Vocabularies): Era | undefined {
  return eras.find(({ name, letter }) => printed.startsWith(foldCell(name)) || printed.startsWith(foldCell(letter)));
}

/** The period of a fiscal year, from 1 April. */
export function toFiscalYear(year: number): Period {
  const [start, end] = [`${year}-04-01`, `${year + 1}-03-31`];
  return { period: String(year), fiscalYear: year, start, end, calendar: 'fiscal' };
}

function toCalendarYear(year: number): Period {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  return { period: `${start}/${end}`, fiscalYear: null, start, end, calendar: 'calendar' };
}
