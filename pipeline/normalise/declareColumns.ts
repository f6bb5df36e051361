import type { DeclaredColumn } from '../model/Settings.ts';
import { toFiscalYear } from '../notation/parseYear.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';

/** True for the column that a declaration names, by number or by heading. */
export function isDeclared({ column, label }: Column, declared: DeclaredColumn): boolean {
  return declared.column === column || (declared.heading !== undefined && cleanLabel(declared.heading) === label);
}

/** The columns with what a person declared in `plan.yaml` in place of what was read. */
export function declareColumns(columns: readonly Column[], declared: readonly DeclaredColumn[]): Column[] {
  return columns.map((column): Column => {
    const found = declared.find((entry) => isDeclared(column, entry));
    if (!found) return column;
    const { inferred: _inferred, period: _period, due: _due, judges: _judges, isUnread: _isUnread, ...rest } = column;
    const year = found.fiscal_year;
    return {
      ...rest,
      role: found.role,
      ...(year === undefined || found.role === 'target' ? {} : { period: toFiscalYear(year) }),
      ...(year !== undefined && found.role === 'target' ? { due: year } : {}),
      ...(found.target_role ? { targetRole: found.target_role } : {}),
    };
  });
}
