import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Period, parseYear } from './parseYear.ts';
import { compileOnce } from './wordPatterns.ts';
import type { YearContext } from './YearContext.ts';
import { compileYear } from './yearPattern.ts';

const compileDay = compileOnce((words) => {
  const { era, year } = compileYear(words);
  const [month, day] = ['(?<month>[0-9]{1,2})', '(?<day>[0-9]{1,2})'];
  const asOf = '(?:現在|時点)?';
  return [
    `^(?<year>${year}|元|[0-9]{1,2})年(?:\\(${year}年\\))?${month}月(?:${day}日|(?<end>末)日?)?${asOf}$`,
    `^(?<year>${era}(?:元|[0-9]{1,2}))(?<dot>[./-])${month}\\k<dot>${day}${asOf}$`,
    `^(?<year>${era}(?:元|[0-9]{1,2}))\\.${month}(?:(?<end>月?末)日?|月)?${asOf}$`,
    `^(?<year>(?:19|20)[0-9]{2})(?<dot>[./-])${month}\\k<dot>${day}${asOf}$`,
    `^(?<year>${year}|元|[0-9]{1,2})(?<yearEnd>年末)${asOf}$`,
    `^${month}月(?:${day}日|(?<end>末)日?)${asOf}$`,
  ].map((source) => new RegExp(source, 'u'));
});

/**
 * Reads folded text (`foldYears`) that is a day, as which a value is told, or a month. The end of a month is its last day.
 * A day without a year lies in the fiscal year that the context gives. Null for anything else and for a day that is not in the calendar.
 * @example parseDay('R4.3.31現在', words, {})?.period // '2022-03-31'
 * @example parseDay('9月30日現在', words, { fiscalYear: 2016 })?.period // '2016-09-30'
 */
export function parseDay(folded: string, words: Vocabularies, context: YearContext): Period | null {
  const pattern = compileDay(words).find((form) => form.test(folded));
  const { year, month = '12', day, end, yearEnd } = pattern?.exec(folded)?.groups ?? {};
  if (pattern === undefined) return null;
  const number = yearOf(year, Number(month), words, context);
  if (number === null || !isCalendarDay(number, Number(month), Number(day ?? 1))) return null;
  const last = new Date(Date.UTC(number, Number(month), 0)).getUTCDate();
  if (day === undefined && end === undefined && yearEnd === undefined) {
    const [from, to] = [1, last].map((date) => write(number, Number(month), date));
    return toPeriod(`${from}/${to}`, from ?? '', to ?? '', 'month');
  }
  const date = write(number, Number(month), day === undefined ? last : Number(day));
  return toPeriod(date, date, date, 'day');
}

function yearOf(printed: string | undefined, month: number, words: Vocabularies, context: YearContext): number | null {
  if (printed === undefined) {
    const { fiscalYear } = context;
    return fiscalYear === undefined || fiscalYear === null ? null : fiscalYear + (month < 4 ? 1 : 0);
  }
  const { start } = parseYear(`${printed}年`, words, context) ?? {};
  return start ? Number(start.slice(0, 4)) : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function write(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function toPeriod(period: string, start: string, end: string, calendar: 'day' | 'month'): Period {
  const fiscalYear = Number(start.slice(0, 4)) - (Number(start.slice(5, 7)) < 4 ? 1 : 0);
  return { period, fiscalYear, start, end, calendar };
}
