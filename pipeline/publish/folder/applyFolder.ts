import { join } from 'node:path';
import type { FileEffects } from '../../effects/Effects.ts';
import { healPlace, type SwapPlace } from '../../effects/healOutput.ts';
import { refuseFailure } from '../../effects/refuseOutput.ts';
import { swapFolder } from '../../effects/swapOutput.ts';
import { writeWhole } from '../../effects/writeWhole.ts';
import type { Release } from '../../model/Release.ts';
import type { ChannelPlan, Progress } from '../Channel.ts';
import { folderOf, lookAtFolder } from './lookAtFolder.ts';
import { indexWith, splitRelease } from './planFolder.ts';

/** The folder of one plan in the archive, and whose run it is. */
export interface FolderPlace extends SwapPlace {
  readonly files: FileEffects;
}

/**
 * Carries a plan of `planFolder` out: the zip, the version's folder in one step, `latest/`, at last the index, by which readers
 * find a version. Whatever it is that breaks off, a reader sees the old releases or the new one whole, and a new run ends the work.
 * @throws PipelineError (exit 2) `refused-write` for what the file system refuses.
 */
export function applyFolder(place: FolderPlace, plan: ChannelPlan, release: Release, progress: Progress): void {
  const { files, folder, shown } = place;
  const asked = new Set(plan.steps.flatMap(({ action, target }) => (action === 'skip' ? [] : [target])));
  if (asked.size === 0) return;
  const { files: parts, zip } = splitRelease(release);
  const tree = new Map(parts.map(({ path, bytes }) => [path, bytes]));
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const wanted = folderOf(release.version);
  healPlace(place);
  if (asked.has(zip.path)) {
    refuseFailure(`${shown}/${zip.path}`, () => writeWhole(files, join(folder, zip.path), zip.bytes));
    progress({ target: zip.path, sent: zip.bytes.length, total: zip.bytes.length });
  }
  if ([...asked].some((target) => target.startsWith(`${wanted}/`))) {
    progress({ target: `${wanted}/`, sent: 0, total });
    swapFolder(place, wanted, tree);
    progress({ target: `${wanted}/`, sent: total, total });
  }
  if (asked.has('latest/')) {
    swapFolder(place, 'latest', tree);
    progress({ target: 'latest/', sent: total, total });
  }
  const index = indexWith(release, lookAtFolder(files, folder));
  if (index !== null) refuseFailure(`${shown}/index.json`, () => writeWhole(files, join(folder, 'index.json'), index));
}
