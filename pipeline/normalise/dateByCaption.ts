import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Column } from './Column.ts';
import type { SourceRow } from './SourceCell.ts';

/** `各年5月1日現在`, `(単位:人、各年4月1日現在)`. */
const asOf = /各年の?(?<day>[0-9]{1,2}月(?:[0-9]{1,2}日|末日?))(?:現在|時点)/u;

/**
 * Columns headed by calendar years, as of the day that a line outside the rows gives to all of them (各年5月1日現在): the values are those of
 * that day, not of the whole year. Told of each column (`as-of-caption`). Fiscal years stay as they are: the day lies in them.
 * @example dateByCaption(columns, rows, words)[1]?.period?.period // '2020-05-01'
 */
export function dateByCaption(
  columns: readonly Column[],
  rows: readonly SourceRow[],
  words: Vocabularies,
): readonly Column[] {
  const lines = rows.map(({ cells }) => cells.filter(({ value }) => !isBlank(value)));
  const day = lines
    .filter((cells) => cells.length < 3)
    .flatMap((cells) =>
      cells.flatMap(({ value }) => asOf.exec(foldText(value).replaceAll(/\s/g, ''))?.groups?.['day'] ?? []),
    )[0];
  if (day === undefined) return columns;
  return columns.map((column) => {
    const { role, period } = column;
    if (role !== 'observation' || period?.calendar !== 'calendar') return column;
    const dated = parsePeriod(`${period.period.slice(0, 4)}年${day}`, words);
    return dated ? { ...column, period: dated, inferred: 'as-of-caption' } : column;
  });
}
