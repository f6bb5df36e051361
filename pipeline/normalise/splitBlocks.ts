import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra } from '../notation/parseYear.ts';
import { type DeclaredHeader, findFurtherHeaders, type Header, readHeader } from './readHeader.ts';
import type { SourceRow } from './SourceCell.ts';

/** One table of a sheet: its header, and its rows from what stands above that header on. */
export interface Block {
  readonly header: Header;
  readonly rows: readonly SourceRow[];
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
    return { rows: own, header: readHeader(own, file, words, { ...declared, era }) };
  });
}

/** Row at which a table begins: its header, or the one line right above it that stands alone. */
function startOf(header: number, rows: readonly SourceRow[]): number {
  const above = rows.findLast(({ row }) => row < header);
  const isAlone = above?.row === header - 1 && above.cells.filter(({ value }) => !isBlank(value)).length === 1;
  return isAlone ? above.row : header;
}
