import { parseMissing } from '../notation/parseMissing.ts';
import type { AlignedRow } from './alignRows.ts';
import { bindRows } from './bindRows.ts';
import { cleanLabel } from './cleanLabel.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { isApart, type RowGroup } from './readGroups.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';

/** A name that is printed below a row that it names. */
export interface Misplaced {
  readonly cell: SourceCell;
  /** The first line of the rows that it names, and how many they are. */
  readonly line: number;
  readonly count: number;
}

/** Where the name of an indicator is printed. */
export interface NamedRow {
  /** The cell of the row itself. */
  readonly own: SourceCell | undefined;
  /** The cell that names it, wherever it stands. */
  readonly named: SourceCell | undefined;
  /** The row that bears the name. */
  readonly head: AlignedRow | undefined;
  readonly misplaced?: Misplaced;
}

/**
 * Names the rows (or groups of rows) of a table. A row without a name goes on with the one above it; where a column names subgroups, the
 * cycle of these tells which rows belong together, though the name is printed on the middle one.
 */
export function nameRows(units: readonly RowGroup[], context: IndicatorContext): readonly NamedRow[] {
  const nameColumn = columnsOf(context, 'indicator')[0]?.column ?? 0;
  const column = columnsOf(context, 'subgroup')[0]?.column;
  const printed = units.map(({ head }) => head.at.get(nameColumn));
  const owns = printed.map((cell) => (cell && !isContinued(cell) ? cell : undefined));
  const starts = column === undefined ? [] : bindSubgroups(units, printed, column, context);
  let named: SourceCell | undefined;
  let head: AlignedRow | undefined;
  return units.map((unit, index): NamedRow => {
    const own = owns[index];
    if (starts.includes(index)) {
      const end = starts.find((start) => start > index) ?? units.length;
      const at = owns.findIndex((cell, place) => cell !== undefined && place >= index && place < end);
      if (at >= 0) [named, head] = [owns[at], units[at]?.head];
      if (named && at > index) {
        const misplaced = { cell: named, line: unit.head.line, count: end - index };
        return { own, named, head, misplaced };
      }
      return { own, named, head };
    }
    const isBelow = own === undefined && named !== undefined && head !== undefined && head.row > unit.head.row;
    named = own ?? named;
    head = own ? unit.head : head;
    return isBelow && named
      ? { own, named, head, misplaced: { cell: named, line: unit.head.line, count: 1 } }
      : { own, named, head };
  });
}

function bindSubgroups(
  units: readonly RowGroup[],
  printed: readonly (SourceCell | undefined)[],
  column: number,
  context: IndicatorContext,
): readonly number[] {
  const heads = units.map(({ head }) => head);
  return bindRows(
    heads.map((row, index) => ({
      name: printed[index]?.value.trim() ?? null,
      word: readSubgroup(row, column, context)?.value ?? '',
      isApart: isApart(heads, index, context),
    })),
  );
}

/** The subgroup that a cell of a row names; null where it is blank, holds a dash, or only repeats the name that spreads over it. */
export function readSubgroup(
  row: AlignedRow,
  column: number,
  context: Pick<IndicatorContext, 'columns' | 'words'>,
): { readonly cell: SourceCell; readonly value: string } | null {
  const cell = row.at.get(column);
  const name = columnsOf(context, 'indicator').flatMap((entry) => row.at.get(entry.column) ?? [])[0];
  if (!cell || parseMissing(cell.value, context.words) !== null) return null;
  return name && name.value.trim() === cell.value.trim() ? null : { cell, value: cleanLabel(cell.value) };
}
