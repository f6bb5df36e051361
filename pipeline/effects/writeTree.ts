import { dirname, join } from 'node:path';
import type { FileEffects } from './Effects.ts';

/**
 * Writes the files into a folder that is made anew: what stood in it is gone.
 * @example writeTree(files, 'output/.rejected/ebetsu-gyokaku', new Map([['excel/table.csv', bytes]]))
 */
export function writeTree(files: FileEffects, folder: string, tree: ReadonlyMap<string, Uint8Array>): void {
  files.remove(folder);
  const folders = new Set(['', ...[...tree.keys()].map(dirname)]);
  for (const inner of folders) files.makeFolder(join(folder, inner));
  for (const [path, bytes] of tree) files.writeFile(join(folder, path), bytes);
}
