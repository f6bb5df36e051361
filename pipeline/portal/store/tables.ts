/**
 * The store's tables. `PRAGMA user_version` says which of these scripts a store has seen:
 * a new layout is one more script at the end, and none is ever changed.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE organisations (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE datasets (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, state TEXT NOT NULL, private INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, title TEXT NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX datasets_modified ON datasets (modified);
  CREATE TABLE resources (
    id TEXT PRIMARY KEY, dataset_id TEXT NOT NULL REFERENCES datasets ON DELETE CASCADE, state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX resources_dataset ON resources (dataset_id);
  CREATE TABLE contents (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE uploads (
    resource_id TEXT PRIMARY KEY REFERENCES resources ON DELETE CASCADE, sha256 TEXT NOT NULL REFERENCES contents
  ) STRICT;
  CREATE INDEX uploads_sha256 ON uploads (sha256);
  CREATE TABLE views (
    id TEXT PRIMARY KEY, resource_id TEXT NOT NULL REFERENCES resources ON DELETE CASCADE,
    position INTEGER NOT NULL, document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE terms (
    dataset_id TEXT NOT NULL REFERENCES datasets ON DELETE CASCADE, field TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (dataset_id, field, value)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX terms_value ON terms (field, value);
  CREATE VIRTUAL TABLE words USING fts5 (
    dataset_id UNINDEXED, name, title, tags, groups, notes, author, maintainer, res_name, res_description, extras, rest,
    tokenize = 'porter unicode61 remove_diacritics 0'
  );
  CREATE TABLE data_tables (
    number INTEGER PRIMARY KEY AUTOINCREMENT, resource_id TEXT NOT NULL UNIQUE, fields TEXT NOT NULL,
    next_column INTEGER NOT NULL, primary_key TEXT NOT NULL
  ) STRICT;
  `,
];
