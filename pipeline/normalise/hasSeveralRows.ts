import type { Column } from './Column.ts';
import type { Seen } from './columnRule.ts';
import { isContinued } from './SourceCell.ts';

/**
 * True where an indicator has several rows, as a column shows that tells them apart: on some row that fills it the name is blank, is that of
 * the row above, or goes on from a merged cell. A table without names has one indicator. Where each row has a name of its own the column says
 * one thing more of each indicator (集計区分: 単年, 累計).
 */
export function hasSeveralRows(
  { column }: Pick<Column, 'column'>,
  { columns, body }: Pick<Seen, 'columns' | 'body'>,
): boolean {
  const before = columns.filter((other) => other.column < column);
  const names =
    before.findLast(({ role }) => role === 'indicator') ??
    before.findLast(({ role, heading }) => (role === 'section' || role === 'attribute') && heading !== null);
  if (!names) return true;
  let last: string | undefined;
  return body.some(({ cells }) => {
    if (!cells.some((cell) => cell.column === column)) return false;
    const name = cells.find((cell) => cell.column === names.column);
    const text = name?.value.trim() ?? '';
    const isMore = text === '' || text === last || (name !== undefined && isContinued(name));
    last = text === '' ? last : text;
    return isMore;
  });
}
