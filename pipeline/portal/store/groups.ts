import { type Database, type SqlRow, textOf } from './Database.ts';

/** An organisation or a group of datasets, as it is kept. Names are shared between the two kinds. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly image_url: string;
  readonly is_organization: boolean;
  readonly created: string;
  readonly state: 'active' | 'deleted';
  readonly extras: readonly { readonly key: string; readonly value: string }[];
}

const toGroup = (row: SqlRow): Group => JSON.parse(textOf(row, 'document')) as Group;

/** The organisation or group of that id or name, deleted ones too; `null` when there is none. */
export function findGroup(database: Database, idOrName: string): Group | null {
  const row = database.one('SELECT document FROM organisations WHERE id = ?1 OR name = ?1', idOrName);
  return row === null ? null : toGroup(row);
}

/** All active organisations (`organization`) or groups (`group`), by name. */
export function listGroups(database: Database, kind: 'organization' | 'group'): readonly Group[] {
  return database
    .all("SELECT document FROM organisations WHERE kind = ? AND state = 'active' ORDER BY name", kind)
    .map(toGroup);
}

/** Keeps an organisation or group in place of the one of its id. */
export function saveGroup(database: Database, group: Group): void {
  database.run(
    `INSERT INTO organisations (id, name, kind, state, document) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state, document = excluded.document`,
    group.id,
    group.name,
    group.is_organization ? 'organization' : 'group',
    group.state,
    JSON.stringify(group),
  );
}

/** Forgets an organisation or group for good. */
export function removeGroup(database: Database, id: string): void {
  database.run('DELETE FROM organisations WHERE id = ?', id);
}
