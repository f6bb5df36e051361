import { join } from 'node:path';
import type { FileEffects } from '../../effects/Effects.ts';
import { readTree } from '../../effects/readTree.ts';
import type { Manifest, ReleaseIndex } from '../../model/rows.ts';
import { digestOf } from '../../release/bundle/digestOf.ts';
import { readManifest } from '../../release/bundle/readManifest.ts';
import { compareVersions } from '../../release/version/semver.ts';
import type { FolderState, HeldFiles } from './FolderState.ts';

/** Name of a version's folder: `v1.2.0`. */
const versionFolder = /^v(\d+\.\d+\.\d+)$/;

/** The folder of one version in the archive of its plan. */
export function folderOf(version: string): string {
  return `v${version}`;
}

/** Sizes and digests of files. */
export function hold(files: Iterable<readonly [path: string, bytes: Uint8Array]>): HeldFiles {
  return new Map([...files].map(([path, bytes]) => [path, { size: bytes.length, sha256: digestOf(bytes) }]));
}

/**
 * Reads what the archive holds of a plan; nothing when there is no such folder.
 * @param folder of the plan: `output/releases/ebetsu-gyokaku`
 * @throws PipelineError (exit 2) `invalid-release` for a version without a manifest.
 */
export function lookAtFolder(files: FileEffects, folder: string): FolderState {
  const entries = files.listFolder(folder);
  const versions = entries
    .flatMap(({ name, kind }) => (kind === 'folder' ? (versionFolder.exec(name)?.[1] ?? []) : []))
    .sort(compareVersions);
  const trees = new Map(versions.map((version) => [version, readTree(files, join(folder, folderOf(version)))]));
  const beside = entries.flatMap(({ name, kind }): [string, Uint8Array][] => {
    const bytes = kind === 'file' && name.endsWith('.zip') ? files.readFile(join(folder, name)) : null;
    return bytes === null ? [] : [[name, bytes]];
  });
  const manifests = new Map(
    [...trees].map(([version, tree]): [string, Manifest] => [
      version,
      readManifest(tree, join(folder, folderOf(version))),
    ]),
  );
  return {
    versions: new Map([...trees].map(([version, tree]) => [version, hold(tree)])),
    manifests,
    beside: hold(beside),
    latest: hold(readTree(files, join(folder, 'latest'))),
    index: readIndex(files.readFile(join(folder, 'index.json'))),
  };
}

/** The index as it stands; one that is no JSON counts as none, for it follows from the manifests and is made anew. */
function readIndex(bytes: Uint8Array | null): ReleaseIndex | null {
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as ReleaseIndex;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
