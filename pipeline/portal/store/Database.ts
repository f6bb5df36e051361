/** A value to be kept. Truth values are 0 and 1; the database's library ends the process over any other type. */
export type SqlValue = string | number | null | Uint8Array;

/** A row by column name. Bytes come out as a buffer. */
export type SqlRow = Readonly<Record<string, string | number | null | ArrayBuffer>>;

/** The portal's embedded database (SQLite). Every call is synchronous: what has returned is on the disk. */
export interface Database {
  /** All rows of a query. Throws when the statement fails. */
  all(sql: string, ...values: SqlValue[]): readonly SqlRow[];
  /** The first row of a query, `null` when there is none. */
  one(sql: string, ...values: SqlValue[]): SqlRow | null;
  /** Runs a statement; yields how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Does `work` whole or not at all. Within another `transact` it only joins in. */
  transact<Result>(work: () => Result): Result;
  /** Writes everything out and lets the next opener in. */
  close(): void;
}

/** A column as text; the empty text where it holds none. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

/** A column as a number; 0 where it holds none. */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : 0;
}
