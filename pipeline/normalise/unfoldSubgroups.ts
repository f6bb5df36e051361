import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { SourceCell } from './SourceCell.ts';

/** The columns of a part of the population stand beyond all that are printed; no table is as wide. */
const beyond = 10_000;

/** What a row says of all its parts alike; a name and a section stand in the first row alone, as they are printed once. */
const sharedRoles: ReadonlySet<Column['role']> = new Set(['unit', 'direction', 'attribute', 'target', 'target_year']);

/**
 * Turns a table in which parts of the population have columns of their own (最終評価 over 男性 and 女性) so that each part of an indicator has
 * a row, under columns that it shares with the others. A part of which a row says nothing gets no row. A table without such columns
 * comes back as it is.
 * @example unfoldSubgroups(rows, columns).rows.map(({ subgroup }) => subgroup) // ['男性', '女性']
 */
export function unfoldSubgroups(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
): { readonly rows: readonly AlignedRow[]; readonly columns: readonly Column[] } {
  const parts = [...new Set(columns.flatMap(({ subgroup }) => subgroup ?? []))];
  if (parts.length === 0) return { rows, columns };
  const own = columns.filter(({ subgroup }) => subgroup === undefined);
  const parted = columns.filter(({ subgroup }) => subgroup !== undefined);
  const bases = [...new Set(parted.map(baseOf))];
  const placeOf = (column: Column): number => beyond + bases.indexOf(baseOf(column));
  const shared = bases.flatMap((base) => {
    const first = parted.find((column) => baseOf(column) === base);
    if (!first) return [];
    const { subgroup: _subgroup, judges, ...rest } = first;
    const judged = parted.find(({ column }) => column === judges);
    const judging = judged ? { judges: placeOf(judged) } : judges === undefined ? {} : { judges };
    return [{ ...rest, ...judging, column: placeOf(first), label: base, heading: null }];
  });
  const takePart = (row: AlignedRow, part: string, index: number): AlignedRow | null => {
    const filled = parted.flatMap((column) => {
      const cell = column.subgroup === part ? row.at.get(column.column) : undefined;
      return cell ? [[placeOf(column), cell] as const] : [];
    });
    if (filled.length === 0) return null;
    const common = own.flatMap(({ column, role }) => {
      const cell = index === 0 || sharedRoles.has(role) ? row.at.get(column) : undefined;
      return cell ? [[column, cell] as const] : [];
    });
    const at = new Map<number, SourceCell>([...common, ...filled]);
    return { ...row, at, cells: index === 0 ? row.cells : filled.map(([, cell]) => cell), subgroup: part };
  };
  return {
    rows: rows.flatMap((row) => {
      const taken: AlignedRow[] = [];
      for (const part of parts) {
        const one = takePart(row, part, taken.length);
        if (one) taken.push(one);
      }
      return taken.length > 0 ? taken : [row];
    }),
    columns: [...own, ...shared],
  };
}

/** A column's headings without the part that they name. */
function baseOf({ label, subgroup }: Column): string {
  return cleanLabel(subgroup === undefined ? label : label.replace(subgroup, '').replaceAll(/\s+/gu, ' '));
}
