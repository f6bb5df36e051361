import type { Plan } from '../../model/Plan.ts';
import type { PublishedTable } from '../listTables.ts';
import type { WriteContext } from '../Writer.ts';
import { buildGuide } from './buildGuide.ts';
import type { Worksheet } from './Worksheet.ts';

/** Rows of a worksheet, the header among them (Excel specifications and limits). */
const rowLimit = 1_048_576;

/**
 * All tables of the plan as worksheets, behind a sheet that explains them; a table too long for one sheet goes on in
 * `<name>-2`.
 * @example buildWorkbook(plan, context).map(({ name }) => name) // ['読み方 About', 'observations', 'indicators', …]
 */
export function buildWorkbook(plan: Plan, context: WriteContext): Worksheet[] {
  return [buildGuide(plan, context), ...context.tables.flatMap((table) => splitTable(table, rowLimit - 1))];
}

/** A table as worksheets of at most so many rows; an empty one is one worksheet all the same. */
export function splitTable({ name, columns, rows }: PublishedTable, most: number): Worksheet[] {
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / most)) }, (_, part) => ({
    name: part === 0 ? name : `${name}-${part + 1}`,
    columns,
    rows: rows.slice(part * most, (part + 1) * most),
    wrap: false,
  }));
}
