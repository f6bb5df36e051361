import { PipelineError } from '../../errors.ts';
import type { Release, ReleaseFile } from '../../model/Release.ts';
import type { ErrataDocument } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import { readManifest } from '../../release/bundle/readManifest.ts';
import { zipName } from '../../release/bundle/toRelease.ts';
import { compareVersions } from '../../release/version/semver.ts';
import { renderDocument } from '../../write/renderJson.ts';
import type { ChannelPlan, Step } from '../Channel.ts';
import type { FolderState, HeldFiles } from './FolderState.ts';
import { folderOf, hold } from './lookAtFolder.ts';
import { makeIndex } from './makeIndex.ts';

const reasons = {
  fresh: { ja: 'まだない', en: 'is not there yet' },
  same: { ja: '同じ内容がすでにある', en: 'is there already, byte for byte' },
  newest: { ja: '最も新しい版の写し', en: 'a copy of the newest release' },
  older: { ja: 'より新しい版がある', en: 'there is a newer release' },
  index: { ja: '版の一覧', en: 'the list of releases' },
} as const satisfies Record<string, Bilingual>;

/** A release taken apart as the archive stores it. */
export interface StoredRelease {
  readonly files: readonly ReleaseFile[];
  readonly zip: ReleaseFile;
}

/** The files of the version's folder, and the zip that stands beside it. */
export function splitRelease(release: Release): StoredRelease {
  const zip = release.files.find(({ path }) => path === zipName(release));
  if (zip === undefined) throw new Error(`the release ${release.planId} ${release.version} has no zip`);
  return { files: release.files.filter((file) => file !== zip), zip };
}

/**
 * What is to be done so that the archive holds this release: its folder and zip, which then never change; `latest/`, when no
 * higher version is there; and the index, last. Pure.
 * @throws PipelineError (exit 3) `conflicting-release` where the version is there with other bytes.
 */
export function planFolder(channel: string, release: Release, state: FolderState): ChannelPlan {
  const { planId, version } = release;
  const { files, zip } = splitRelease(release);
  const folder = folderOf(version);
  const held = state.versions.get(version);
  const heldZip = state.beside.get(zip.path);
  const different = held === undefined ? [] : listDifferent(files, held);
  if (heldZip !== undefined && held !== undefined && heldZip.sha256 !== zip.sha256) different.push(zip.path);
  if (different.length > 0) throw conflictingRelease(release, different);
  const isNewest = [...state.versions.keys()].every((other) => compareVersions(other, version) <= 0);
  const index = indexWith(release, state);
  const zipStep = (action: Step['action'], reason: Bilingual): Step => ({
    action,
    target: zip.path,
    reason,
    size: zip.bytes.length,
    sha256: zip.sha256,
    details: { kind: 'zip' },
  });
  const steps: Step[] = [
    heldZip === undefined
      ? zipStep('create', reasons.fresh)
      : heldZip.sha256 === zip.sha256
        ? { action: 'skip', target: zip.path, reason: reasons.same }
        : zipStep('replace', { ja: '途中で終わった書き込みの残り', en: 'left over from a broken write' }),
    ...files.map(
      ({ path, bytes, sha256 }): Step =>
        held === undefined
          ? { action: 'create', target: `${folder}/${path}`, reason: reasons.fresh, size: bytes.length, sha256 }
          : { action: 'skip', target: `${folder}/${path}`, reason: reasons.same },
    ),
    planLatest(files, state, isNewest),
    index === null
      ? { action: 'skip', target: 'index.json', reason: reasons.same }
      : {
          action: state.index === null ? 'create' : 'replace',
          target: 'index.json',
          reason: reasons.index,
          size: index.length,
          details: { kind: 'index' },
        },
  ];
  return { channel, planId, version, steps };
}

/** The bytes that `index.json` has to hold once this release is there; `null` when it holds them. */
export function indexWith(release: Release, state: FolderState): Uint8Array | null {
  const { files, zip } = splitRelease(release);
  const tree = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const manifest = readManifest(tree, release.version);
  const own = hold([...tree, [zip.path, zip.bytes]]);
  const at = (held: HeldFiles | undefined, path: string) => held?.get(path) ?? { size: 0, sha256: '' };
  const others = [...state.manifests].filter(([version]) => version !== release.version);
  const versions = [
    ...others.map(([version, other]) => ({
      manifest: other,
      manifestSha256: at(state.versions.get(version), 'manifest.json').sha256,
      zip: at(state.beside, zipName({ planId: release.planId, version })),
    })),
    { manifest, manifestSha256: at(own, 'manifest.json').sha256, zip: at(own, zip.path) },
  ];
  const isNewest = others.every(([version]) => compareVersions(version, release.version) <= 0);
  if (!isNewest && state.index !== null) return null;
  const index = makeIndex(versions, readErrata(tree));
  const same = state.index !== null && JSON.stringify(state.index) === JSON.stringify(index);
  return same ? null : renderDocument(index);
}

function readErrata(tree: ReadonlyMap<string, Uint8Array>): ErrataDocument['errata'] {
  const bytes = tree.get('errata.json');
  return bytes === undefined ? [] : (JSON.parse(new TextDecoder().decode(bytes)) as ErrataDocument).errata;
}

function planLatest(files: readonly ReleaseFile[], { latest }: FolderState, isNewest: boolean): Step {
  const target = 'latest/';
  if (!isNewest) return { action: 'skip', target, reason: reasons.older };
  const isSame = latest.size === files.length && listDifferent(files, latest).length === 0;
  if (isSame) return { action: 'skip', target, reason: reasons.same };
  return {
    action: latest.size === 0 ? 'create' : 'replace',
    target,
    reason: reasons.newest,
    size: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    details: { kind: 'latest' },
  };
}

/** Paths that only one side has, or that hold other bytes. */
function listDifferent(files: readonly ReleaseFile[], held: HeldFiles): string[] {
  const wanted = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const paths = new Set([...wanted.keys(), ...held.keys()]);
  return [...paths].filter((path) => wanted.get(path) !== held.get(path)?.sha256);
}

function conflictingRelease({ planId, version }: Release, paths: readonly string[]): PipelineError {
  const list = paths.slice(0, 5).map((path) => `\`${path}\``);
  const more = paths.length > list.length ? ` … (${paths.length})` : '';
  return new PipelineError(3, [
    {
      code: 'conflicting-release',
      messageJa: `\`${planId}\` の版 \`${version}\` は別の内容で公開済みです（違うもの: ${list.join('、')}${more}）。公開した版は変えません。npm run build で版を計算し直し、新しい版として公開してください。`,
      messageEn: `Release \`${version}\` of \`${planId}\` is published with other bytes (different: ${list.join(', ')}${more}). A published version never changes: run npm run build, which computes the next version, and publish that.`,
    },
  ]);
}
