import { refuse } from '../ActionError.ts';
import type { Database, SqlRow, SqlValue } from '../store/Database.ts';
import { numberOf } from '../store/Database.ts';
import { type Column, type DataTable, findColumn, toColumn } from '../store/dataTables.ts';
import { ValueError } from './ColumnType.ts';
import { rowNumberType } from './columnTypes.ts';

/** A question to a table. */
export interface RecordQuery {
  /** Ids of the fields to yield, in order; all fields and `_id` when left out. */
  readonly fields: readonly string[] | undefined;
  /** Field → value, or values any of which will do. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** Words that must all be in a row, or in one of its fields. */
  readonly q: string | Readonly<Record<string, string>> | undefined;
  readonly distinct: boolean;
  /** As CKAN writes it: `key, n desc nulls last`. */
  readonly sort: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** What was found: rows as lists of kept values, in the order of `columns`. */
export interface RecordPage {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly countAll: () => number;
}

/**
 * Asks a table. Filters, sorting and nulls as in PostgreSQL; words are found inside words too, since Japanese has no
 * spaces. Throws a refusal for fields and values that do not fit.
 */
export function searchRecords(database: Database, table: DataTable, query: RecordQuery): RecordPage {
  const columns = query.fields?.map((id) => needColumn(table, id, 'fields')) ?? listColumns(table);
  const where = [...writeFilters(table, query.filters), ...writeWords(table, query.q)];
  const whereSql = where.length === 0 ? '' : `WHERE ${where.map(({ sql }) => sql).join(' AND ')}`;
  const values = where.flatMap((part) => part.values);
  const order = query.sort.map((part) => writeOrder(table, part));
  const orderSql = order.length > 0 ? order.join(', ') : '_id';
  const names = columns.map(({ sql }, at) => `${sql} AS v${at}`).join(', ');
  const from = `FROM data_${table.number} ${whereSql}`;
  const select = query.distinct ? 'SELECT DISTINCT' : 'SELECT';
  // As in CKAN, the page is cut before what is the same is joined.
  const sql = `${select} ${names} FROM (SELECT * ${from} ORDER BY ${orderSql} LIMIT ? OFFSET ?)`;
  const found = database.all(sql, ...values, query.limit, query.offset);
  return {
    columns,
    rows: found.map((row) => columns.map((_, at) => readCell(row, at))),
    countAll: () => {
      const counted = query.distinct ? `(SELECT DISTINCT ${names} ${from})` : `(SELECT 1 ${from})`;
      const row = database.one(`SELECT count(*) AS total FROM ${counted}`, ...values);
      return row === null ? 0 : numberOf(row, 'total');
    },
  };
}

/** No column of a table holds bytes. */
const readCell = (row: SqlRow, at: number): string | number | null => {
  const value = row[`v${at}`] ?? null;
  return value instanceof ArrayBuffer ? null : value;
};

/** The row number and every field. */
export function listColumns(table: DataTable): readonly Column[] {
  return [{ id: '_id', sql: '_id', type: rowNumberType }, ...table.fields.map(toColumn)];
}

function needColumn(table: DataTable, id: string, param: string): Column {
  const column = findColumn(table, id);
  if (column === null) throw refuse({ [param]: [`invalid value "${id}"`] });
  return column;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Most values of one list of a filter, and most words or characters of `q`: more is refused before the database fails. */
const limits = { values: 10_000, words: 100, characters: 10_000 } as const;

/** Conditions for `filters`. Throws a refusal for an unknown field or a value that is none of its type. */
export function writeFilters(table: DataTable, filters: Readonly<Record<string, unknown>>): readonly Condition[] {
  return Object.entries(filters).map(([id, wanted]) => {
    const { sql, type } = needColumn(table, id, 'filters');
    const list = Array.isArray(wanted) ? wanted : [wanted];
    if (list.length > limits.values) throw refuse({ filters: [`more than ${limits.values} values for "${id}"`] });
    const values = list.map((value) => parseFilter(value, type.parse));
    // A list of parameters as rows, so that each is written once however often its type's expression uses it.
    const rows = values.map(() => '(?)').join(', ');
    if (rows === '') throw refuseQuery('syntax error at or near ")"');
    return { sql: `${type.same(sql)} IN (SELECT ${type.same('column1')} FROM (VALUES ${rows}))`, values };
  });
}

function parseFilter(value: unknown, parse: (value: unknown) => SqlValue): SqlValue {
  if (value === null) return null;
  try {
    return parse(typeof value === 'boolean' ? String(value) : value);
  } catch (error) {
    if (error instanceof ValueError) throw refuseQuery(error.message);
    throw error;
  }
}

function refuseQuery(message: string): Error {
  return refuse({ query: ['Invalid query'], info: { orig: [message] } });
}

function writeWords(table: DataTable, q: RecordQuery['q']): readonly Condition[] {
  if (q === undefined) return [];
  if (typeof q !== 'string') {
    return Object.entries(q).flatMap(([id, text]) => writeWordsIn([needColumn(table, id, 'q')], text));
  }
  return writeWordsIn(table.fields.map(toColumn), q);
}

function writeWordsIn(columns: readonly Column[], text: string): readonly Condition[] {
  const words = text.split(/[\s\u3000]+/).filter((word) => word !== '');
  if (words.length > limits.words || text.length > limits.characters) {
    throw refuse({ q: [`more than ${limits.words} words or ${limits.characters} characters`] });
  }
  return words.map((word) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return {
      sql: `(${columns.map(({ sql }) => `${sql} LIKE ? ESCAPE '\\'`).join(' OR ') || '0'})`,
      values: columns.map(() => pattern),
    };
  });
}

/** One part of `sort` as SQL: `n desc` puts empty cells first, `n` last, as PostgreSQL does. */
function writeOrder(table: DataTable, part: string): string {
  const [, quoted, bare, direction = 'asc', nulls] =
    /^\s*(?:"([^"]+)"|(\S.*?))(?:\s+(asc|desc))?(?:\s+nulls\s+(first|last))?\s*$/i.exec(part) ?? [];
  const column = findColumn(table, quoted ?? bare ?? '');
  if (column === null) throw refuse({ sort: [`invalid value "${part.trim()}"`] });
  const where = nulls ?? (direction.toLowerCase() === 'desc' ? 'first' : 'last');
  return `${column.type.order(column.sql)} ${direction} NULLS ${where}`;
}
