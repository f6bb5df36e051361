import { type Reference, references } from '../../model/references.ts';
import { cellRef, isBlank } from '../../model/Sheet.ts';
import { keyOf, showKey } from '../compareRows.ts';
import { type Difference, tellDifference } from '../Difference.ts';
import { lineOf, type Outcome, type Published, placeRows } from '../Published.ts';

/** Tables that say of each row which cell it came from. History tells of earlier sources too and is left out. */
const derived = ['sections', 'indicators', 'targets', 'observations', 'attributes', 'findings'] as const;

/** Follows every reference between tables, and every `source_ref` to the source. The count is that of references followed. */
export function checkReferences(published: Published): Outcome {
  const outcomes = [...references.map((reference) => follow(reference, published)), followSources(published)];
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

function follow({ from, columns, to, key, except }: Reference, published: Published): Outcome {
  const known = new Set(placeRows(published, to).map(({ row }) => keyOf(row, key)));
  const differences: Difference[] = [];
  let count = 0;
  for (const { place, row } of placeRows(published, from)) {
    if (columns.some((column) => row[column] === null || row[column] === except)) continue;
    count += 1;
    if (known.has(keyOf(row, columns))) continue;
    const expected = { ja: `${to}.csv の ${key.join(', ')} にある値`, en: `a value of ${key.join(', ')} in ${to}.csv` };
    differences.push(tellDifference({ ...place, column: columns.join(', ') }, showKey(row, columns), expected));
  }
  return { count, differences };
}

function followSources(published: Published): Outcome {
  const known = new Set([
    ...published.tables.lineage.map(({ source_ref }) => source_ref),
    ...listBlankCells(published),
  ]);
  const expected = {
    ja: 'lineage.csv にあるセルか、元の表の空のセル',
    en: 'a cell in lineage.csv or an empty cell of the source',
  };
  const differences: Difference[] = [];
  let count = 0;
  for (const table of derived) {
    for (const [index, { source_ref }] of published.tables[table].entries()) {
      if (source_ref === null) continue;
      count += 1;
      if (known.has(source_ref)) continue;
      const place = { file: `${table}.csv`, line: lineOf(published, table, index), column: 'source_ref' };
      differences.push(tellDifference(place, source_ref, expected));
    }
  }
  return { count, differences };
}

/** Addresses of the cells in the source's rectangle that hold nothing; a row may be shorter than the widest. */
function listBlankCells({ sources }: Published): string[] {
  return sources.flatMap((source) => {
    if (!('sheet' in source)) return [];
    const { sheet } = source;
    const { rows } = sheet;
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return rows.flatMap(({ row, cells }) =>
      Array.from({ length: width }, (_, index) => index + 1)
        .filter((column) => isBlank(cells.find((cell) => cell.column === column)?.text ?? ''))
        .map((column) => cellRef(sheet, row, column)),
    );
  });
}
