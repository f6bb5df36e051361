import type { Vocabularies } from '../model/Vocabularies.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import { findLastEra, type Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { SourceCell } from './SourceCell.ts';

/** A row with the cell that names its year, and the period that it names. */
export interface DatedRow {
  readonly row: AlignedRow;
  readonly cell: SourceCell | undefined;
  /** Null where the cell names none, or where nothing says of which era it is. */
  readonly period: Period | null;
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
): readonly DatedRow[] {
  let last: string | null = null;
  return rows.map((row): DatedRow => {
    const cell = row.at.get(column);
    const period = cell ? parsePeriod(cell.value, words, { era: eras.get(cell.ref) ?? null, digitsAlone: true }) : null;
    if (!cell || !period) return { row, cell, period: null };
    const isBare = findLastEra(cell.value, words) === null && !/[0-9０-９]{4}/u.test(cell.value);
    if (isBare && last !== null && period.start !== null && period.start < last) return { row, cell, period: null };
    last = period.start ?? last;
    return { row, cell, period };
  });
}
