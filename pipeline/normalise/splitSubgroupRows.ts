import type { Finding } from '../model/Finding.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import { splitSubgroups } from '../notation/splitSubgroups.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import type { SourceCell } from './SourceCell.ts';

const valueRoles: ReadonlySet<Column['role']> = new Set(['baseline', 'target', 'observation']);
/** What every subgroup of a row shares. A target without a subgroup is shared as one above several rows is. */
const sharedRoles: ReadonlySet<Column['role']> = new Set([
  'unit',
  'direction',
  'baseline_year',
  'target_year',
  'observation_year',
  'attribute',
]);

/**
 * Takes a row whose cells each hold a value for the same subgroups (`男性72.8% 女性73.1%`) for one row a subgroup, so that each becomes an
 * indicator. The cut needs all of the row: every filled cell below a baseline or a year names the same subgroups or is a missing mark, a
 * target does so or names none. Any other row stays as it is, and its cells are told where they are read.
 * Findings: `split-subgroups`, one a row.
 */
export function splitSubgroupRows(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  words: Vocabularies,
): { readonly rows: readonly AlignedRow[]; readonly findings: readonly Finding[] } {
  if (columns.some(({ role }) => role === 'series')) return { rows, findings: [] };
  const split = rows.map((row) => ({ row, groups: findSubgroups(row, columns, words) }));
  return {
    rows: split.flatMap(({ row, groups }) =>
      groups ? groups.map((subgroup, index) => takeSubgroup(row, subgroup, index, columns, words)) : [row],
    ),
    findings: split.flatMap(({ row, groups }) => {
      const first = groups && cellsOf(row, columns).find(({ cell }) => splitSubgroups(cell.value, words) !== null);
      if (!groups || !first) return [];
      const { ref, text } = first.cell;
      return [{ code: 'split-subgroups', sourceRef: ref, printed: text.trim(), decided: groups.join('、') }];
    }),
  };
}

function cellsOf(
  row: AlignedRow,
  columns: readonly Column[],
): readonly { readonly cell: SourceCell; readonly column: Column }[] {
  return columns
    .filter(({ role }) => valueRoles.has(role))
    .flatMap((column) => {
      const cell = row.at.get(column.column);
      return cell ? [{ cell, column }] : [];
    });
}

/** The subgroups that the cells of a row agree on; null where they do not, or name none. */
function findSubgroups(row: AlignedRow, columns: readonly Column[], words: Vocabularies): readonly string[] | null {
  const read = cellsOf(row, columns).map(({ cell, column }) => ({
    names: [...(splitSubgroups(cell.value, words)?.keys() ?? [])],
    isOpen: column.role === 'target' || parseMissing(cell.value, words) !== null,
  }));
  const named = read.filter(({ names }) => names.length > 0);
  const [first] = named;
  if (!first || !read.every(({ names, isOpen }) => names.length > 0 || isOpen)) return null;
  const wanted = first.names.toSorted().join(' ');
  return named.every(({ names }) => names.toSorted().join(' ') === wanted) ? first.names : null;
}

/** One subgroup's part of a row. Name, section and a target that names no subgroup stand in the first alone. */
function takeSubgroup(
  row: AlignedRow,
  subgroup: string,
  index: number,
  columns: readonly Column[],
  words: Vocabularies,
): AlignedRow {
  const at = new Map(
    columns.flatMap(({ column, role }): (readonly [number, SourceCell])[] => {
      const cell = row.at.get(column);
      if (!cell) return [];
      if (!valueRoles.has(role)) return index === 0 || sharedRoles.has(role) ? [[column, cell]] : [];
      const piece = splitSubgroups(cell.value, words)?.get(subgroup);
      if (piece !== undefined) return [[column, { ...cell, value: piece }]];
      return role === 'target' && index > 0 && parseMissing(cell.value, words) === null ? [] : [[column, cell]];
    }),
  );
  return { ...row, at, cells: index === 0 ? row.cells : [...at.values()], subgroup };
}
