import { type Cell, cellRef, isBlank, type Sheet } from '../model/Sheet.ts';
import { findMergedColumns } from './findMergedColumns.ts';

/** A non-blank cell with its address, and the text it is read by: the printed one, or a person's correction of it. */
export interface SourceCell extends Cell {
  readonly ref: string;
  readonly value: string;
  /** Address of the merged cell that covers it. */
  readonly originRef?: string;
}

/** One row of the source with its non-blank cells only. */
export interface SourceRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly SourceCell[];
  /** The cells with those that one merged cell spreads over the whole row. */
  readonly all: readonly SourceCell[];
  /** Cells of columns that are one with the column to their left, and of a row that is one with this: they repeat what it says. */
  readonly merged?: readonly SourceCell[];
}

/**
 * The non-blank rows of a sheet, each cell addressed and read through `corrected` (source_ref → text).
 * A cell that is blank in print but filled by a correction is kept, and one blanked by a correction keeps its printed text.
 * Narrow columns that are merged in every row (方眼紙) are one column, the leftmost of them.
 */
export function toSourceRows(sheet: Sheet, corrected: ReadonlyMap<string, string>): SourceRow[] {
  const rows = sheet.rows
    .map(({ row, line, cells }) => ({
      row,
      line,
      cells: cells
        .map((cell) => {
          const ref = cellRef(sheet, cell.row, cell.column);
          const { origin } = cell;
          const originRef = origin ? cellRef(sheet, origin.row, origin.column) : undefined;
          const value =
            corrected.get(ref) ?? (originRef === undefined ? undefined : corrected.get(originRef)) ?? cell.text;
          return { ...cell, ref, value, ...(originRef === undefined ? {} : { originRef }) };
        })
        .filter((cell) => !isBlank(cell.text) || !isBlank(cell.value)),
    }))
    .filter(({ cells }) => cells.length > 0);
  const repeating = findMergedColumns(rows);
  const parted = rows.map(({ cells, ...row }, index): SourceRow => {
    const isMerged = ({ column }: SourceCell): boolean => repeating[index]?.has(column) === true;
    const [all, merged] = [cells.filter((cell) => !isMerged(cell)), cells.filter(isMerged)];
    return { ...row, all, cells: dropSpread(all), ...(merged.length === 0 ? {} : { merged }) };
  });
  return joinCovered(parted);
}

/** A row that cells of the row above cover whole is a part of that row. */
function joinCovered(rows: readonly SourceRow[]): SourceRow[] {
  const joined: SourceRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const isCovered = before && row.all.every(({ origin }) => origin !== undefined && origin.row === before.row);
    if (isCovered)
      joined[joined.length - 1] = { ...before, merged: [...(before.merged ?? []), ...row.all, ...(row.merged ?? [])] };
    else joined.push(row);
  }
  return joined;
}

/**
 * A row that is one merged cell and nothing else says its text once: a title, a caption, a section. Other merged cells repeat theirs,
 * as each of them stands for all.
 */
function dropSpread(cells: readonly SourceCell[]): readonly SourceCell[] {
  const [first, ...others] = cells;
  const isSpread = first !== undefined && others.every(({ origin }) => isSameOrigin(origin, first));
  return isSpread ? cells.slice(0, 1) : cells;
}

function isSameOrigin(origin: SourceCell['origin'], first: SourceCell): boolean {
  const own = first.origin ?? first;
  return origin !== undefined && origin.row === own.row && origin.column === own.column;
}

/** True for a cell that a merged one covers from a row above: it continues what began there. */
export function isContinued({ origin, row }: SourceCell): boolean {
  return origin !== undefined && origin.row < row;
}
