import type { Dataset } from '../datasets/Dataset.ts';
import { removeUnusedContents } from './contents.ts';
import { type Database, type SqlRow, textOf } from './Database.ts';
import { dropDataTable } from './dataTables.ts';

const toDataset = (row: SqlRow): Dataset => JSON.parse(textOf(row, 'document')) as Dataset;

/** The dataset of that id or name, deleted ones too; `null` when there is none. */
export function findDataset(database: Database, idOrName: string): Dataset | null {
  const row = database.one('SELECT document FROM datasets WHERE id = ?1 OR name = ?1', idOrName);
  return row === null ? null : toDataset(row);
}

/** Id of the dataset that a resource belongs to; `null` when there is no such resource, or only a deleted one. */
export function findResourceOwner(database: Database, resourceId: string): string | null {
  const row = database.one("SELECT dataset_id FROM resources WHERE id = ? AND state = 'active'", resourceId);
  return row === null ? null : textOf(row, 'dataset_id');
}

/** True for a resource that was deleted and that no later change of its dataset has swept away. */
export function wasResourceDeleted(database: Database, resourceId: string): boolean {
  return database.one("SELECT id FROM resources WHERE id = ? AND state = 'deleted'", resourceId) !== null;
}

/** Names of the active public datasets, in code unit order. */
export function listDatasetNames(database: Database): readonly string[] {
  return database
    .all("SELECT name FROM datasets WHERE state = 'active' AND private = 0 ORDER BY name")
    .map((row) => textOf(row, 'name'));
}

/** The newest `metadata_modified` in the store, the empty text when there is no dataset. */
export function findNewestStamp(database: Database): string {
  const row = database.one('SELECT max(modified) AS newest FROM datasets');
  return row === null ? '' : textOf(row, 'newest');
}

/** Keeps a dataset in place of the one of its id. What belonged to a resource that it no longer has goes. */
export function saveDataset(database: Database, dataset: Dataset): void {
  database.run(
    `INSERT INTO datasets (id, name, state, private, created, modified, title, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state, private = excluded.private,
       modified = excluded.modified, title = excluded.title, document = excluded.document`,
    dataset.id,
    dataset.name,
    dataset.state,
    dataset.private ? 1 : 0,
    dataset.metadata_created,
    dataset.metadata_modified,
    dataset.title,
    JSON.stringify(dataset),
  );
  saveResources(database, dataset);
}

/** As in CKAN, a resource left out is marked as deleted first, and swept away by the change after that. */
function saveResources(database: Database, dataset: Dataset): void {
  database.run("DELETE FROM resources WHERE dataset_id = ? AND state = 'deleted'", dataset.id);
  const kept = new Set(dataset.resources.map(({ id }) => id));
  for (const row of database.all('SELECT id FROM resources WHERE dataset_id = ?', dataset.id)) {
    const id = textOf(row, 'id');
    if (kept.has(id)) continue;
    database.run("UPDATE resources SET state = 'deleted' WHERE id = ?", id);
    database.run('DELETE FROM uploads WHERE resource_id = ?', id);
    database.run('DELETE FROM views WHERE resource_id = ?', id);
    dropDataTable(database, id);
  }
  for (const id of kept) {
    database.run(
      `INSERT INTO resources (id, dataset_id, state) VALUES (?, ?, 'active')
       ON CONFLICT (id) DO UPDATE SET dataset_id = excluded.dataset_id, state = 'active'`,
      id,
      dataset.id,
    );
  }
  removeUnusedContents(database);
}

/** Forgets a dataset for good, with its files, views and tables. */
export function purgeDataset(database: Database, id: string): void {
  for (const row of database.all('SELECT id FROM resources WHERE dataset_id = ?', id)) {
    dropDataTable(database, textOf(row, 'id'));
  }
  database.run('DELETE FROM words WHERE dataset_id = ?', id);
  database.run('DELETE FROM datasets WHERE id = ?', id);
  removeUnusedContents(database);
}
