import { type Fault, PipelineError } from '../../errors.ts';
import type { Release, ReleaseFile } from '../../model/Release.ts';
import { digestOf } from './digestOf.ts';
import { readManifest } from './readManifest.ts';
import { zipBundle } from './zipBundle.ts';

/** Files that the manifest does not list. */
const unlisted: readonly Pick<ReleaseFile, 'path' | 'mediaType' | 'label'>[] = [
  {
    path: 'manifest.json',
    mediaType: 'application/json',
    label: { ja: '公開ファイルの目録', en: 'Manifest of the files' },
  },
  {
    path: 'SHA256SUMS',
    mediaType: 'text/plain',
    label: { ja: '指紋の一覧（sha256sum -c で確かめる）', en: 'Digests, for sha256sum -c' },
  },
];

/**
 * A release as channels take it, from the files of one bundle: each with its digest, media type and label, at the end the
 * zip of them all, `<plan_id>-v<version>.zip`. The notes are `CHANGES.md`.
 * @param name of the bundle, as a person named it; it stands in faults
 * @throws PipelineError (exit 2) `invalid-release` for files without a manifest, or that it does not list; `verify` tells more of what is wrong with a bundle.
 * @example toRelease(readTree(files, 'output/ebetsu-gyokaku'), 'output/ebetsu-gyokaku').files.at(-1)?.path // 'ebetsu-gyokaku-v1.0.0.zip'
 */
export function toRelease(files: ReadonlyMap<string, Uint8Array>, name: string): Release {
  const manifest = readManifest(files, name);
  const { plan_id: planId, version, title } = manifest;
  const listed = [
    ...manifest.files.map(({ path, media_type: mediaType, label }) => ({ path, mediaType, label })),
    ...unlisted,
  ];
  const known = new Map(listed.map((facts) => [facts.path, facts]));
  const stray = [...files.keys()].filter((path) => !known.has(path));
  if (stray.length > 0) throw new PipelineError(2, [tellStray(name, stray)]);
  const toFile = ([path, bytes]: readonly [string, Uint8Array]): ReleaseFile[] => {
    const facts = known.get(path);
    return facts === undefined ? [] : [{ ...facts, bytes, sha256: digestOf(bytes) }];
  };
  const bytes = zipBundle(files);
  const zip: ReleaseFile = {
    path: zipName({ planId, version }),
    bytes,
    sha256: digestOf(bytes),
    mediaType: 'application/zip',
    label: { ja: 'すべてのファイル（zip）', en: 'All files as one zip' },
  };
  const notes = new TextDecoder().decode(files.get('CHANGES.md'));
  return { planId, version, title, notes, files: [...[...files].flatMap(toFile), zip] };
}

function tellStray(name: string, paths: readonly string[]): Fault {
  const list = paths.slice(0, 5).join('`, `');
  return {
    code: 'invalid-release',
    file: name,
    messageJa: `\`${name}\` に、manifest.json の一覧にないファイルがあります（\`${list}\`${paths.length > 5 ? ` ほか、計 ${paths.length} 件` : ''}）。npm run verify で確かめ、npm run build で作り直してください。`,
    messageEn: `\`${name}\` holds files that its manifest.json does not list (\`${list}\`${paths.length > 5 ? `, ${paths.length} in all` : ''}). Check them with npm run verify, and build them again with npm run build.`,
  };
}

/** Name of the zip of a release. */
export function zipName({ planId, version }: Pick<Release, 'planId' | 'version'>): string {
  return `${planId}-v${version}.zip`;
}
