import { dirname, join } from 'node:path';
import type { FileEffects } from './Effects.ts';

/**
 * Writes a file as a whole: beside it first, then in its place in one step, so that a reader gets the old bytes or the new.
 * Equal bytes are left alone. Yields true when it was written.
 * @example writeWhole(files, 'output/releases/status.json', bytes) // false when it held these bytes
 */
export function writeWhole(files: FileEffects, path: string, bytes: Uint8Array): boolean {
  const present = files.readFile(path);
  if (present !== null && Buffer.compare(present, bytes) === 0) return false;
  const folder = dirname(path);
  // A fixed name: what a killed run left is written over by the next.
  const fresh = join(folder, '.new');
  files.makeFolder(folder);
  files.writeFile(fresh, bytes);
  files.move(fresh, path);
  return true;
}
