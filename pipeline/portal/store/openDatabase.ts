import Libsql from 'libsql';
import { PipelineError } from '../../errors.ts';
import type { Database, SqlRow, SqlValue } from './Database.ts';
import { migrations } from './tables.ts';

/** What the lock of another process looks like. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

function refuseLocked(path: string, cause: unknown): PipelineError {
  return new PipelineError(
    2,
    [
      {
        code: 'refused-portal',
        messageJa: `ポータルの保管場所 \`${path}\` は、ほかのプログラムが開いています。\`npm run portal\` が動いていれば止めて、もう一度実行してください。`,
        messageEn: `The portal's store \`${path}\` is open in another program. Stop \`npm run portal\` if it is running, and try again.`,
        file: path,
      },
    ],
    cause,
  );
}

function refuseNewer(path: string, version: number): PipelineError {
  return new PipelineError(2, [
    {
      code: 'refused-portal',
      messageJa: `ポータルの保管場所 \`${path}\` は、新しい版の Torikumi が作ったもの（形式 ${version}）です。Torikumi を新しくするか、別のフォルダを使ってください。`,
      messageEn: `The portal's store \`${path}\` was made by a newer Torikumi (layout ${version}). Update Torikumi, or use another folder.`,
      file: path,
    },
  ]);
}

/**
 * Opens the store in the file `path`, or in memory for `:memory:`, and brings its tables up to date.
 *
 * One process at a time: SQLite holds a lock of the operating system, which goes when the process goes, even by `kill -9`.
 * Every change is in the write-ahead log, on the disk, before a call returns. Throws a `PipelineError` when somebody
 * else holds the lock or when the layout is newer than this program.
 * @example openDatabase('.portal/portal.db')
 */
export function openDatabase(path: string): Database {
  const file = new Libsql(path, { timeout: 1000 });
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;');
    file.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
    migrate(path, file);
  } catch (error) {
    file.close();
    throw isBusy(error) ? refuseLocked(path, error) : error;
  }
  return wrap(file);
}

function migrate(path: string, file: Libsql.Database): void {
  file.exec('BEGIN EXCLUSIVE');
  const [row] = file.prepare('PRAGMA user_version').all() as { readonly user_version: number }[];
  const version = row?.user_version ?? 0;
  if (version > migrations.length) throw refuseNewer(path, version);
  for (const script of migrations.slice(version)) file.exec(script);
  file.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
}

function wrap(file: Libsql.Database): Database {
  const statements = new Map<string, Libsql.Statement>();
  /** Statements are kept, since making one takes longer than running it; those of dropped tables are let go. */
  const prepare = (sql: string): Libsql.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= 200) statements.clear();
    const made = file.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const all = (sql: string, ...values: SqlValue[]): readonly SqlRow[] => prepare(sql).all(values) as SqlRow[];
  return {
    all,
    one: (sql, ...values) => all(sql, ...values)[0] ?? null,
    run: (sql, ...values) => prepare(sql).run(values).changes,
    transact: (work) => {
      if (file.inTransaction) return work();
      file.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        file.exec('COMMIT');
        return result;
      } catch (error) {
        if (file.inTransaction) file.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => {
      statements.clear();
      // Statements hold the file open until they are collected as garbage, so the lock is let go by hand.
      file.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM datasets;');
      file.close();
    },
  };
}
