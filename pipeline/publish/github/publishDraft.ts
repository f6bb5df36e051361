import { PipelineError } from '../../errors.ts';
import { tagOf } from '../../model/Release.ts';
import { assetName } from './assetName.ts';
import { compareAsset } from './compareAsset.ts';
import type { RemoteAsset, RemoteRelease } from './GitHubState.ts';
import { listNames } from './listNames.ts';
import { findDrafts } from './lookAtGitHub.ts';
import { settleWrite } from './settleWrite.ts';
import { textOf, type Work } from './Work.ts';
import { couldBe, withDigests } from './withDigests.ts';
import { removeDraft } from './writeDraft.ts';

/** Names of assets that are missing, surplus, or not the file that is meant. */
function listFaulty(work: Work, assets: readonly RemoteAsset[]): readonly string[] {
  const files = new Map(work.release.files.map((file) => [assetName(file.path), file]));
  const present = new Set(assets.map(({ name }) => name));
  const missing = [...files.keys()].filter((name) => !present.has(name));
  const wrong = assets.filter((asset) => {
    const file = files.get(asset.name);
    return file === undefined || compareAsset(asset, file) !== null;
  });
  return [...missing, ...wrong.map(({ name }) => name)];
}

/** Lists the draft's assets anew and throws `conflicting-assets` (exit 3) unless they are the release's files, all of them. */
async function checkDraft(work: Work, draft: RemoteRelease): Promise<void> {
  const files = work.release.files.map(({ path, bytes }) => ({ name: assetName(path), size: bytes.length }));
  const assets = await withDigests(work.api, await work.api.listAssets(draft.id), couldBe(files));
  const names = listFaulty(work, assets);
  if (names.length === 0) return;
  const list = listNames(names);
  const messageJa = `下書きのファイルが送った内容と一致しないため、公開しませんでした（${list}）。もう一度実行してください。`;
  const messageEn = `The draft does not hold what was sent, and was not published (${list}). Run again.`;
  throw new PipelineError(3, [{ code: 'conflicting-assets', messageJa, messageEn }]);
}

/**
 * Publishes a draft, the one step that readers see: its assets are listed again and compared by name, size and digest,
 * drafts of the same tag that have come to light since are removed, then the draft is made public with the release's
 * own title and notes. After an unclear answer the release is read before the request is sent again.
 */
export async function publishDraft(work: Work, draft: RemoteRelease, makeLatest: 'true' | 'false'): Promise<void> {
  const { api, deps, release } = work;
  await checkDraft(work, draft);
  const drafts = findDrafts(await api.listReleases(), tagOf(release));
  for (const { id } of drafts) {
    if (id !== draft.id) await removeDraft(work, id);
  }
  const findPublished = async (): Promise<RemoteRelease | null> => {
    const found = await api.readRelease(draft.id);
    return found?.isDraft === false ? found : null;
  };
  await settleWrite(
    'publishRelease',
    deps,
    () => api.publishRelease(draft.id, textOf(release), makeLatest),
    findPublished,
  );
}
