import { type Difference, type Row, tellDifference } from '../Difference.ts';
import { joinKey } from '../joinKey.ts';
import { lineOf, type Outcome, type Published, placeRows, type TableName } from '../Published.ts';

/** How lineage names the rows of one table, and which column of the row holds the text of the cell as printed. */
interface Trail {
  readonly table: TableName;
  /** Key columns, joined by `/` with empty ones left out; several forms where a heading names less than a value. */
  readonly keys: readonly (readonly string[])[];
  readonly verbatim: string | null;
  /** True when that cell is the row's own `source_ref`. */
  readonly own?: true;
}

const trails: readonly Trail[] = [
  { table: 'sections', keys: [['section_id']], verbatim: 'label_text' },
  { table: 'indicators', keys: [['indicator_id']], verbatim: 'baseline_text' },
  { table: 'targets', keys: [['indicator_id', 'target_no']], verbatim: 'text', own: true },
  {
    table: 'observations',
    keys: [['indicator_id', 'period', 'series'], ['indicator_id', 'period'], ['period']],
    verbatim: 'value_text',
    own: true,
  },
  { table: 'attributes', keys: [['indicator_id', 'attribute'], ['attribute']], verbatim: 'value', own: true },
  { table: 'findings', keys: [['source_ref']], verbatim: null },
];

const phrases = {
  cellText: { ja: 'lineage.csv にあるセルの文字', en: 'the text of a cell in lineage.csv' },
} as const;

/**
 * Follows `lineage.csv` into the tables and back: the row and column it names exist, the text of the cell is the text
 * that the row gives as printed, and no printed text is without its cell. The count is that of lineage rows.
 */
export function checkLineage(published: Published): Outcome {
  const { lineage } = published.tables;
  const differences = trails.flatMap((trail) => followTrail(published, trail));
  for (const [index, { table }] of lineage.entries()) {
    if (table === null || table === 'plan' || trails.some((trail) => trail.table === table)) continue;
    const place = { file: 'lineage.csv', line: lineOf(published, 'lineage', index), column: 'table' };
    differences.push(tellDifference(place, table, { ja: '表の名前', en: 'the name of a table' }));
  }
  return { count: lineage.length, differences };
}

function followTrail(published: Published, { table, keys, verbatim, own }: Trail): Difference[] {
  const placed = placeRows(published, table);
  const rows = placed.map(({ row }) => row);
  const named = new Map(
    keys.toReversed().flatMap((columns) => rows.map((row) => [joinKey(row, columns), row] as const)),
  );
  const columns = new Set(Object.keys(published.schemas[table]?.properties ?? {}));
  const traced = new Set<Row>();
  const differences: Difference[] = [];
  for (const [index, cell] of published.tables.lineage.entries()) {
    if (cell.table !== table) continue;
    const place = { file: 'lineage.csv', line: lineOf(published, 'lineage', index), at: cell.source_ref };
    const row = cell.key === null ? undefined : named.get(cell.key);
    if (cell.key !== null && !row) {
      const expected = { ja: `${table}.csv にある行`, en: `a row of ${table}.csv` };
      differences.push(tellDifference({ ...place, column: 'key' }, cell.key, expected));
    }
    if (cell.column !== null && !columns.has(cell.column)) {
      const expected = { ja: `${table}.csv の列`, en: `a column of ${table}.csv` };
      differences.push(tellDifference({ ...place, column: 'column' }, cell.column, expected));
    }
    if (!row || verbatim === null || cell.column !== verbatim || isRepeat(table, row, cell.source_ref)) continue;
    traced.add(row);
    if (own && row['source_ref'] !== cell.source_ref) {
      differences.push(tellDifference({ ...place, column: 'source_ref' }, cell.source_ref, row['source_ref'] ?? null));
    }
    if (row[verbatim] !== cell.text)
      differences.push(tellDifference({ ...place, column: 'text' }, cell.text, row[verbatim] ?? null));
  }
  const printed = new Map(
    published.tables.lineage.filter((cell) => cell.table === table).map(({ source_ref, text }) => [source_ref, text]),
  );
  for (const { place, row } of placed) {
    if (verbatim === null || row[verbatim] === null || traced.has(row)) continue;
    // One cell may set several targets, or one for several rows: lineage names it once, and each row gives its text.
    if (own && printed.get(String(row['source_ref'])) === row[verbatim]) continue;
    if (table === 'indicators' && sharesCell(row, traced, verbatim)) continue;
    differences.push(tellDifference({ ...place, column: verbatim }, row[verbatim] ?? null, phrases.cellText));
  }
  return differences;
}

/** One cell may hold the baselines of several subgroups of an indicator: lineage names it with the first. */
function sharesCell(row: Row, traced: ReadonlySet<Row>, verbatim: string): boolean {
  const isSame = (other: Row): boolean =>
    ['indicator', 'section_id', verbatim].every((column) => other[column] === row[column]);
  return row['subgroup'] !== null && [...traced].some(isSame);
}

/** A section's label may be printed more than once; the row gives the text of its first print alone. */
function isRepeat(table: TableName, row: Row, ref: string): boolean {
  return table === 'sections' && row['source_ref'] !== ref;
}
