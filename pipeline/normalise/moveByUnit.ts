import type { Finding } from '../model/Finding.ts';
import { isBlank, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { type Header, lastRowOf } from './readHeader.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { commonWidth, widthsOf } from './tellUnevenRows.ts';

/** Rows with their cells under the headings that they belong to; every cell keeps its address. */
export interface MovedRows {
  readonly rows: readonly SourceRow[];
  readonly findings: readonly Finding[];
}

/** What a row needs to be put back: how many cells it has too many, and from which column on it stands wrong. */
interface Move {
  readonly by: number;
  readonly from: number;
}

/**
 * Puts rows of a text back that have a cell too many or too few, where the column of units says which way: its unit stands as many columns
 * too far right or left as the row is too long or short, or a figure stands where the unit was lost. Finding `shifted-row`.
 */
export function moveByUnit(
  sheet: Sheet,
  rows: readonly SourceRow[],
  { row: head, further, columns }: Header,
  words: Vocabularies,
): MovedRows {
  const unit = columns.find(({ role }) => role === 'unit')?.column;
  if (sheet.delimiter === null || unit === undefined) return { rows, findings: [] };
  const below = rows.filter(({ row }) => row > lastRowOf({ row: head, further }).row);
  const widths = widthsOf(sheet);
  const common = commonWidth(widths, [head, ...below]);
  const names = columns.find(({ role }) => role === 'indicator')?.column ?? unit;
  const units = new Set(words.units.map((one) => foldCell(one.unit)));
  const findings: Finding[] = [];
  const moved = rows.map((row): SourceRow => {
    const by = (widths.get(row.row) ?? 0) - (common ?? 0);
    if (common === null || by === 0 || Math.abs(by) > 2 || row.cells.length < 3 || !below.includes(row)) return row;
    const move = findMove(row, by, { unit, names, units }, words);
    const [first] = row.cells;
    if (!move || !first) return row;
    findings.push(tellMove(row, first, by));
    const place = (cell: SourceCell): SourceCell =>
      cell.column >= move.from ? { ...cell, column: cell.column - move.by } : cell;
    return { ...row, cells: row.cells.map(place), all: row.all.map(place) };
  });
  return { rows: moved, findings };
}

function findMove(
  { cells }: SourceRow,
  by: number,
  { unit, names, units }: { readonly unit: number; readonly names: number; readonly units: ReadonlySet<string> },
  words: Vocabularies,
): Move | null {
  const at = (column: number): string => cells.find((cell) => cell.column === column)?.value ?? '';
  const isUnit = (column: number): boolean => units.has(foldCell(at(column)));
  if (isUnit(unit)) return null;
  // The whole row stands aside, or only what follows its name.
  if (isUnit(unit + by)) return { by, from: by < 0 || isBlank(at(names)) ? 1 : unit + by };
  const isLost = by === -1 && !cells.some(({ column }) => isUnit(column)) && !isBlank(at(names));
  return isLost && parseObservation(at(unit), words).kind === 'number' ? { by, from: unit } : null;
}

function tellMove({ line }: SourceRow, first: SourceCell, by: number): Finding {
  const isRight = by > 0;
  return {
    code: 'shifted-row',
    sourceRef: first.ref,
    printed: first.text,
    decided: `${isRight ? '+' : ''}${by}`,
    params: {
      line,
      count: Math.abs(by),
      direction_ja: isRight ? '右' : '左',
      back_ja: isRight ? '左' : '右',
      direction_en: isRight ? 'right' : 'left',
      back_en: isRight ? 'left' : 'right',
    },
  };
}
