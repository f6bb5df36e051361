import type { ColumnType } from '../tables/ColumnType.ts';
import { findColumnType, rowNumberType } from '../tables/columnTypes.ts';
import { type Database, numberOf, textOf } from './Database.ts';

/** One field of a table. The column's own name in the database is `c<column>`, so no name of a client is ever SQL. */
export interface DataField {
  readonly id: string;
  /** Name of its type, as it was declared. */
  readonly type: string;
  /** The data dictionary: `label`, `notes` and whatever else a client gave. */
  readonly info?: Readonly<Record<string, unknown>>;
  readonly column: number;
}

/** The table of a resource in the DataStore. */
export interface DataTable {
  readonly number: number;
  readonly resourceId: string;
  readonly fields: readonly DataField[];
  /** Ids of the fields that are the key, empty when there is none. */
  readonly primaryKey: readonly string[];
  readonly nextColumn: number;
}

/** The table of that resource, `null` when it has none. */
export function findDataTable(database: Database, resourceId: string): DataTable | null {
  const row = database.one('SELECT * FROM data_tables WHERE resource_id = ?', resourceId);
  if (row === null) return null;
  return {
    number: numberOf(row, 'number'),
    resourceId,
    fields: JSON.parse(textOf(row, 'fields')) as readonly DataField[],
    primaryKey: JSON.parse(textOf(row, 'primary_key')) as readonly string[],
    nextColumn: numberOf(row, 'next_column'),
  };
}

/** Makes an empty table for a resource. */
export function createDataTable(database: Database, resourceId: string): DataTable {
  database.run(
    `INSERT INTO data_tables (resource_id, fields, next_column, primary_key) VALUES (?, '[]', 0, '[]')`,
    resourceId,
  );
  const row = database.one('SELECT number FROM data_tables WHERE resource_id = ?', resourceId);
  const number = row === null ? 0 : numberOf(row, 'number');
  database.run(`CREATE TABLE data_${number} (_id INTEGER PRIMARY KEY AUTOINCREMENT)`);
  return { number, resourceId, fields: [], primaryKey: [], nextColumn: 0 };
}

/** Keeps what is known of a table: its fields and its key. */
export function saveDataTable(database: Database, table: DataTable): void {
  database.run(
    'UPDATE data_tables SET fields = ?, next_column = ?, primary_key = ? WHERE number = ?',
    JSON.stringify(table.fields),
    table.nextColumn,
    JSON.stringify(table.primaryKey),
    table.number,
  );
}

/** Removes the table of a resource with all its rows, if there is one. */
export function dropDataTable(database: Database, resourceId: string): void {
  const table = findDataTable(database, resourceId);
  if (table === null) return;
  database.run(`DROP TABLE data_${table.number}`);
  database.run('DELETE FROM data_tables WHERE number = ?', table.number);
}

/** A column as SQL and its type. */
export interface Column {
  readonly id: string;
  readonly sql: string;
  readonly type: ColumnType;
}

/** The column of that field, or of `_id`; `null` when the table has no such field. */
export function findColumn(table: DataTable, id: string): Column | null {
  if (id === '_id') return { id, sql: '_id', type: rowNumberType };
  const field = table.fields.find((other) => other.id === id);
  return field === undefined ? null : toColumn(field);
}

/** A field as a column. */
export function toColumn(field: DataField): Column {
  const type = findColumnType(field.type);
  if (type === null) throw new Error(`a table holds the unknown type ${field.type}`);
  return { id: field.id, sql: `c${field.column}`, type };
}
