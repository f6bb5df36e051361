import { completePackage, packageFile } from './completePackage.ts';
import { completeRecord, recordFile } from './completeRecord.ts';
import { type ManifestSource, renderManifest } from './renderManifest.ts';
import { renderSums } from './renderSums.ts';

/**
 * A release's files, in code unit order of the path: the Data Package told of the tables' sizes and digests, the
 * catalogue record of all others', then
 * `manifest.json` and `SHA256SUMS`, which name every other.
 * @example sealBundle(files, source).get('SHA256SUMS')
 */
export function sealBundle(
  files: ReadonlyMap<string, Uint8Array>,
  source: ManifestSource,
): ReadonlyMap<string, Uint8Array> {
  const { plan, previousVersion, pipelineVersion } = source;
  const described = completePackage(files);
  const packed = new Map([...files, ...(described ? [[packageFile, described] as const] : [])]);
  const record = completeRecord(packed, { version: plan.version, previousVersion, pipelineVersion });
  const complete = new Map([...packed, ...(record ? [[recordFile, record] as const] : [])]);
  const listed = new Map([...complete, ['manifest.json', renderManifest(complete, source)] as const]);
  return sortFiles(new Map([...listed, ['SHA256SUMS', renderSums(listed)] as const]));
}

/** Files by path in code unit order. */
export function sortFiles(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
