import type { Database } from '../store/Database.ts';
import type { DataTable } from '../store/dataTables.ts';
import { writeFilters } from './searchRecords.ts';

/** Deletes the rows that fit all filters, every row when there are none. Throws a refusal for an unknown field. */
export function deleteRecords(database: Database, table: DataTable, filters: Readonly<Record<string, unknown>>): void {
  const where = writeFilters(table, filters);
  const condition = where.map(({ sql }) => sql).join(' AND ') || 'TRUE';
  database.run(`DELETE FROM data_${table.number} WHERE ${condition}`, ...where.flatMap(({ values }) => values));
}
