import type { FileEffects } from '../../pipeline/effects/Effects.ts';

/** How the world treats a run that changes files: one step fails, or the process dies there and does nothing more. */
export type Mishap = 'one step fails' | 'the process dies';

/**
 * Files of which the change number `at` (from 1) goes wrong: it throws before anything is done, except that a file is
 * left half written. `changes()` tells how many were asked for.
 */
export function failingFiles(files: FileEffects, at: number, mishap: Mishap): FileEffects & { changes(): number } {
  let count = 0;
  const guard = (change: () => void, partly: () => void = () => undefined): void => {
    count += 1;
    if (count === at) partly();
    if (count === at || (count > at && mishap === 'the process dies')) throw new Error(`ENOSPC: change ${count}`);
    change();
  };
  return {
    readFile: files.readFile,
    listFolder: files.listFolder,
    makeFolder: (path) => guard(() => files.makeFolder(path)),
    writeFile: (path, bytes) =>
      guard(
        () => files.writeFile(path, bytes),
        () => files.writeFile(path, bytes.subarray(0, 1)),
      ),
    move: (from, to) => guard(() => files.move(from, to)),
    remove: (path) => guard(() => files.remove(path)),
    changes: () => count,
  };
}
