import { ActionError, refuse } from '../ActionError.ts';
import { isObject } from '../Context.ts';
import type { Database } from '../store/Database.ts';
import {
  createDataTable,
  type DataField,
  type DataTable,
  findColumn,
  findDataTable,
  saveDataTable,
  toColumn,
} from '../store/dataTables.ts';
import { findColumnType } from './columnTypes.ts';
import { guessType } from './guessType.ts';

/** A field as it was sent. */
export interface FieldSpec {
  readonly id: string;
  readonly type?: string;
  readonly info?: unknown;
}

/** The fields that were sent. Throws CKAN's integrity error for anything but a list of objects. */
export function readFieldSpecs(value: unknown): readonly FieldSpec[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((field) => isObject(field))) {
    throw new ActionError({
      kind: 'integrity',
      message: "Only lists of dicts can be placed against subschema ('fields',)",
    });
  }
  return value.map((field) => {
    if (typeof field['id'] !== 'string' || field['id'] === '') throw refuse({ fields: [{ id: ['Missing value'] }] });
    return field as unknown as FieldSpec;
  });
}

/**
 * Brings a resource's table to the fields that were sent: makes the table, adds columns, keeps dictionary entries,
 * and with `deletes` drops columns that were not sent. Types of columns that are there never change, as in CKAN.
 * A field without a type takes that of its value in `first`; a value of `first` without a field becomes one.
 */
export function shapeTable(
  database: Database,
  resourceId: string,
  specs: readonly FieldSpec[],
  first: Readonly<Record<string, unknown>> | undefined,
  deletes: boolean,
): DataTable {
  const known = findDataTable(database, resourceId);
  checkFields(specs);
  const current = known?.fields ?? [];
  const wanted: readonly FieldSpec[] = specs.length === 0 ? current : specs;
  const typed = [...wanted, ...listFurtherFields(wanted, current, first)].map((spec) => ({
    ...spec,
    type: current.find(({ id }) => id === spec.id)?.type ?? spec.type ?? guessField(spec.id, first),
  }));
  const duplicate = typed.find(({ id }, at) => typed.findIndex((other) => other.id === id) !== at);
  if (duplicate !== undefined) throw refuse({ field: ['Duplicate column names are not supported'] });
  const table = known ?? createDataTable(database, resourceId);
  return reshape(database, table, typed, deletes);
}

function checkFields(specs: readonly FieldSpec[]): void {
  for (const { id, type } of specs) {
    if (type !== undefined && findColumnType(type) === null) {
      throw refuse({ fields: [`"${type}" is not a valid field type`] });
    }
    if (id !== id.trim() || id.startsWith('_') || id.includes('"')) {
      throw refuse({ fields: [`"${id}" is not a valid field name`] });
    }
    if ([...id].length > 63) throw refuse({ fields: [`Column heading "${id}" exceeds limit of 63 characters.`] });
  }
}

function guessField(id: string, first: Readonly<Record<string, unknown>> | undefined): string {
  if (first === undefined || !(id in first)) throw refuse({ fields: [`"${id}" type not guessable`] });
  return guessType(first[id]);
}

function listFurtherFields(
  wanted: readonly FieldSpec[],
  current: readonly DataField[],
  first: Readonly<Record<string, unknown>> | undefined,
): readonly FieldSpec[] {
  const known = new Set([...wanted, ...current].map(({ id }) => id));
  return Object.keys(first ?? {})
    .filter((id) => !known.has(id) && id !== '_id')
    .map((id) => ({ id }));
}

function reshape(
  database: Database,
  table: DataTable,
  specs: readonly (FieldSpec & { readonly type: string })[],
  deletes: boolean,
): DataTable {
  let { nextColumn } = table;
  const bySpec = new Map(specs.map((spec) => [spec.id, spec]));
  const kept = table.fields
    .filter(({ id }) => !deletes || bySpec.has(id))
    .map((field) => withInfo(field, bySpec.get(field.id)?.info));
  const added = specs
    .filter(({ id }) => !table.fields.some((field) => field.id === id))
    .map((spec) => withInfo({ id: spec.id, type: spec.type, column: nextColumn++ }, spec.info));
  const gone = table.fields.filter(({ id }) => !kept.some((field) => field.id === id));
  const primaryKey = gone.some(({ id }) => table.primaryKey.includes(id)) ? [] : table.primaryKey;
  if (primaryKey.length < table.primaryKey.length) dropKey(database, table);
  for (const field of gone) database.run(`ALTER TABLE data_${table.number} DROP COLUMN c${field.column}`);
  for (const field of added) {
    const { sql, type } = toColumn(field);
    database.run(`ALTER TABLE data_${table.number} ADD COLUMN ${sql} ${type.storage}`);
  }
  const shaped = { ...table, fields: [...kept, ...added], nextColumn, primaryKey };
  saveDataTable(database, shaped);
  return shaped;
}

function withInfo(field: DataField, info: unknown): DataField {
  return isObject(info) ? { ...field, info } : field;
}

const dropKey = (database: Database, { number }: DataTable): void =>
  void database.run(`DROP INDEX IF EXISTS data_${number}_key`);

/** Gives a table its key. Throws a refusal when a field is not there or when two rows have one key. */
export function setPrimaryKey(database: Database, table: DataTable, primaryKey: readonly string[]): DataTable {
  const columns = primaryKey.map((id) => {
    const column = findColumn(table, id);
    if (column === null || id === '_id') throw refuse({ index: [`The field "${id}" is not a valid column name.`] });
    return column;
  });
  dropKey(database, table);
  const twice =
    columns.length === 0
      ? null
      : findDouble(
          database,
          table,
          columns.map(({ sql, type }) => type.same(sql)),
        );
  if (twice !== null) {
    throw refuse({ constraints: ['Cannot insert records or create index because of uniqueness constraint'] });
  }
  if (columns.length > 0) {
    const parts = columns.map(({ sql, type }) => type.same(sql)).join(', ');
    database.run(`CREATE UNIQUE INDEX data_${table.number}_key ON data_${table.number} (${parts})`);
  }
  const keyed = { ...table, primaryKey };
  saveDataTable(database, keyed);
  return keyed;
}

function findDouble(database: Database, { number }: DataTable, parts: readonly string[]): unknown {
  const given = parts.map((part) => `${part} IS NOT NULL`).join(' AND ');
  return database.one(`SELECT 1 FROM data_${number} WHERE ${given} GROUP BY ${parts.join(', ')} HAVING count(*) > 1`);
}
