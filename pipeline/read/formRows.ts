import { type CellObject, type Range, utils, type WorkSheet } from '@e965/xlsx';
import { type Fault, PipelineError } from '../errors.ts';
import type { Cell, SheetRow } from '../model/Sheet.ts';
import type { ShownCell } from './showCell.ts';

/** A merged cell of more cells than this is no heading and no value: it does not make a sheet larger. */
const largestMerge = 20_000;

/**
 * The rows of a sheet, down and right to the last cell that holds anything: what a file says of its own bounds is often a million blank
 * rows. Every cell that a merged one covers repeats its text.
 * @throws PipelineError (exit 1) `refused-size` for more than `mostCells` cells.
 */
export function formRows(
  sheet: WorkSheet,
  file: string,
  mostCells: number,
  show: (address: string, cell: CellObject | undefined) => ShownCell,
): readonly SheetRow[] {
  const merges = (sheet['!merges'] ?? []).filter((merge) => holds(sheet[utils.encode_cell(merge.s)]));
  const { rows, columns } = boundsOf(sheet, merges);
  if (rows * columns > mostCells) throw new PipelineError(1, [refusedSheet(file, rows * columns, mostCells)]);
  const origins = new Map<string, { readonly row: number; readonly column: number }>();
  for (const { s, e } of merges) {
    for (let row = s.r; row <= Math.min(e.r, rows - 1); row += 1) {
      for (let column = s.c; column <= Math.min(e.c, columns - 1); column += 1) {
        if (row !== s.r || column !== s.c) origins.set(`${row},${column}`, { row: s.r + 1, column: s.c + 1 });
      }
    }
  }
  const shownAt = (row: number, column: number): ShownCell => {
    const address = utils.encode_cell({ r: row - 1, c: column - 1 });
    return show(address, sheet[address] as CellObject | undefined);
  };
  return Array.from({ length: rows }, (_, index): SheetRow => {
    const row = index + 1;
    const cells = Array.from({ length: columns }, (_unused, at): Cell => {
      const column = at + 1;
      const origin = origins.get(`${index},${at}`);
      return origin
        ? { row, column, text: shownAt(origin.row, origin.column).text, origin }
        : { row, column, ...shownAt(row, column) };
    });
    return { row, line: row, cells };
  });
}

const holds = (cell: CellObject | undefined): boolean =>
  cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== null && cell.v !== ''));

function boundsOf(sheet: WorkSheet, merges: readonly Range[]): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!') || !holds(cell as CellObject)) continue;
    const { r, c } = utils.decode_cell(address);
    rows = Math.max(rows, r + 1);
    columns = Math.max(columns, c + 1);
  }
  for (const { s, e } of merges) {
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > largestMerge) continue;
    rows = Math.max(rows, e.r + 1);
    columns = Math.max(columns, e.c + 1);
  }
  return { rows, columns };
}

function refusedSheet(file: string, cells: number, most: number): Fault {
  return {
    code: 'refused-size',
    file,
    messageJa: `${file} のシートは大きすぎます（\`${cells.toLocaleString('en')}\` セル）。${most.toLocaleString('en')} セルまで読みます。計画の進捗表だけを新しいブックに写して保存し直してください。`,
    messageEn: `A sheet of ${file} is too large (\`${cells.toLocaleString('en')}\` cells); up to ${most.toLocaleString('en')} are read. Copy the progress table alone into a new workbook.`,
  };
}
