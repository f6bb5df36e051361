import type { ReleaseFile } from '../../../model/Release.ts';
import type { Served, ServedFile } from '../../Channel.ts';
import type { RemoteDataset } from '../CkanState.ts';
import { digestOf, downloadFile, mapInLanes } from '../look/lookAtFiles.ts';
import type { Portal } from '../Portal.ts';
import { stablePath } from '../resources/resourceId.ts';
import { findWrongTables } from './findWrongTables.ts';
import { findDataset, type Place, type ReadBackQuery } from './identify.ts';

/** Our files as the portal serves them now, each fetched again and hashed; those without bytes are left out. */
async function fetchFiles(
  portal: Portal,
  dataset: RemoteDataset,
  query: ReadBackQuery,
): Promise<readonly ReleaseFile[]> {
  const paths = new Map(query.files.map(({ path }) => [stablePath(path, query), path]));
  const ours = dataset.resources.filter(({ path }) => path !== null);
  const fetched = await mapInLanes(ours, async (resource): Promise<readonly ReleaseFile[]> => {
    const bytes = await downloadFile(portal, dataset, resource);
    if (bytes === null) return [];
    const text = (key: string): string => String(resource.fields[key] ?? '');
    const path = paths.get(resource.path ?? '') ?? resource.path ?? '';
    const label = { ja: text('name'), en: text('name') };
    return [{ path, bytes, sha256: digestOf(bytes), mediaType: text('mimetype'), label }];
  });
  return fetched.flat();
}

/** True when every file that is asked for is served, with the bytes that the portal was given for it. */
function isWhole(dataset: RemoteDataset, files: readonly ReleaseFile[], query: ReadBackQuery): boolean {
  const digests = new Set(dataset.resources.map(({ fields }) => fields['sha256']));
  const whole = new Set(files.filter(({ sha256 }) => digests.has(sha256)).map(({ path }) => path));
  return query.files.every(({ path }) => whole.has(path)) && whole.has('plan.json') && whole.has('dataset.jsonld');
}

/**
 * What the portal serves of a version now: every file of ours fetched without the token and hashed, and, when all files
 * that are asked for are whole, the DataStore tables compared with them row by row. A table that does not hold what its
 * file holds stands in the list as `DataStore: observations.csv`, which is no file of any release: so the version is not as
 * it should be, and publishing it again mends it. CKAN holds one version, the latest: of any other nothing is served here.
 */
export async function readBackCkan(
  portal: Portal,
  query: ReadBackQuery,
  known: ReadonlyMap<string, Place>,
): Promise<Served> {
  const dataset = await findDataset(portal, query, known);
  if (dataset === null || dataset.fields['version'] !== query.version || dataset.state === 'deleted') {
    return { state: 'absent', files: [] };
  }
  if (dataset.isPrivate || dataset.state !== 'active') return { state: 'hidden', files: [] };
  const files = await fetchFiles(portal, dataset, query);
  const title = { ja: query.planId, en: query.planId };
  const wrong = isWhole(dataset, files, query)
    ? await findWrongTables(portal, { ...query, title, notes: '', files })
    : [];
  return {
    state: 'public',
    files: [
      ...files.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 })),
      ...wrong.map((path): ServedFile => ({ path: `DataStore: ${path}`, size: 0, sha256: null })),
    ],
    url: `${portal.settings.url.replace(/\/+$/, '')}/dataset/${dataset.name}`,
  };
}
