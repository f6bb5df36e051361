import type { Finding } from '../model/Finding.ts';
import type { LineageRow } from '../model/rows.ts';
import type { DeclaredColumn, DeclaredShape } from '../model/Settings.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type JoinedCells, joinTornRows } from './joinTornRows.ts';
import { moveByUnit } from './moveByUnit.ts';
import type { Part } from './nameParts.ts';
import { type SourceCell, type SourceRow, toSourceRows } from './SourceCell.ts';
import { setAside } from './setAside.ts';
import { splitBlocks } from './splitBlocks.ts';

/** One of the sheets or tables that are read: its rows, and the tables that they make. */
export interface SheetPart extends Part {
  readonly rows: readonly SourceRow[];
  /** Rows that a person set aside. */
  readonly aside: readonly SourceRow[];
  /** What was joined of a copy as text, which alone tears cells; those of workbooks and pages are whole. */
  readonly torn: JoinedCells | null;
  /** What is to be told of rows that were put back under their headings. */
  readonly moved: readonly Finding[];
}

/**
 * Takes one sheet or table apart into rows and tables, its cells read through `corrected`.
 * @throws PipelineError as `setAside` and `splitBlocks` do.
 */
export function readPart(
  sheet: Sheet,
  corrected: ReadonlyMap<string, string>,
  declared: { readonly columns: readonly DeclaredColumn[]; readonly shape: DeclaredShape },
  words: Vocabularies,
): SheetPart {
  const printed = toSourceRows(sheet, corrected);
  const torn = sheet.delimiter === null ? null : joinTornRows(printed, words);
  const isTorn = torn !== null && torn.texts.size > 0;
  const rows = isTorn ? toSourceRows(sheet, new Map([...corrected, ...torn.texts])) : printed;
  const { kept, aside } = setAside(rows, declared.shape, sheet.file);
  const moves = splitBlocks(kept, sheet.file, words, declared).map((block) => ({
    block,
    moved: moveByUnit(sheet, block.rows, block.header, words),
  }));
  return {
    sheet,
    rows,
    aside,
    torn,
    blocks: moves.map(({ block, moved }) => ({ ...block, rows: moved.rows })),
    moved: moves.flatMap(({ moved }) => moved.findings),
  };
}

/** Every cell of a row, those that repeat others included, left to right. */
export function cellsOf({ all, merged = [] }: SourceRow): readonly SourceCell[] {
  return merged.length === 0
    ? all
    : [...all, ...merged].sort((one, two) => one.row - two.row || one.column - two.column);
}

/** The cells of a table that stands beside those that are read: they go nowhere, and `unread-sheets` tells of them. */
export function traceBeside(sheet: Sheet): readonly LineageRow[] {
  return toSourceRows(sheet, new Map())
    .flatMap(cellsOf)
    .map(({ ref, text }) => ({ source_ref: ref, text, role: 'note', table: null, key: null, column: null }));
}
