import type { Finding } from '../model/Finding.ts';
import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseTarget } from '../notation/parseTarget.ts';
import type { Column } from './Column.ts';
import { findUnitShifts, type UnitShift } from './findUnitShifts.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** A row put back under its headings: `at` gives the cell that belongs in a header column. */
export interface AlignedRow extends SourceRow {
  /** How many columns the row stands too far right (positive) or left (negative). */
  readonly shift: number;
  readonly at: ReadonlyMap<number, SourceCell>;
  /** Of a row that holds several subgroups in each cell: the one whose part this is. */
  readonly subgroup?: string;
  /** The further cells of a text that is broken over two lines. */
  readonly parts?: readonly (readonly [column: number, cell: SourceCell])[];
  /** Of a row made of several: the further cells of a column, which ought to repeat the first. */
  readonly again?: readonly (readonly [column: number, cell: SourceCell])[];
}

interface Anchored {
  readonly row: SourceRow;
  /** Cells that can only be a target, wherever they stand. */
  readonly anchors: readonly SourceCell[];
  readonly shifts: readonly number[];
  /** True where the unit stands under its heading, and nothing else tells. */
  readonly isPlaced?: true;
}

/**
 * Puts shifted rows back by an anchor: a cell that has the form of a target can only belong in a target column,
 * so it fixes where all other cells of its row belong; so does a unit that stands elsewhere than under 単位. Works on any number of target
 * columns.
 * When most rows agree on one shift, it is the header that was moved, not they.
 * Findings: `shifted-row` for each row moved against the header, `ambiguous-anchor` where the anchors do not agree.
 */
export function alignRows(
  rows: readonly SourceRow[],
  columns: readonly Column[],
  words: Vocabularies,
): { readonly rows: readonly AlignedRow[]; readonly findings: readonly Finding[] } {
  // Where rows say themselves what they hold, targets stand under the years, and no form of a cell tells its column.
  const isAnchored = !columns.some(({ role, isName }) => role === 'series' || isName);
  // What has the form of a target may stand under the direction, too: アップ, 減少.
  const targets = columns
    .filter(({ role }) => isAnchored && (role === 'target' || role === 'direction'))
    .map(({ column }) => column);
  // An age such as 65歳以上 has the form of a target, too.
  const parts = columns.filter(({ role }) => role === 'subgroup').map(({ column }) => column);
  const units = isAnchored ? findUnitShifts(rows, columns, words) : new Map<SourceRow, UnitShift>();
  const anchored = rows.map((row) => withUnit(findAnchors(row, targets, parts, words), units.get(row)));
  const common = findCommonShift(anchored);
  const aligned = anchored.map((entry) => ({ entry, shift: chooseShift(entry, common) }));
  return {
    rows: aligned.map(({ entry: { row }, shift }) => ({
      ...row,
      shift,
      at: new Map(row.cells.filter(({ value }) => !isBlank(value)).map((cell) => [cell.column - shift, cell])),
    })),
    findings: [...tellHeader(common, columns), ...aligned.flatMap(({ entry, shift }) => tellRow(entry, shift, common))],
  };
}

function findAnchors(
  row: SourceRow,
  targets: readonly number[],
  parts: readonly number[],
  words: Vocabularies,
): Anchored {
  const anchors = (targets.length === 0 ? [] : row.cells).filter(
    ({ value, column }) => !parts.includes(column) && parseTarget(value, words)?.marked === true,
  );
  const fits = (shift: number) => anchors.every(({ column }) => targets.includes(column - shift));
  const shifts = targets.map((target) => (anchors[0]?.column ?? target) - target).filter(fits);
  return { row, anchors, shifts };
}

/** The anchors with the unit of the row among them: where it stands elsewhere than its heading, or than the targets have it, that tells. */
function withUnit(anchored: Anchored, unit: UnitShift | undefined): Anchored {
  if (!unit) return anchored;
  if (unit.shift === 0 && anchored.anchors.length === 0) return { ...anchored, isPlaced: true };
  const agreed = anchored.anchors.length === 0 || anchored.shifts.includes(unit.shift);
  return { ...anchored, anchors: [...anchored.anchors, unit.cell], shifts: agreed ? [unit.shift] : [] };
}

/** The shift that more than half of the anchored rows agree on, 0 when none does. */
function findCommonShift(rows: readonly Anchored[]): number {
  const counts = new Map<number, number>();
  const decided = rows.flatMap(({ anchors, shifts, isPlaced }) => {
    if (isPlaced) return [0];
    return anchors.length > 0 && shifts.length === 1 ? shifts : [];
  });
  for (const shift of decided) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > decided.length)?.[0] ?? 0;
}

function chooseShift({ anchors, shifts }: Anchored, common: number): number {
  if (anchors.length === 0 || shifts.includes(common)) return common;
  return shifts.length === 1 ? (shifts[0] ?? common) : common;
}

function tellHeader(common: number, columns: readonly Column[]): Finding[] {
  const heading = columns[0]?.heading;
  return common === 0 || !heading ? [] : [tellShift(heading, -common)];
}

function tellRow({ row, anchors, shifts }: Anchored, shift: number, common: number): Finding[] {
  const first = row.cells[0];
  if (!first) return [];
  if (anchors.length > 0 && !shifts.includes(shift)) {
    const [one, two] = anchors;
    return [
      {
        code: 'ambiguous-anchor',
        sourceRef: (two ?? one ?? first).ref,
        printed: anchors.map(({ text }) => text).join(' / '),
        params: { line: row.line, columns: anchors.map(({ column }) => column).join(', ') },
      },
    ];
  }
  return shift === common ? [] : [tellShift(first, shift - common, row.line)];
}

function tellShift(first: SourceCell, by: number, line: number = first.row): Finding {
  return {
    code: 'shifted-row',
    sourceRef: first.ref,
    printed: first.text,
    decided: `${by > 0 ? '+' : ''}${by}`,
    params: {
      line,
      count: Math.abs(by),
      direction_ja: by > 0 ? '右' : '左',
      back_ja: by > 0 ? '左' : '右',
      direction_en: by > 0 ? 'right' : 'left',
      back_en: by > 0 ? 'left' : 'right',
    },
  };
}
