import { type Cell, cellRef, isBlank, type Sheet } from '../model/Sheet.ts';

/** A non-blank cell with its address, and the text it is read by: the printed one, or a person's correction of it. */
export interface SourceCell extends Cell {
  readonly ref: string;
  readonly value: string;
}

/** One row of the source with its non-blank cells only. */
export interface SourceRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

/**
 * The non-blank rows of a sheet, each cell addressed and read through `corrected` (source_ref → text).
 * A cell that is blank in print but filled by a correction is kept, and one blanked by a correction keeps its printed text.
 */
export function toSourceRows(sheet: Sheet, corrected: ReadonlyMap<string, string>): SourceRow[] {
  return sheet.rows
    .map(({ row, line, cells }) => ({
      row,
      line,
      cells: cells
        .map((cell) => {
          const ref = cellRef(sheet.file, cell.row, cell.column);
          return { ...cell, ref, value: corrected.get(ref) ?? cell.text };
        })
        .filter((cell) => !isBlank(cell.text) || !isBlank(cell.value)),
    }))
    .filter(({ cells }) => cells.length > 0);
}
