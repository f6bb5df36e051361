import { join } from 'node:path';
import type { FileEffects } from './Effects.ts';

/**
 * The files under a folder by their path in it (`excel/observations.csv`), in code unit order of the path;
 * empty when there is no such folder.
 * @example readTree(files, 'output/ebetsu-gyokaku').get('plan.json')
 */
export function readTree(files: FileEffects, folder: string): ReadonlyMap<string, Uint8Array> {
  const found: [string, Uint8Array][] = [];
  const walk = (at: string, prefix: string): void => {
    for (const { name, kind } of files.listFolder(at)) {
      if (kind === 'folder') walk(join(at, name), `${prefix}${name}/`);
      const bytes = kind === 'file' ? files.readFile(join(at, name)) : null;
      if (bytes !== null) found.push([prefix + name, bytes]);
    }
  };
  walk(folder, '');
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
