import { foldText } from '../notation/foldText.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import type { IndicatorContext } from './IndicatorContext.ts';
import type { SeriesRow } from './readGroups.ts';
import type { Series } from './readSeries.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';

/** Which row of an indicator speaks in a column of its own: a target column belongs to the row of targets, a baseline to that of results. */
const speakers: Readonly<Partial<Record<Column['role'], readonly Series[]>>> = {
  target: ['target', 'planned', 'actual'],
  target_year: ['target', 'planned', 'actual'],
  baseline: ['actual', 'target', 'planned'],
  baseline_year: ['actual', 'target', 'planned'],
};

/**
 * One row that says of an indicator what any of its rows says: name, unit, baseline, target, department, wherever in the block each is
 * printed. Values of a year stay with the first row. Cells that only repeat what is taken, or that hold a dash, are in `again`.
 */
export function mergeRows(
  members: readonly AlignedRow[],
  series: readonly SeriesRow[],
  { columns, words }: Pick<IndicatorContext, 'columns' | 'words'>,
): AlignedRow {
  const [first] = members;
  if (!first) throw new Error('a group has a first row');
  if (members.length === 1) return first;
  const at = new Map(first.at);
  const again: (readonly [number, SourceCell])[] = [...(first.again ?? [])];
  const isMissing = ({ value }: SourceCell): boolean => parseMissing(value, words) !== null;
  const rank = (row: AlignedRow, role: Column['role']): number => {
    const order = speakers[role] ?? [];
    const place = order.indexOf(series.find((member) => member.row === row)?.series ?? 'attribute');
    return place < 0 ? order.length : place;
  };
  for (const { column, role, judges } of columns) {
    if (role === 'observation' || role === 'series' || judges !== undefined) continue;
    const cells = members.flatMap((row) => {
      const cell = row.at.get(column);
      return cell ? [{ cell, rank: rank(row, role) }] : [];
    });
    const ordered = cells.toSorted(
      (one, two) =>
        Number(isMissing(one.cell)) - Number(isMissing(two.cell)) ||
        Number(isContinued(one.cell)) - Number(isContinued(two.cell)) ||
        one.rank - two.rank,
    );
    const [chosen, ...others] = ordered.map(({ cell }) => cell);
    if (!chosen) continue;
    at.set(column, chosen);
    const isRepeat = (cell: SourceCell): boolean =>
      cell.value.trim() === chosen.value.trim() || /^[-ー…]*$/u.test(foldText(cell.value));
    for (const cell of others.filter(isRepeat)) again.push([column, cell]);
  }
  return { ...first, at, ...(again.length > 0 ? { again } : {}) };
}
