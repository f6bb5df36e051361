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
export function tellUnevenRows({ delimiter, rows: printed }: Sheet, rows: readonly SourceRow[]): Finding[] {
  if (delimiter === null) return [];
  const widths = new Map(printed.map(({ row, cells }) => [row, cells.length]));
  const widthOf = ({ row }: SourceRow): number => widths.get(row) ?? 0;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  // The first of equals is the header's own.
  const [common = 0, count = 0] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  if (rows.length > 3 && count < rows.length * agreeing) return [];
  return rows.flatMap((row): Finding[] => {
    const [first] = row.cells;
    const width = widthOf(row);
    if (width === common || !first) return [];
    return [
      { code: 'uneven-row', sourceRef: first.ref, printed: first.text, params: { line: row.line, width, common } },
    ];
  });
}
