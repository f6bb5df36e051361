import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseDatedFigure } from '../notation/parseDatedFigure.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Period } from '../notation/parseYear.ts';
import type { Column } from './Column.ts';
import type { Header } from './readHeader.ts';
import type { SourceRow } from './SourceCell.ts';

/** Where a line says of which year its table is: the line is that year, ends with it in brackets, or names its results. */
const forms: readonly RegExp[] = [
  /^[【〔[(（<＜■◆]?\s*(?<year>[^\s【】()（）]{2,12}年度(?:末|分)?)\s*[】〕\])）>＞]?$/u,
  /[(（](?<year>[^()（）]{2,12}年度(?:末)?)(?:実績|決算|末?現在)?[)）]$/u,
  /(?<year>(?:[A-Z]|令和|平成|昭和)?[0-9元]{1,4}年度)末?の?(?:実績|決算|進捗|達成|取組|執行)/u,
];

/** The fiscal year that a line above a table says it is about; null for a line that names none, or one that a meeting was held in. */
export function findYearOfLine(text: string, words: Vocabularies): Period | null {
  const folded = foldText(text).trim();
  for (const form of forms) {
    const year = form.exec(folded)?.groups?.['year']?.replace(/分$/u, '');
    const period = year === undefined ? null : parsePeriod(year, words);
    if (period && (period.calendar === 'fiscal' || period.calendar === 'day')) return period;
  }
  return null;
}

/**
 * A header whose one column of results names no year, in its heading or its cells, under a line that says of which year the table is
 * (【令和3年度】): the results are of that year, and what was planned is for it. Told of each column (`year-of-line`). Any other header comes
 * back as it is.
 * @example dateByLine(header, rows, words).columns[2]?.period?.fiscalYear // 2021
 */
export function dateByLine(header: Header, rows: readonly SourceRow[], words: Vocabularies): Header {
  const { row, columns } = header;
  const open = columns.filter(({ role, period }) => role === 'observation' && period === undefined);
  const [results] = open;
  const isDated = columns.some(
    ({ role, period }) => role === 'observation_year' || role === 'year' || (role === 'observation' && period),
  );
  if (!results || open.length > 1 || isDated) return header;
  const cells = rows.filter((other) => other.row > row.row).flatMap((other) => other.cells);
  const own = cells.filter(({ column }) => column === results.column);
  if (own.some(({ value }) => parseDatedFigure(value, words).period !== null)) return header;
  const lines = rows.filter((other) => other.row < row.row && other.cells.length < 3).toReversed();
  const period = lines.flatMap((line) => line.cells.flatMap(({ value }) => findYearOfLine(value, words) ?? []))[0];
  if (!period) return header;
  return {
    ...header,
    columns: columns.map((column): Column => {
      if (column === results) return { ...column, period, inferred: 'year-of-line' };
      const isOpen = column.role === 'target' && column.targetRole === 'planned' && column.due === undefined;
      return isOpen && period.fiscalYear !== null
        ? { ...column, due: period.fiscalYear, inferred: 'year-of-line' }
        : column;
    }),
  };
}
