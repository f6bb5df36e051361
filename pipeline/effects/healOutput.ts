import { join } from 'node:path';
import type { Effects } from './Effects.ts';
import { refuseFailure } from './refuseOutput.ts';

/** Where output goes, and whose run it is. */
export type OutputPlace = Pick<Effects, 'files' | 'root' | 'runId'>;

/** A folder whose entries are swapped as wholes, its name as a person would say it, and whose run it is. */
export interface SwapPlace extends Pick<Effects, 'files' | 'runId'> {
  readonly folder: string;
  readonly shown: string;
}

/** A run id has no dot, so a name is read in one way only. */
const besideName = /^\.beside-([a-z0-9.-]+)\.\d+\.(new|old)$/;

/**
 * The name beside the published ones under which a run keeps the new or the old set while it swaps them.
 * @example besideFolder('ebetsu-gyokaku', '4711', 'new') // '.beside-ebetsu-gyokaku.4711.new'
 */
export function besideFolder(name: string, runId: string, age: 'new' | 'old'): string {
  return `.beside-${name}.${runId}.${age}`;
}

/** The folder `output/` as a place for swaps. */
export function outputPlace({ files, root, runId }: OutputPlace): SwapPlace {
  return { files, runId, folder: join(root, 'output'), shown: 'output' };
}

/** True when the place holds that name. */
export function holdsName({ files, folder }: SwapPlace, name: string): boolean {
  return files.listFolder(folder).some((entry) => entry.name === name);
}

/**
 * Clears what a killed run left in a place: an old set whose name stands empty is put back, all else beside is removed.
 * Throws `refused-write` (exit 2) for what the file system refuses.
 */
export function healPlace(place: SwapPlace): void {
  const { files, folder, shown } = place;
  for (const { name: entry } of files.listFolder(folder)) {
    const [, name, age] = besideName.exec(entry) ?? [];
    if (name === undefined) continue;
    refuseFailure(`${shown}/${entry}`, () => {
      if (age === 'old' && !holdsName(place, name)) files.move(join(folder, entry), join(folder, name));
      else files.remove(join(folder, entry));
    });
  }
}

/** `healPlace` for `output/`. */
export function healOutput(place: OutputPlace): void {
  healPlace(outputPlace(place));
}
