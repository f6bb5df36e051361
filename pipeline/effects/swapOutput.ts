import { join } from 'node:path';
import type { FileEffects } from './Effects.ts';
import { besideFolder, healPlace, holdsName, type OutputPlace, outputPlace, type SwapPlace } from './healOutput.ts';
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
 * Puts a finished set of files in the place of a folder: writes it beside, moves the old set aside, the new one in, and
 * removes the old. When a step fails the old set is put back; when the process dies between two steps `healPlace` does so
 * at the next start. What stands there is always one whole set, old or new. Equal bytes are left alone, with their dates.
 * Throws `refused-write` (exit 2) for what the file system refuses.
 * @example swapFolder(place, 'latest', new Map([['plan.json', bytes]])) // 'swapped'
 */
export function swapFolder(place: SwapPlace, name: string, tree: ReadonlyMap<string, Uint8Array>): SwapOutcome {
  const { files, folder, runId, shown } = place;
  const goal = join(folder, name);
  const fresh = join(folder, besideFolder(name, runId, 'new'));
  const old = join(folder, besideFolder(name, runId, 'old'));
  return refuseFailure(`${shown}/${name}`, () => {
    if (holdsSame(files, goal, tree)) return 'unchanged';
    try {
      writeTree(files, fresh, tree);
      if (holdsName(place, name)) files.move(goal, old);
      files.move(fresh, goal);
    } finally {
      // After success this removes the old set; after a failure it puts the old set back and removes the new one.
      healPlace(place);
    }
    return 'swapped';
  });
}

/**
 * `swapFolder` for `output/<planId>/`.
 * Throws `refused-path` for a path outside it, `refused-write` for what the file system refuses (exit 2).
 * @example swapOutput(effects, 'ebetsu-gyokaku', new Map([['plan.json', bytes]])) // 'swapped'
 */
export function swapOutput(place: OutputPlace, planId: string, tree: ReadonlyMap<string, Uint8Array>): SwapOutcome {
  refuseOutside(planId, tree.keys());
  return swapFolder(outputPlace(place), planId, tree);
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
