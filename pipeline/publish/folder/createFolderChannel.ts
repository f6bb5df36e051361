import { join } from 'node:path';
import type { Effects } from '../../effects/Effects.ts';
import { readTree } from '../../effects/readTree.ts';
import { refuseFailure } from '../../effects/refuseOutput.ts';
import { digestOf } from '../../release/bundle/digestOf.ts';
import { zipName } from '../../release/bundle/toRelease.ts';
import type { Channel, ServedFile } from '../Channel.ts';
import { applyFolder, type FolderPlace } from './applyFolder.ts';
import type { FolderState } from './FolderState.ts';
import { folderOf, lookAtFolder } from './lookAtFolder.ts';
import { planFolder } from './planFolder.ts';

/** Where the archive lies, from the root; GitHub Pages serves it. */
export const archiveFolder = 'output/releases';

/**
 * A folder as a channel: every version of every plan, immutable, beside `latest/` and `index.json`. It is the archive by which
 * the next version is computed. Nobody outside reads it before somebody commits it, so it is no public channel.
 * @example createFolderChannel('folder', effects).look(release)
 */
export function createFolderChannel(
  name: string,
  { files, root, runId }: Pick<Effects, 'files' | 'root' | 'runId'>,
): Channel<FolderState> {
  const placeOf = (planId: string): FolderPlace => ({
    files,
    runId,
    folder: join(root, archiveFolder, planId),
    shown: `${archiveFolder}/${planId}`,
  });
  return {
    name,
    isPublic: false,
    look: async ({ planId }) => lookAtFolder(files, placeOf(planId).folder),
    plan: (release, state) => planFolder(name, release, state),
    apply: async (plan, release, progress) => applyFolder(placeOf(release.planId), plan, release, progress),
    discard: async ({ planId, version }) => {
      const { folder, shown } = placeOf(planId);
      refuseFailure(`${shown}/${folderOf(version)}`, () => {
        files.remove(join(folder, folderOf(version)));
        files.remove(join(folder, zipName({ planId, version })));
      });
    },
    readBack: async ({ planId, version }) => {
      const { folder } = placeOf(planId);
      const tree = readTree(files, join(folder, folderOf(version)));
      const zip = files.readFile(join(folder, zipName({ planId, version })));
      const all = [...tree, ...(zip === null ? [] : [[zipName({ planId, version }), zip] as const])];
      const served = all.map(([path, bytes]): ServedFile => ({ path, size: bytes.length, sha256: digestOf(bytes) }));
      if (tree.size === 0) return { state: 'absent', files: [] };
      return { state: 'public', files: served };
    },
  };
}
