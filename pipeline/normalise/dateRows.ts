import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra, type Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { type RowYear, readRowYear } from './readRowYear.ts';
import type { SourceCell } from './SourceCell.ts';

/** A row with the cell that names its year, and the period that it names. */
export interface DatedRow {
  readonly row: AlignedRow;
  readonly cell: SourceCell | undefined;
  /** Null where the cell names none, or where nothing says of which era it is. */
  readonly period: Period | null;
  /** What the row holds: results of its year, the baseline, or a target. */
  readonly role: RowYear['role'];
}

/** How the rows are dated. */
export interface Dating {
  /** Columns that may say what a row holds: 基準, 目標. */
  readonly kinds?: readonly Column[];
  /** True where a year stands once for several rows. */
  readonly carries?: boolean;
}

/**
 * The rows of a table whose years go down, each with its year. A bare year takes the era named last; where that would go back in time, the
 * row that named the next era is missing, and the year is not read.
 */
export function dateRows(
  rows: readonly AlignedRow[],
  column: number,
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
  { kinds = [], carries = false }: Dating = {},
): readonly DatedRow[] {
  let last: string | null = null;
  let above: Omit<DatedRow, 'row'> | undefined;
  return rows.map((row): DatedRow => {
    const cell = row.at.get(column);
    if (!cell && carries && above) return { ...above, row };
    const kind = kinds.flatMap((entry) => row.at.get(entry.column)?.value ?? []).join('');
    const read = cell ? readRowYear(cell.value, words, { era: eras.get(cell.ref) ?? null }, kind) : null;
    above = undefined;
    if (!cell || !read) return { row, cell, period: null, role: 'observation' };
    const { period, role } = read;
    const isBare = findLastEra(cell.value, words) === null && !/[0-9０-９]{4}/u.test(cell.value);
    const isBack = period !== null && last !== null && period.start !== null && period.start < last;
    if (isBare && isBack) return { row, cell, period: null, role: 'observation' };
    if (role !== 'target') last = period?.start ?? last;
    above = { cell, period, role };
    return { row, cell, period, role };
  });
}
