import { createHash } from 'node:crypto';
import type { RemoteDataset, RemoteResource } from '../CkanState.ts';
import type { Portal } from '../Portal.ts';
import type { IntendedResource } from '../resources/toResources.ts';
import { uploadName } from '../resources/uploadName.ts';

/** How many files are fetched at a time. */
const lanes = 4;

/** The last part of the address of an uploaded file: `observations.csv`. */
export function fileNameOf({ fields }: RemoteResource): string {
  const url = typeof fields['url'] === 'string' ? fields['url'] : '';
  return fields['url_type'] === 'upload' ? (url.split('/').pop() ?? '') : '';
}

/** True when the portal's metadata promise exactly this file; whether its bytes are the same has to be seen. */
export function promises(remote: RemoteResource, { file }: IntendedResource): boolean {
  const { sha256, size } = remote.fields;
  return sha256 === file.sha256 && Number(size) === file.bytes.length && fileNameOf(remote) === uploadName(file.path);
}

/** One file as readers get it; null when the portal has no bytes for it. */
export async function downloadFile(
  { client, toFailure }: Portal,
  dataset: RemoteDataset,
  resource: RemoteResource,
): Promise<Uint8Array | null> {
  const path = `/dataset/${dataset.id}/resource/${resource.id}/download/${encodeURIComponent(fileNameOf(resource))}`;
  const outcome = await client.download(path);
  if ('done' in outcome) return outcome.done;
  if (outcome.trouble.kind === 'absent') return null;
  throw toFailure(path, outcome.trouble);
}

/** SHA-256 in lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Does something for every item, some at a time; results in the order of the items. */
export async function mapInLanes<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += lanes) {
    results.push(...(await Promise.all(items.slice(start, start + lanes).map(act))));
  }
  return results;
}

/**
 * Digests of what the portal serves, by path, of the files that its metadata promise as they should be: a file that
 * somebody swapped by hand, or one whose bytes and metadata were parted by a crash, is found by its bytes alone.
 * A private dataset is not read: strangers get nothing of it.
 */
export async function lookAtFiles(
  portal: Portal,
  dataset: RemoteDataset,
  intended: readonly IntendedResource[],
): Promise<ReadonlyMap<string, string | null>> {
  if (dataset.isPrivate || dataset.state !== 'active') return new Map();
  const promised = intended.flatMap((resource) => {
    const remote = dataset.resources.find(({ id }) => id === resource.id);
    return remote !== undefined && promises(remote, resource) ? [remote] : [];
  });
  const found = await mapInLanes(promised, async (remote): Promise<[string, string | null]> => {
    const bytes = await downloadFile(portal, dataset, remote);
    return [remote.path ?? '', bytes === null ? null : digestOf(bytes)];
  });
  return new Map(found);
}
