import type { ErrataDocument, Manifest, ReleaseIndex } from '../../model/rows.ts';
import { compareVersions } from '../../release/version/semver.ts';
import type { HeldFile } from './FolderState.ts';
import { folderOf } from './lookAtFolder.ts';

/** One version as the index tells it. */
export interface IndexedVersion {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly zip: HeldFile;
}

/**
 * `index.json` of a plan: every release, oldest first, and how many mistakes of each are known by now.
 * @param errata of the newest release
 * @example makeIndex([{ manifest, manifestSha256, zip }], []).latest // '1.0.0'
 */
export function makeIndex(versions: readonly IndexedVersion[], errata: ErrataDocument['errata']): ReleaseIndex {
  const sorted = [...versions].sort((a, b) => compareVersions(a.manifest.version, b.manifest.version));
  const newest = sorted.at(-1)?.manifest;
  if (newest === undefined) throw new Error('an index of no release');
  return {
    $schema: 'https://torikumi.example/schemas/v1/release-index.json',
    plan_id: newest.plan_id,
    title: newest.title,
    latest: newest.version,
    releases: sorted.map(({ manifest, manifestSha256, zip }) => ({
      version: manifest.version,
      schema_version: manifest.schema_version,
      previous_version: manifest.previous_version,
      edition: manifest.edition,
      folder: folderOf(manifest.version),
      zip: { path: `${manifest.plan_id}-v${manifest.version}.zip`, ...zip },
      manifest_sha256: manifestSha256,
      errata: errata.filter(({ version }) => version === manifest.version).length,
    })),
  };
}
