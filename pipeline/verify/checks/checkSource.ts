import { cellRef, isBlank, type Sheet } from '../../model/Sheet.ts';
import { type Difference, tellDifference } from '../Difference.ts';
import { lineOf, type Outcome, type Published } from '../Published.ts';

const phrases = {
  blank: { ja: '空のセル', en: 'an empty cell' },
  noRow: { ja: 'このセルの行なし', en: 'no row for this cell' },
} as const;

/**
 * Rebuilds the grid of non-empty source cells from `lineage.csv` and holds it against the source file, both ways
 * (data-model section 3). The count is that of non-empty cells in the source.
 */
export function checkSource(published: Published): Outcome {
  const sheets = published.sources.flatMap((source) => ('sheet' in source ? [source.sheet] : []));
  const traced = new Set(published.tables.lineage.map(({ source_ref }) => source_ref));
  return compareGrid(published, [
    // What stands above a sheet is no cell of it; where it is said to be a section, it must be there.
    ...sheets.flatMap((sheet) => toEntries(sheet, sheet.above ? [sheet.above] : [])).filter(([ref]) => traced.has(ref)),
    ...sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => toEntries(sheet, cells))),
  ]);
}

function toEntries(
  sheet: Sheet,
  cells: readonly { readonly row: number; readonly column: number; readonly text: string }[],
) {
  return cells
    .filter(({ text }) => !isBlank(text))
    .map(({ row, column, text }) => [cellRef(sheet, row, column), text] as const);
}

function compareGrid(published: Published, entries: readonly (readonly [string, string])[]): Outcome {
  const grid = new Map(entries);
  const traced = new Set<string>();
  const differences: Difference[] = [];
  for (const [index, { source_ref, text }] of published.tables.lineage.entries()) {
    traced.add(source_ref);
    const printed = grid.get(source_ref);
    if (printed === text) continue;
    const place = { file: 'lineage.csv', line: lineOf(published, 'lineage', index), at: source_ref, column: 'text' };
    differences.push(tellDifference(place, text, printed ?? phrases.blank));
  }
  for (const [ref, text] of grid) {
    if (!traced.has(ref)) differences.push(tellDifference({ file: 'lineage.csv', at: ref }, phrases.noRow, text));
  }
  return { count: grid.size, differences };
}
