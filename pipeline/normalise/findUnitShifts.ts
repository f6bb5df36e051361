import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { compileOnce } from '../notation/wordPatterns.ts';
import type { Column } from './Column.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** No row is moved by more. */
const furthest = 2;

const compileUnits = compileOnce(({ units }) => new Set(units.map(({ unit }) => foldText(unit))));

/** How far a row stands from its headings, and the cell that shows it. */
export interface UnitShift {
  readonly shift: number;
  readonly cell: SourceCell;
}

/**
 * The rows that tell by their unit how far they stand from their headings. Most rows of the table must have a unit in one and the same column:
 * where they do not, a word that is one elsewhere (計画, 市) says nothing.
 */
export function findUnitShifts(
  rows: readonly SourceRow[],
  columns: readonly Column[],
  words: Vocabularies,
): ReadonlyMap<SourceRow, UnitShift> {
  const found = rows.flatMap((row) => {
    const unit = findUnitShift(row, columns, words);
    return unit ? [[row, unit] as const] : [];
  });
  const placed = found.filter(([, { shift }]) => shift === 0);
  const full = rows.filter(({ cells }) => cells.filter(({ value }) => !isBlank(value)).length > 2);
  return new Map(placed.length * 2 > full.length ? found : placed);
}

/**
 * How far a row stands from its headings by its unit: a cell that is a unit and nothing else belongs under 単位. 0 where one stands there. Null
 * where the row does not tell: another text must stand under 単位, one cell alone be a unit, and a name come to stand under 指標.
 */
function findUnitShift({ cells }: SourceRow, columns: readonly Column[], words: Vocabularies): UnitShift | null {
  const unit = columns.find(({ role }) => role === 'unit')?.column;
  const names = columns.find(({ role }) => role === 'indicator')?.column;
  if (unit === undefined || names === undefined) return null;
  const isUnit = ({ value }: SourceCell): boolean => compileUnits(words).has(foldText(value).replaceAll(/\s/gu, ''));
  const filled = cells.filter(({ value }) => !isBlank(value));
  const there = filled.find(({ column }) => column === unit);
  if (there && isUnit(there)) return { shift: 0, cell: there };
  const [cell, ...others] = filled.filter(isUnit);
  if (!there || !cell || others.length > 0 || Math.abs(cell.column - unit) > furthest) return null;
  const shift = cell.column - unit;
  const name = filled.find(({ column }) => column === names + shift);
  return name && parseObservation(name.value, words).kind === 'unknown' ? { shift, cell } : null;
}
