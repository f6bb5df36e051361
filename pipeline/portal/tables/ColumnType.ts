import type { SqlValue } from '../store/Database.ts';

/** One type of column: how PostgreSQL calls it, and how its values are read, kept, compared and shown. */
export interface ColumnType {
  /** PostgreSQL's short name, as `datastore_search` answers it: `int4`. */
  readonly name: string;
  /** PostgreSQL's full name, as `datastore_info` answers it: `integer`. */
  readonly native: string;
  /** SQLite's storage class. */
  readonly storage: 'TEXT' | 'INTEGER' | 'REAL';
  /** A value that was sent, as it is kept. Throws a `ValueError` in PostgreSQL's words. */
  parse(value: unknown): SqlValue;
  /** A kept value as JSON has it. */
  show(value: SqlValue): unknown;
  /** SQL that orders as PostgreSQL does. */
  order(column: string): string;
  /** SQL that is the same for equal values, however they are written. */
  same(column: string): string;
}

/** A value that does not fit its column. */
export class ValueError extends Error {}
