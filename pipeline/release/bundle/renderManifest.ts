import type { EditionInput, Plan } from '../../model/Plan.ts';
import type { Manifest } from '../../model/rows.ts';
import { renderDocument } from '../../write/renderJson.ts';
import { countRows } from './countRows.ts';
import { digestOf } from './digestOf.ts';
import { factsOfFile } from './fileFacts.ts';

/** What a manifest tells besides the files. */
export interface ManifestSource {
  readonly plan: Plan;
  /** Every edition that was read, ascending. */
  readonly editions: readonly Pick<EditionInput, 'edition' | 'origin' | 'source'>[];
  /** `null` for a first release. */
  readonly previousVersion: string | null;
  /** Version of this program. */
  readonly pipelineVersion: string;
}

/** The two files that name the others; a manifest cannot hold its own digest, nor that of `SHA256SUMS`, which holds its. */
export const sealFiles: ReadonlySet<string> = new Set(['manifest.json', 'SHA256SUMS']);

/**
 * `manifest.json` of a release: what it is, what it was made from and by, and every file with role, media type, size, digest and rows.
 * Pure: no clock, so that the same data make the same bytes.
 * @example JSON.parse(text(renderManifest(files, source))).files[0].path // 'CHANGES.md'
 */
export function renderManifest(files: ReadonlyMap<string, Uint8Array>, source: ManifestSource): Uint8Array {
  const { plan, editions, previousVersion, pipelineVersion } = source;
  const manifest: Manifest = {
    $schema: 'https://torikumi.example/schemas/v1/manifest.json',
    plan_id: plan.settings.plan_id,
    title: { ...plan.settings.title },
    version: plan.version,
    schema_version: plan.schemaVersion,
    previous_version: previousVersion,
    edition: plan.edition,
    pipeline: { name: 'torikumi', version: pipelineVersion },
    sources: editions.map(({ edition, origin, source: { file, bytes } }) => ({
      edition,
      file,
      title: origin.title,
      sha256: digestOf(bytes),
      url: origin.url ?? null,
      retrieved: origin.retrieved ?? null,
    })),
    files: [...files]
      .filter(([path]) => !sealFiles.has(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => {
        const { role, mediaType, label } = factsOfFile(path);
        return {
          path,
          role,
          media_type: mediaType,
          size: bytes.length,
          sha256: digestOf(bytes),
          rows: countRows(path, plan.tables),
          label: { ...label },
        };
      }),
  };
  return renderDocument(manifest);
}
