import { type ManifestSource, renderManifest } from './renderManifest.ts';
import { renderSums } from './renderSums.ts';

/**
 * A release's files with `manifest.json` and `SHA256SUMS`, which name every other, in code unit order of the path.
 * @example sealBundle(files, source).get('SHA256SUMS')
 */
export function sealBundle(
  files: ReadonlyMap<string, Uint8Array>,
  source: ManifestSource,
): ReadonlyMap<string, Uint8Array> {
  const listed = new Map([...files, ['manifest.json', renderManifest(files, source)] as const]);
  return sortFiles(new Map([...listed, ['SHA256SUMS', renderSums(listed)] as const]));
}

/** Files by path in code unit order. */
export function sortFiles(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
