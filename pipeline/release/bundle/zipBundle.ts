import { type Zippable, zipSync } from 'fflate';
import { sortFiles } from './sealBundle.ts';

/**
 * A zip (APPNOTE 6.3) of a release's files: sorted by path, dated 1 January 1980 at midnight (the earliest day a zip can say),
 * no attributes. Same files, same bytes, whatever the time zone.
 * @example zipBundle(bundle).subarray(0, 2) // 'PK'
 */
export function zipBundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(sortFiles(files));
  // fflate writes the local time of the date, so a local midnight comes out the same in every time zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 0 });
}
