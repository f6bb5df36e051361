import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';

/**
 * The period that a column of years gives to the value of another column in the same row; null where there is no such column, or its
 * cell names none.
 * @example readYearBeside(row, targetColumn, 'target_year', context)?.fiscalYear // 2024
 */
export function readYearBeside(
  row: AlignedRow,
  { column }: Column,
  role: 'target_year' | 'observation_year',
  context: Pick<IndicatorContext, 'columns' | 'words' | 'eras'>,
): Period | null {
  const beside = columnsOf(context, role).find(({ dates }) => dates === column);
  const cell = beside ? row.at.get(beside.column) : undefined;
  return cell ? parsePeriod(cell.value, context.words, { era: context.eras.get(cell.ref) ?? null }) : null;
}
