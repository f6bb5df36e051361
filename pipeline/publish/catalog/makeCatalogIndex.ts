import type { CatalogIndex, Manifest, ReleaseIndex } from '../../model/rows.ts';
import type { CatalogSettings } from '../../model/Settings.ts';

/** What the archive tells of one plan. */
export interface ArchivedPlan {
  readonly index: ReleaseIndex;
  /** The manifest of each version. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** Size and SHA-256 of the files that no manifest can name: itself, and `SHA256SUMS`. */
  readonly unlisted: ReadonlyMap<
    string,
    readonly { readonly path: string; readonly size: number; readonly sha256: string }[]
  >;
}

const unlistedFacts: Readonly<
  Record<
    string,
    { readonly role: string; readonly media_type: string; readonly label: { readonly ja: string; readonly en: string } }
  >
> = {
  'manifest.json': {
    role: 'manifest',
    media_type: 'application/json',
    label: { ja: '全ファイルの大きさと指紋', en: 'Size and digest of every file' },
  },
  SHA256SUMS: {
    role: 'manifest',
    media_type: 'text/plain',
    label: { ja: '指紋の一覧', en: 'Digests of every file' },
  },
};

/**
 * `output/releases/index.json`: every plan with its releases and their files, a static API for programs. It follows from the archive
 * alone, so the same archive gives the same bytes.
 * @example makeCatalogIndex(plans, catalog).plans[0]?.latest // '1.0.0'
 */
export function makeCatalogIndex(plans: readonly ArchivedPlan[], { base_url, title }: CatalogSettings): CatalogIndex {
  return {
    $schema: 'https://torikumi.example/schemas/v1/index.json',
    title,
    plans: plans.map(({ index, manifests, unlisted }) => {
      const root = `${base_url}/releases/${index.plan_id}`;
      return {
        plan_id: index.plan_id,
        title: index.title,
        url: `${base_url}/dataset/${index.plan_id}/`,
        latest: index.latest,
        latest_url: `${root}/latest/`,
        versions: index.releases.map(({ version, schema_version, previous_version, edition, folder, zip, errata }) => ({
          version,
          schema_version,
          previous_version,
          edition,
          url: `${root}/${folder}/`,
          zip: `${root}/${zip.path}`,
          errata,
          files: [
            ...(manifests.get(version)?.files ?? []).map(({ path, size, sha256, media_type, role, label }) => ({
              path,
              url: `${root}/${folder}/${encodePath(path)}`,
              size,
              sha256,
              media_type,
              role,
              label,
            })),
            ...(unlisted.get(version) ?? []).flatMap(({ path, size, sha256 }) => {
              const facts = unlistedFacts[path];
              return facts ? [{ path, url: `${root}/${folder}/${path}`, size, sha256, ...facts }] : [];
            }),
          ],
        })),
      };
    }),
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
