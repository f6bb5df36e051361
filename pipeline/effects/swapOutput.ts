import { join } from 'node:path';
import type { FileEffects } from './Effects.ts';
import { besideFolder, healOutput, isInOutput, type OutputPlace } from './healOutput.ts';
import { readTree } from './readTree.ts';
import { refuseFailure, refuseOutside } from './refuseOutput.ts';
import { writeTree } from './writeTree.ts';

/** What became of a set of files: put in the place of the old one, or equal to it and left alone. */
export type SwapOutcome = 'swapped' | 'unchanged';

/** True when the folder holds exactly these files with exactly these bytes. */
function holdsSame(files: FileEffects, folder: string, tree: ReadonlyMap<string, Uint8Array>): boolean {
  const present = readTree(files, folder);
  const isSame = ([path, bytes]: [string, Uint8Array]): boolean => {
    const found = present.get(path);
    return found !== undefined && Buffer.compare(found, bytes) === 0;
  };
  return present.size === tree.size && [...tree].every(isSame);
}

/**
 * Puts a finished set of files in the place of `output/<planId>/`: writes it beside, moves the old set aside,
 * the new one in, and removes the old. When a step fails the old set is put back; when the process dies between
 * two steps `healOutput` does so at the next start. What stands there is always one whole set, old or new.
 * Equal bytes are left alone, with their dates.
 * Throws `refused-path` for a path outside `output/<planId>/`, `refused-write` for what the file system refuses (exit 2).
 * @example swapOutput(effects, 'ebetsu-gyokaku', new Map([['plan.json', bytes]])) // 'swapped'
 */
export function swapOutput(place: OutputPlace, planId: string, tree: ReadonlyMap<string, Uint8Array>): SwapOutcome {
  refuseOutside(planId, tree.keys());
  const { files, root, runId } = place;
  const goal = join(root, 'output', planId);
  const fresh = join(root, 'output', besideFolder(planId, runId, 'new'));
  const old = join(root, 'output', besideFolder(planId, runId, 'old'));
  return refuseFailure(`output/${planId}`, () => {
    if (holdsSame(files, goal, tree)) return 'unchanged';
    try {
      writeTree(files, fresh, tree);
      if (isInOutput(place, planId)) files.move(goal, old);
      files.move(fresh, goal);
    } finally {
      // After success this removes the old set; after a failure it puts the old set back and removes the new one.
      healOutput(place);
    }
    return 'swapped';
  });
}

/**
 * Writes a set that the gate stopped to `output/.rejected/<planId>/`, for a person to look at; never published.
 * Throws as `swapOutput` does.
 */
export function writeRejected(place: OutputPlace, planId: string, tree: ReadonlyMap<string, Uint8Array>): void {
  refuseOutside(planId, tree.keys());
  const folder = join(place.root, 'output', '.rejected', planId);
  refuseFailure(`output/.rejected/${planId}`, () => writeTree(place.files, folder, tree));
}

/** Removes what an earlier build left in `output/.rejected/<planId>/`, once the gate lets the plan pass. */
export function clearRejected(place: OutputPlace, planId: string): void {
  refuseOutside(planId, []);
  const folder = join(place.root, 'output', '.rejected', planId);
  refuseFailure(`output/.rejected/${planId}`, () => place.files.remove(folder));
}
