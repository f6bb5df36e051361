import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra } from '../notation/parseYear.ts';
import { dateByLine } from './dateByLine.ts';
import { crosses, type Span, spansOf } from './findMergedColumns.ts';
import { type DeclaredHeader, findFurtherHeaders, type Header, readHeader } from './readHeader.ts';
import type { SourceRow } from './SourceCell.ts';

/** One table of a sheet: its header, and its rows from what stands above that header on. */
export interface Block {
  readonly header: Header;
  readonly rows: readonly SourceRow[];
  /** Rows of another form: their cells cross those of the header, as those of one table never do. */
  readonly foreign: readonly SourceRow[];
}

/**
 * The tables of a sheet, one below the other, each under headings of its own. Most sheets are one; a header that is only printed again
 * begins none.
 * @throws PipelineError as `readHeader` does, for the first table and for every further one.
 */
export function splitBlocks(
  rows: readonly SourceRow[],
  file: string,
  words: Vocabularies,
  declared: DeclaredHeader,
): readonly Block[] {
  const first = readHeader(rows, file, words, declared);
  // A person who names the header row speaks of one table.
  const hasMore = declared.shape?.header === undefined;
  const starts = (hasMore ? findFurtherHeaders(rows, first, words) : []).map(({ row }) => startOf(row, rows));
  const bounds = [Number.NEGATIVE_INFINITY, ...starts, Number.POSITIVE_INFINITY];
  return bounds.slice(0, -1).map((from, index): Block => {
    const own = rows.filter(({ row }) => row >= from && row < (bounds[index + 1] ?? 0));
    const earlier = rows.filter(({ row }) => row < from).flatMap(({ cells }) => cells);
    const era = earlier.reduce<string | null>((last, { value }) => findLastEra(value, words) ?? last, null);
    const header = dateByLine(readHeader(own, file, words, { ...declared, era }), own, words);
    const foreign = own.filter((row) => isForeign(row, header));
    if (foreign.length === 0) return { rows: own, header, foreign };
    const rest = own.filter((row) => !foreign.includes(row));
    return {
      rows: rest,
      header: dateByLine(readHeader(rest, file, words, { ...declared, era }), rest, words),
      foreign,
    };
  });
}

/** True for a row of several cells one of which begins under one heading and ends under half of another. */
function isForeign(row: SourceRow, { row: upper, further }: Header): boolean {
  if (row === upper || further.includes(row) || row.cells.length < 2) return false;
  const headings = [upper, ...further].flatMap(wideSpansOf);
  return headings.length > 0 && wideSpansOf(row).some((one) => headings.some((two) => crosses(one, two)));
}

function wideSpansOf({ row, all, merged = [] }: SourceRow): readonly Span[] {
  const cells = [...all, ...merged.filter((cell) => cell.row === row)].sort((one, two) => one.column - two.column);
  return spansOf({ cells }).filter(({ from, to }) => to > from);
}

/** Row at which a table begins: its header, or the one line right above it that stands alone. */
function startOf(header: number, rows: readonly SourceRow[]): number {
  const above = rows.findLast(({ row }) => row < header);
  const isAlone = above?.row === header - 1 && above.cells.filter(({ value }) => !isBlank(value)).length === 1;
  return isAlone ? above.row : header;
}
