import { isBlank } from '../model/Sheet.ts';
import { type Header, repeatsHeader } from './readHeader.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** The rows of a source, told apart by what they are. */
export interface SortedRows {
  /** The first text above the header. */
  readonly title: SourceCell | null;
  /** Rows of the table proper. */
  readonly data: readonly SourceRow[];
  /** Headings printed again further down. */
  readonly headers: readonly SourceRow[];
  /** Prose above, between and below the rows: captions, footnotes. */
  readonly notes: readonly SourceCell[];
}

/** Tells title, data rows, repeated headers and prose apart. A row of prose has one cell, and that cell is no section label. */
export function sortRows(rows: readonly SourceRow[], header: Header): SortedRows {
  const above = rows.filter(({ row }) => row < header.row.row).flatMap(({ cells }) => cells);
  const below = rows.filter(({ row }) => row > header.row.row);
  const headers = below.filter((row) => repeatsHeader(row, header));
  const body = below.filter((row) => !headers.includes(row));
  const prose = body.filter((row) => isProse(row, body));
  const [title = null, ...captions] = above;
  return {
    title,
    data: body.filter((row) => !prose.includes(row)),
    headers,
    notes: [...captions, ...prose.flatMap(({ cells }) => cells)],
  };
}

const sentenceEnd = /[。．]\s*$/;
const noteMark = /^\s*(?:[※*＊]|注|（注|\(注)/;

/** One filled cell that is a sentence or a marked note, or that stands below the last row of more than one cell. */
function isProse(row: SourceRow, body: readonly SourceRow[]): boolean {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  return (
    sentenceEnd.test(only.value) ||
    noteMark.test(only.value) ||
    !body.some((other) => other.row > row.row && other.cells.length > 1)
  );
}
