import type { CkanState, RemoteResource } from '../CkanState.ts';
import { promises } from '../look/lookAtFiles.ts';
import type { IntendedResource } from '../resources/toResources.ts';
import { compareTable } from '../tables/compareTable.ts';
import { type CkanWork, type FileWork, viewType } from './CkanWork.ts';
import { compareDataset } from './compareDataset.ts';
import type { Intended } from './toIntended.ts';

/** What has to be done for one file: bytes that are served as they should be are never sent again. */
function decideFile(
  resource: IntendedResource,
  remote: RemoteResource | undefined,
  served: CkanState['served'],
): FileWork {
  if (remote === undefined) return { action: 'create', resource };
  if (!promises(remote, resource) || served.get(resource.path) !== resource.file.sha256) {
    return { action: 'replace', resource };
  }
  const isSame = Object.entries(resource.fields).every(
    ([key, value]) => String(remote.fields[key] ?? '') === `${value}`,
  );
  return { action: isSame ? 'none' : 'describe', resource };
}

/** All that has to be done on a portal so that it holds what a release wants. Pure: what is there is in `state`. */
export function decideWork(intended: Intended, state: CkanState): CkanWork {
  const { dataset, served, hasDataStore, extensions } = state;
  const wanted = new Set(intended.resources.map(({ id }) => id));
  const present = new Map((dataset?.resources ?? []).map((resource) => [resource.id, resource]));
  const files = intended.resources.map((resource) => decideFile(resource, present.get(resource.id), served));
  const removed = [...present.values()].filter(({ id, path }) => path !== null && !wanted.has(id));
  const changes = dataset === null ? [] : compareDataset(intended, dataset);
  const reveal = dataset === null || dataset.isPrivate;
  const isSame =
    changes.length === 0 && removed.length === 0 && !reveal && files.every((work) => work.action === 'none');
  const tables = hasDataStore
    ? intended.tables.map((table) => compareTable(table, state.tables.get(table.path) ?? null))
    : [];
  const hasViews = hasDataStore && (extensions?.includes(viewType) ?? false);
  const views = hasViews
    ? intended.tables.map(({ path }) => path).filter((path) => !state.views.get(path)?.includes(viewType))
    : [];
  const action = dataset === null ? 'create' : isSame ? 'none' : 'update';
  return { dataset: action, changes, reveal, files, removed, tables, views };
}
