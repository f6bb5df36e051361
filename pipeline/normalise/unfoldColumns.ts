import type { Vocabularies } from '../model/Vocabularies.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import type { SourceRow } from './SourceCell.ts';
import type { UnfoldedTable } from './unfoldYears.ts';

/** Where the name of an indicator stands once its column is turned into a row: no column of a table is 0. */
const nameColumn = 0;

/**
 * Turns a table whose columns are the indicators and whose rows are the years (年度, 人口(人), 図書館数) so that each indicator has one row and
 * each year a column. A row whose year cannot be read, or that names a year again, is left out, and its cells are told.
 */
export function unfoldColumns(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  header: SourceRow,
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): UnfoldedTable {
  const year = columns.find(({ role }) => role === 'year');
  const dated = rows.flatMap((row) => {
    const cell = row.at.get(year?.column ?? nameColumn);
    const period = cell ? parsePeriod(cell.value, words, { era: eras.get(cell.ref) ?? null, digitsAlone: true }) : null;
    return cell && period ? [{ row, cell, period }] : [];
  });
  const once = dated.filter(
    ({ period }, index) => dated.findIndex((other) => other.period.period === period.period) === index,
  );
  const named = columns.filter(({ role }) => role === 'observation');
  return {
    rows: named.map(({ column, heading }): AlignedRow => {
      const values = once.map(({ row }, index) => [index + 1, row.at.get(column)] as const);
      const at = new Map(
        [[nameColumn, heading ?? undefined] as const, ...values].flatMap(([place, cell]) =>
          cell ? [[place, cell] as const] : [],
        ),
      );
      return { ...header, shift: 0, cells: [...at.values()], at };
    }),
    columns: [
      { column: nameColumn, role: 'indicator', heading: null, label: '指標' },
      ...once.map(
        ({ period }, index): Column => ({ column: index + 1, role: 'observation', heading: null, label: '', period }),
      ),
    ],
    yearCells: once.map(({ cell, period }) => ({ cell, period: period.period })),
  };
}
