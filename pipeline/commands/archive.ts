import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import { archiveFolder } from '../publish/folder/createFolderChannel.ts';

/**
 * The files of the last release of a plan; empty before the first.
 * @example readLastRelease('ebetsu-gyokaku', effects).get('plan.json')
 */
export function readLastRelease(
  planId: string,
  { files, root }: Pick<Effects, 'files' | 'root'>,
): ReadonlyMap<string, Uint8Array> {
  return readTree(files, join(root, archiveFolder, planId, 'latest'));
}

/**
 * The versions of a plan that were released, in the order of their names.
 * @example listReleases('ebetsu-gyokaku', effects) // ['1.0.0']
 */
export function listReleases(planId: string, { files, root }: Pick<Effects, 'files' | 'root'>): readonly string[] {
  return files
    .listFolder(join(root, archiveFolder, planId))
    .filter(({ name, kind }) => kind === 'folder' && /^v\d/.test(name))
    .map(({ name }) => name.slice(1));
}

/** The files of one release of a plan; empty when there is no such release. */
export function readRelease(
  planId: string,
  version: string,
  { files, root }: Pick<Effects, 'files' | 'root'>,
): ReadonlyMap<string, Uint8Array> {
  return readTree(files, join(root, archiveFolder, planId, `v${version}`));
}
