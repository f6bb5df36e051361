import { join } from 'node:path';
import type { Effects } from './Effects.ts';
import { refuseFailure } from './refuseOutput.ts';

/** Where output goes, and whose run it is. */
export type OutputPlace = Pick<Effects, 'files' | 'root' | 'runId'>;

/** A plan id has no dot, so a name is read in one way only. */
const besideName = /^\.beside-([a-z0-9-]+)\.\d+\.(new|old)$/;

/**
 * The folder beside the published ones in which a run keeps the new or the old set of a plan while it swaps them.
 * @example besideFolder('ebetsu-gyokaku', '4711', 'new') // '.beside-ebetsu-gyokaku.4711.new'
 */
export function besideFolder(planId: string, runId: string, age: 'new' | 'old'): string {
  return `.beside-${planId}.${runId}.${age}`;
}

/** True when `output/` holds that name. */
export function isInOutput(place: OutputPlace, name: string): boolean {
  return place.files.listFolder(join(place.root, 'output')).some((entry) => entry.name === name);
}

/**
 * Clears what a killed run left in `output/`: an old set whose place stands empty is put back, all else beside is removed.
 * Throws `refused-write` (exit 2) for what the file system refuses.
 */
export function healOutput(place: OutputPlace): void {
  const output = join(place.root, 'output');
  for (const { name } of place.files.listFolder(output)) {
    const [, planId, age] = besideName.exec(name) ?? [];
    if (planId === undefined) continue;
    refuseFailure(`output/${name}`, () => {
      if (age === 'old' && !isInOutput(place, planId)) place.files.move(join(output, name), join(output, planId));
      else place.files.remove(join(output, name));
    });
  }
}
