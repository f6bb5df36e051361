import type { AttributeRow } from '../model/rows.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup } from './readGroups.ts';

const attributeRoles: ReadonlySet<Column['role']> = new Set(['attribute', 'direction', 'unit', 'self_assessment']);

/** What stands in the further columns; where the rows of an indicator say different things there, or a figure, by what the row holds: 合計(実績). */
export function readAttributes(
  row: AlignedRow,
  { rows }: RowGroup,
  id: string,
  { columns, words }: IndicatorContext,
): AttributeRow[] {
  return columns
    .filter(({ role, judges }) => attributeRoles.has(role) && judges === undefined)
    .flatMap(({ column, label }) => {
      const filled = rows.flatMap(({ row: member, cell: kind }) => {
        const cell = member.at.get(column);
        return cell ? [{ cell, member, attribute: `${label}(${cleanLabel(kind.value)})` }] : [];
      });
      const own = row.at.get(column);
      const texts = new Set(filled.map(({ cell }) => cell.value.trim()));
      const isFigure = filled.some(({ cell }) => parseObservation(cell.value, words).kind === 'number');
      const isAside = filled.length === 1 && isFigure && filled[0]?.member !== rows[0]?.row;
      const isTold = texts.size > 1 || isAside;
      const named = isTold ? filled : own ? [{ cell: own, attribute: label }] : [];
      return named.map(({ cell, attribute }) => ({
        indicator_id: id,
        attribute,
        value: cell.text,
        source_ref: cell.ref,
      }));
    });
}

/** Attributes under one heading again and again (時期 behind each value), told apart by their number in printed order: 時期, 時期 2. */
export function tellApart(rows: readonly AttributeRow[]): AttributeRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.attribute) ?? 0) + 1;
    seen.set(row.attribute, count);
    return count === 1 ? row : { ...row, attribute: `${row.attribute} ${count}` };
  });
}
