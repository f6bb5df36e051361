import type { DeclaredColumn } from '../model/Settings.ts';
import type { Column } from './Column.ts';
import { declareColumns } from './declareColumns.ts';

/** A header names what the rows are about, and a target, a baseline or observations; two years and one more heading will do. */
export function isHeader(columns: readonly Column[], declared: readonly DeclaredColumn[]): boolean {
  const roles = declareColumns(columns, declared).map(({ role }) => role);
  const has = (role: Column['role']): boolean => roles.includes(role);
  const holdsValues = has('target') || has('baseline') || has('observation');
  const years = columns.filter(({ role, period }) => role === 'observation' && period !== undefined);
  const leads = columns[0]?.role === 'section' || columns[0]?.role === 'attribute';
  if (isUnnamed(columns) || isUnheaded(columns)) return true;
  return holdsValues && (has('indicator') || (has('section') && has('observation')) || (leads && years.length > 1));
}

/** True for headings that are all dated, a target or a baseline among them: the table is about the one thing that the line above it names. */
function isUnnamed(columns: readonly Column[]): boolean {
  const isAim = columns.some(({ role }) => role === 'target' || role === 'baseline');
  const areDated = columns.every(
    ({ period, due, isUnread }) => !isUnread && (period !== undefined || due !== undefined),
  );
  return columns.length > 2 && isAim && areDated;
}

/** True for headings of values with nothing over the first column, where names may stand: most are known, two at least are years, or plan and result. */
function isUnheaded(columns: readonly Column[]): boolean {
  const known = columns.filter(({ isUnread }) => !isUnread);
  const values = known.filter(({ role }) => role === 'observation' || role === 'target' || role === 'baseline');
  const dated = values.filter(({ period, due }) => period !== undefined || due !== undefined);
  const isFirst = Math.min(...columns.map(({ column }) => column)) > 1;
  return isFirst && dated.length > 1 && known.length * 5 >= columns.length * 3 && values.length * 2 >= columns.length;
}
