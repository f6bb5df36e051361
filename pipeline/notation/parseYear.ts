import type { Era, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { renderFiscalYear } from './renderFiscalYear.ts';
import { compileOnce } from './wordPatterns.ts';
import { compileYear } from './yearPattern.ts';

/** A year that the source names, as a period of the data model (section 3, observations.csv). */
export interface Period {
  /** `2019` for a fiscal year, `2019-01-01/2019-12-31` (ISO 8601) for a calendar year. */
  readonly period: string;
  /** Null for a calendar year, which lies in two fiscal years. */
  readonly fiscalYear: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly calendar: 'fiscal' | 'calendar';
}

const compileWhole = compileOnce((words) => {
  const { year, suffix } = compileYear(words);
  return new RegExp(`^(${year})(${suffix})?(?:\\((${year})(${suffix})?\\)(${suffix})?)?$`, 'u');
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
 * Null for anything else, also for two years that differ and for a year without an era (`32年`).
 * @example parseYear('R 1', words) // { period: '2019', fiscalYear: 2019, start: '2019-04-01', end: '2020-03-31', calendar: 'fiscal' }
 */
export function parseYear(text: string, words: Vocabularies): Period | null {
  const folded = foldCell(text);
  const bare = /^(?:\((.+)\)|【(.+)】)$/.exec(folded);
  const found = compileWhole(words).exec(bare?.[1] ?? bare?.[2] ?? folded);
  if (!found) return null;
  const [, printed = '', suffix, again, innerSuffix, outerSuffix] = found;
  const year = countYear(printed, words);
  const suffixes = new Set(
    [suffix, innerSuffix, outerSuffix].flatMap((word) => (word === undefined ? [] : [word.replace('末', '')])),
  );
  if (year === null || suffixes.size > 1 || (again !== undefined && countYear(again, words) !== year)) return null;
  return suffixes.has('年') ? toCalendarYear(year) : toFiscalYear(year);
}

/**
 * Finds the one year that a longer text names, such as a title; years of a span (`令和元年度～令和5年度`) and of dates do not count.
 * A fiscal year goes before a calendar year; null when none is named, or several that differ.
 * @example findEraYear('行政改革推進計画の取組状況一覧（令和4年度）', words)?.fiscalYear // 2022
 */
export function findEraYear(text: string, words: Vocabularies): Period | null {
  const single = [...foldCell(text).matchAll(compileInside(words))].filter(
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

/**
 * Prints a period so that `parseYear` reads it back.
 * @example renderYear(parseYear('2019年', words), words) // '2019年'
 */
export function renderYear({ period, fiscalYear }: Period, words: Vocabularies): string {
  return fiscalYear === null ? `${period.slice(0, 4)}年` : renderFiscalYear(fiscalYear, words);
}

function countYear(printed: string, { eras }: Vocabularies): number | null {
  if (/^[0-9]{4}$/.test(printed)) return Number(printed);
  const era = eras.find(
    ({ name, letter }: Era) => printed.startsWith(foldCell(name)) || printed.startsWith(foldCell(letter)),
  );
  const count = Number(/[0-9]+$/.exec(printed)?.[0] ?? 1);
  return era && count > 0 ? era.year_zero + count : null;
}

function toFiscalYear(year: number): Period {
  return {
    period: String(year),
    fiscalYear: year,
    start: `${year}-04-01`,
    end: `${year + 1}-03-31`,
    calendar: 'fiscal',
  };
}

function toCalendarYear(year: number): Period {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  return { period: `${start}/${end}`, fiscalYear: null, start, end, calendar: 'calendar' };
}
