import type { Finding } from '../model/Finding.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type AlignedRow, alignRows } from './alignRows.ts';
import { joinNames } from './joinNames.ts';
import type { Header } from './readHeader.ts';
import { applyRowLegend, findRowLegend, kindsByNote } from './readRowLegend.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { noteAside } from './setAside.ts';
import { type SortedRows, sortRows } from './sortRows.ts';
import type { Block } from './splitBlocks.ts';
import { splitSubgroupRows } from './splitSubgroupRows.ts';
import { unfoldColumns } from './unfoldColumns.ts';
import { unfoldSubgroups } from './unfoldSubgroups.ts';
import { type UnfoldedTable, unfoldYears } from './unfoldYears.ts';

/** A table with an indicator a row and a year a column, whatever its form in print. */
export interface TurnedBlock {
  readonly rows: readonly SourceRow[];
  /** The header as it is printed, and with the columns that the rows now have. */
  readonly printed: Header;
  readonly header: Header;
  readonly sorted: SortedRows;
  readonly unfolded: UnfoldedTable;
  readonly aligned: { readonly rows: readonly AlignedRow[]; readonly findings: readonly Finding[] };
}

/** What stands around a table: rows of it that are none, and the name that its sheet or the page gives it. */
export interface BlockPlace {
  readonly outside: readonly SourceRow[];
  readonly banner: SourceCell | null;
  /** True for a table below another, whose title is the section that it is about. */
  readonly isFurther: boolean;
}

/**
 * Sorts the rows of one table, puts shifted ones back, and turns it: years down the side, indicators across, parts of the population in
 * columns or in one cell, rows told by a note. How its columns were read is told of it as printed.
 */
export function turnBlock(
  block: Block,
  { outside, banner, isFurther }: BlockPlace,
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): TurnedBlock {
  const { header: printed } = block;
  const sorted = noteAside(sortRows(block.rows, printed, words, isFurther, banner), outside);
  const lineRows = sorted.sectionLines.map(({ row }) => row);
  const told = findRowLegend(printed, sorted, words);
  const known = told ? [...printed.columns, kindsByNote] : printed.columns;
  const put = alignRows(sorted.data, known, words);
  const kinds = told ? applyRowLegend(put.rows, told, known, lineRows) : { rows: put.rows, findings: [] };
  const joined = joinNames(kinds.rows, known);
  const parted = unfoldSubgroups(joined.rows, known);
  const unfolded = known.some(({ isName }) => isName)
    ? unfoldColumns(parted.rows, parted.columns, words, eras, lineRows)
    : unfoldYears(parted.rows, parted.columns, words, eras);
  const split = splitSubgroupRows(unfolded.rows, unfolded.columns, words);
  const notes = [...sorted.notes, ...(unfolded.notes ?? [])];
  return {
    rows: [...block.rows, ...outside].sort((one, two) => one.row - two.row),
    printed,
    header: { ...printed, columns: unfolded.columns },
    sorted: { ...sorted, notes: notes.sort((one, two) => one.row - two.row || one.column - two.column) },
    unfolded,
    aligned: {
      rows: split.rows,
      findings: [...put.findings, ...kinds.findings, ...joined.findings, ...split.findings],
    },
  };
}
