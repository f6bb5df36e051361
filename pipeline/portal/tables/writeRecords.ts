import { refuse } from '../ActionError.ts';
import { isObject } from '../Context.ts';
import { isGiven } from '../params/readParams.ts';
import type { Database, SqlValue } from '../store/Database.ts';
import { type Column, type DataTable, toColumn } from '../store/dataTables.ts';
import { ValueError } from './ColumnType.ts';

/** One record: values by field. */
export type DataRecord = Readonly<Record<string, unknown>>;

/** The records that were sent. Throws a refusal for anything but a list of objects. */
export function readRecords(value: unknown): readonly DataRecord[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) throw refuse({ records: ['Records has to be a list of dicts'] });
  const wrong = value.findIndex((record) => !isObject(record));
  if (wrong >= 0) throw refuse({ records: [`row "${wrong + 1}" is not a json object`] });
  return value as DataRecord[];
}

/** Adds records as new rows. Throws a refusal that names the row, from 0, whose values do not fit or whose key is there. */
export function insertRecords(database: Database, table: DataTable, records: readonly DataRecord[]): void {
  const columns = table.fields.map(toColumn);
  for (const [at, record] of records.entries()) {
    checkFields(table, record, (names) => refuse({ records: [`row "${at + 1}" has extra keys "${names}"`] }));
    insertRow(database, table, columns, parseRow(columns, record, at), at);
  }
}

/** Updates the row of each record's key; with `inserts` it adds those that are not there. The same refusals. */
export function upsertRecords(
  database: Database,
  table: DataTable,
  records: readonly DataRecord[],
  inserts: boolean,
): void {
  const all = table.fields.map(toColumn);
  for (const [at, record] of records.entries()) {
    const byRow = '_id' in record;
    if (table.primaryKey.length === 0 && !byRow)
      throw refuse({ table: ['unique key must be passed for update/upsert'] });
    const lacking = byRow ? [] : table.primaryKey.filter((id) => !(id in record));
    if (lacking.length > 0) throw refuse({ key: [`fields "${lacking.join(', ')}" are missing but needed as key`] });
    checkFields(table, record, (names) => refuse({ fields: [`fields "${names}" do not exist`] }));
    const columns = all.filter(({ id }) => id in record);
    const values = parseRow(columns, record, at);
    const key = byRow
      ? { sql: `_id = ?${columns.length + 1}`, values: [Number(record['_id'])] }
      : matchKey(
          columns.filter(({ id }) => table.primaryKey.includes(id)),
          columns,
          values,
        );
    const sets = columns.map(({ sql }, place) => `${sql} = ?${place + 1}`).join(', ');
    const changed =
      columns.length === 0
        ? 0
        : runRow(at, () =>
            database.run(`UPDATE data_${table.number} SET ${sets} WHERE ${key.sql}`, ...values, ...key.values),
          );
    if (changed > 0) continue;
    if (!inserts) throw refuse({ key: [`key "${key.values.join(', ')}" not found`] });
    insertRow(database, table, columns, values, at);
  }
}

function matchKey(
  keys: readonly Column[],
  columns: readonly Column[],
  values: readonly SqlValue[],
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  return {
    sql: keys
      .map(({ sql, type }, at) => `${type.same(sql)} = ${type.same(`?${columns.length + at + 1}`)}`)
      .join(' AND '),
    values: keys.map((key) => values[columns.indexOf(key)] ?? null),
  };
}

function checkFields(table: DataTable, record: DataRecord, fail: (names: string) => Error): void {
  const extra = Object.keys(record).filter((id) => id !== '_id' && !table.fields.some((field) => field.id === id));
  if (extra.length > 0) throw fail(extra.join(', '));
}

function insertRow(
  database: Database,
  { number }: DataTable,
  columns: readonly Column[],
  values: readonly SqlValue[],
  at: number,
): void {
  const names = columns.map(({ sql }) => sql).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const sql =
    columns.length === 0
      ? `INSERT INTO data_${number} DEFAULT VALUES`
      : `INSERT INTO data_${number} (${names}) VALUES (${marks})`;
  runRow(at, () => database.run(sql, ...values));
}

function parseRow(columns: readonly Column[], record: DataRecord, at: number): readonly SqlValue[] {
  return columns.map(({ id, type }) => {
    const value = record[id];
    if (!isGiven(value) || (value === '' && type.name !== 'text')) return null;
    return runRow(at, () => type.parse(value));
  });
}

/** Runs what may fail for one record, so that the refusal names it. */
function runRow<Result>(at: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ValueError) throw refuse({ records: [error.message], records_row: at });
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) {
      throw refuse({ records: ['duplicate key value violates unique constraint'], records_row: at });
    }
    throw error;
  }
}
