import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { DeclaredShape } from '../model/Settings.ts';
import type { SourceRow } from './SourceCell.ts';
import type { SortedRows } from './sortRows.ts';
import type { Block } from './splitBlocks.ts';

/** The rows of a sheet, without those that a person says are no rows of the table. */
export interface KeptRows {
  readonly kept: readonly SourceRow[];
  readonly aside: readonly SourceRow[];
}

/**
 * Sets aside the rows that `shape.ignore` names: subtotals, explanations, anything that only a person can tell from an indicator.
 * @throws PipelineError (exit 2) `unknown-row` for a row that is blank or not there, the header rows of `shape` included.
 */
export function setAside(rows: readonly SourceRow[], shape: DeclaredShape, file: string): KeptRows {
  const { header, header_to, ignore = [] } = shape;
  const known = new Set(rows.map(({ row }) => row));
  const named = [
    ...(header === undefined ? [] : [['header', header] as const]),
    ...(header_to === undefined ? [] : [['header_to', header_to] as const]),
    ...ignore.map((row) => ['ignore', row] as const),
  ];
  const faults = named.filter(([, row]) => !known.has(row)).map(([key, row]) => unknownRow(key, row, file));
  if (faults.length > 0) throw new PipelineError(2, faults);
  const dropped = new Set(ignore);
  return { kept: rows.filter(({ row }) => !dropped.has(row)), aside: rows.filter(({ row }) => dropped.has(row)) };
}

/** The rows set aside that lie within a table of the sheet: it keeps them as notes. The first table has those above it too. */
export function rowsAsideOf(
  blocks: readonly Pick<Block, 'rows'>[],
  index: number,
  aside: readonly SourceRow[],
): readonly SourceRow[] {
  const startOf = (block: Pick<Block, 'rows'> | undefined): number => block?.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const from = index === 0 ? 0 : startOf(blocks[index]);
  return aside.filter(({ row }) => row >= from && row < startOf(blocks[index + 1]));
}

/** Sorted rows with those set aside among their notes, in the order of the source. */
export function noteAside(sorted: SortedRows, aside: readonly SourceRow[]): SortedRows {
  if (aside.length === 0) return sorted;
  const notes = [...sorted.notes, ...aside.flatMap(({ cells }) => cells)];
  return { ...sorted, notes: notes.sort((one, two) => one.row - two.row || one.column - two.column) };
}

/** Says of each row set aside what it holds. */
export function tellAside(aside: readonly SourceRow[]): Finding[] {
  return aside.map(
    ({ row, cells }): Finding => ({
      code: 'ignored-row',
      ...(cells[0] ? { sourceRef: cells[0].ref } : {}),
      printed: cells.map(({ text }) => text.trim()).join('、'),
      params: { row },
    }),
  );
}

function unknownRow(key: string, row: number, file: string): Fault {
  return {
    code: 'unknown-row',
    file: 'plan.yaml',
    messageJa: `plan.yaml の shape の ${key} が指す \`${row}\` 行目は、${file} では空か、ありません。npm run inspect で行の番号を確かめてください。`,
    messageEn: `Row \`${row}\`, which ${key} under shape in plan.yaml names, is blank or not there in ${file}. Look up its number with npm run inspect.`,
  };
}
