import { type Database, numberOf, type SqlRow, textOf } from './Database.ts';

/** A view of a resource: how its data are shown on its page. */
export interface View {
  readonly id: string;
  readonly resource_id: string;
  readonly title: string;
  readonly description: string | null;
  readonly view_type: string;
  readonly package_id: string;
  readonly [option: string]: unknown;
}

const toView = (row: SqlRow): View => JSON.parse(textOf(row, 'document')) as View;

/** The views of a resource, in order. */
export function listViews(database: Database, resourceId: string): readonly View[] {
  return database.all('SELECT document FROM views WHERE resource_id = ? ORDER BY position', resourceId).map(toView);
}

/** The view of that id, `null` when there is none. */
export function findView(database: Database, id: string): View | null {
  const row = database.one('SELECT document FROM views WHERE id = ?', id);
  return row === null ? null : toView(row);
}

/** Keeps a view: a new one comes after its resource's others, one that is there keeps its place. */
export function saveView(database: Database, view: View): void {
  const last = database.one('SELECT max(position) AS last FROM views WHERE resource_id = ?', view.resource_id);
  database.run(
    `INSERT INTO views (id, resource_id, position, document) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
    view.id,
    view.resource_id,
    last === null ? 0 : numberOf(last, 'last') + 1,
    JSON.stringify(view),
  );
}

/** Removes a view. */
export function removeView(database: Database, id: string): void {
  database.run('DELETE FROM views WHERE id = ?', id);
}
