import { PipelineError } from '../../errors.ts';
import { type Release, type ReleaseFile, tagOf } from '../../model/Release.ts';
import type { ChannelPlan, Step } from '../Channel.ts';
import { assetName } from './assetName.ts';
import { compareAsset } from './compareAsset.ts';
import type { FilledRelease, GitHubState, RemoteAsset, RemoteRelease } from './GitHubState.ts';
import { isLatest } from './isLatest.ts';
import { listNames } from './listNames.ts';

/** A file that the release holds already. */
function skipFile(file: ReleaseFile): Step {
  return {
    action: 'skip',
    target: assetName(file.path),
    reason: { ja: '同じ内容がすでにある', en: 'is there already, byte for byte' },
  };
}

/** Sends a file; `present` is what bears its name now and has to go first. */
function planFile(file: ReleaseFile, present: RemoteAsset | undefined): Step {
  const name = assetName(file.path);
  const why = present === undefined ? undefined : compareAsset(present, file);
  if (why === null) return skipFile(file);
  return {
    action: present === undefined ? 'create' : 'replace',
    target: name,
    reason: why ?? { ja: 'まだない', en: 'is not there yet' },
    size: file.bytes.length,
    sha256: file.sha256,
    details: { kind: 'asset', ...(present === undefined ? {} : { asset_id: String(present.id) }) },
  };
}

/** Removes a draft of our tag that is not carried on. */
function removeDraft({ id, tag }: RemoteRelease): Step {
  return {
    action: 'remove',
    target: tag,
    reason: { ja: '以前の実行が残した余分な下書き', en: 'a surplus draft, left over from an earlier run' },
    details: { kind: 'draft', release_id: String(id) },
  };
}

/** Removes an asset of the draft that is no file of the release. */
function removeAsset({ id, name }: RemoteAsset): Step {
  return {
    action: 'remove',
    target: name,
    reason: { ja: 'このリリースのファイルではない', en: 'is no file of this release' },
    details: { kind: 'asset', asset_id: String(id) },
  };
}

/** The draft itself: carried on when there is one, else made. */
function planDraft(release: Release, draft: FilledRelease | null): Step {
  const target = tagOf(release);
  if (draft === null) {
    const reason = { ja: '読者に見えない下書きを作る', en: 'a draft, which readers do not see' };
    return { action: 'create', target, reason, details: { kind: 'draft' } };
  }
  const reason = { ja: '以前の実行の下書きを続けて使う', en: 'the draft of an earlier run is carried on' };
  return { action: 'skip', target, reason };
}

/** What differs between a published release and the files that are meant, by name. */
function listDifferences(published: FilledRelease, files: readonly ReleaseFile[]): readonly string[] {
  const wanted = new Map(files.map((file) => [assetName(file.path), file]));
  const held = new Map(published.assets.map((asset) => [asset.name, asset]));
  const isEqual = (name: string): boolean => {
    const [asset, file] = [held.get(name), wanted.get(name)];
    return asset !== undefined && file !== undefined && compareAsset(asset, file) === null;
  };
  return [...new Set([...wanted.keys(), ...held.keys()])].filter((name) => !isEqual(name));
}

/** All skip for a published release that holds these bytes; throws `conflicting-release` (exit 3) for one that does not. */
function planPublished(release: Release, published: FilledRelease): readonly Step[] {
  const names = listDifferences(published, release.files);
  const tag = tagOf(release);
  if (names.length === 0) {
    const reason = { ja: '公開済み', en: 'is published' };
    return [...release.files.map(skipFile), { action: 'skip', target: tag, reason }];
  }
  const list = listNames(names);
  const messageJa = `\`${tag}\` は別の内容で公開済みです（違うもの: ${list}）。公開した版は変えません。訂正は新しい版として公開してください。`;
  const messageEn = `\`${tag}\` is published with other bytes (different: ${list}). A published version never changes: publish a correction as a new version.`;
  throw new PipelineError(3, [{ code: 'conflicting-release', messageJa, messageEn }]);
}

/** The steps from a draft, or from nothing, to the published release. */
function planUnpublished(release: Release, { draft, publishedVersions }: GitHubState): readonly Step[] {
  const assets = draft?.assets ?? [];
  const wanted = new Set(release.files.map(({ path }) => assetName(path)));
  const makeLatest = isLatest(release.version, publishedVersions);
  const finish: Step = {
    action: 'finish',
    target: tagOf(release),
    reason: makeLatest
      ? {
          ja: '全ファイルを確かめて公開し、最新版とする',
          en: 'all files are checked, then it is published as the latest release',
        }
      : {
          ja: '全ファイルを確かめて公開する（最新版は別の版）',
          en: 'all files are checked, then it is published; a higher version stays the latest',
        },
    details: {
      kind: 'draft',
      make_latest: String(makeLatest),
      ...(draft === null ? {} : { release_id: String(draft.id) }),
    },
  };
  return [
    planDraft(release, draft),
    ...assets.filter(({ name }) => !wanted.has(name)).map(removeAsset),
    ...release.files.map((file) =>
      planFile(
        file,
        assets.find(({ name }) => name === assetName(file.path)),
      ),
    ),
    finish,
  ];
}

/**
 * What is to be done so that readers get this release, and nothing but it, under its tag: pure.
 * Throws `conflicting-release` (exit 3) where the tag is published with other bytes.
 */
export function planGitHub(channel: string, release: Release, state: GitHubState): ChannelPlan {
  const { planId, version } = release;
  const steps = state.published === null ? planUnpublished(release, state) : planPublished(release, state.published);
  return { channel, planId, version, steps: [...state.surplusDrafts.map(removeDraft), ...steps] };
}
