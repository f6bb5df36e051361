import type { Finding } from '../model/Finding.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { SourceRow } from './SourceCell.ts';

/** Below this share of rows that agree on a number of cells, no number is the usual one. */
const agreeing = 0.6;

/**
 * Rows of a TSV or CSV with more or fewer cells, blank ones counted, than most rows of their table: `uneven-row`. A cell may have been lost,
 * doubled or glued to the next there, and what stands behind it under the wrong heading, which no value alone could show. Of very few
 * rows the header says how many there ought to be. Workbooks and web pages have no such rows: their cells bear addresses.
 */
export function tellUnevenRows(sheet: Sheet, rows: readonly SourceRow[]): Finding[] {
  if (sheet.delimiter === null) return [];
  const widths = widthsOf(sheet);
  const common = commonWidth(widths, rows);
  if (common === null) return [];
  return rows.flatMap((row): Finding[] => {
    const [first] = row.cells;
    const width = widths.get(row.row) ?? 0;
    if (width === common || !first) return [];
    return [
      { code: 'uneven-row', sourceRef: first.ref, printed: first.text, params: { line: row.line, width, common } },
    ];
  });
}

/** How many cells each row of a text has, blank ones counted. */
export function widthsOf({ rows }: Sheet): ReadonlyMap<number, number> {
  return new Map(rows.map(({ row, cells }) => [row, cells.length]));
}

/** The number of cells that most rows have; null where they do not agree on any. Of equals the first is the header's own. */
export function commonWidth(widths: ReadonlyMap<number, number>, rows: readonly SourceRow[]): number | null {
  const counts = new Map<number, number>();
  for (const { row } of rows) counts.set(widths.get(row) ?? 0, (counts.get(widths.get(row) ?? 0) ?? 0) + 1);
  const [common = 0, count = 0] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return rows.length > 3 && count < rows.length * agreeing ? null : common;
}
