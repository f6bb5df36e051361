import type { ReleaseFile } from '../../model/Release.ts';
import type { Progress } from '../Channel.ts';
import { assetName } from './assetName.ts';
import { compareAsset } from './compareAsset.ts';
import type { RemoteRelease } from './GitHubState.ts';
import { settleWrite } from './settleWrite.ts';
import type { Work } from './Work.ts';
import { couldBe, withDigests } from './withDigests.ts';

/** Removes an asset. The request may be sent again, for nothing can be removed twice. */
export async function removeAsset({ api, deps }: Work, id: number): Promise<void> {
  await settleWrite(
    'removeAsset',
    deps,
    () => api.removeAsset(id),
    () => Promise.resolve(null),
  );
}

/**
 * Sends a file to a draft. After an unclear answer, or when GitHub says that the name is taken, what bears the name is
 * taken in when it is whole, and cleared away before the file is sent again when it is not. `progress` is told while it goes.
 */
export async function uploadFile(
  work: Work,
  draft: RemoteRelease,
  file: ReleaseFile,
  progress: Progress,
): Promise<void> {
  const { api, deps } = work;
  const name = assetName(file.path);
  const upload = { name, label: file.label.ja, mediaType: file.mediaType, bytes: file.bytes };
  const tell = (sent: number): void => progress({ target: name, sent, total: file.bytes.length });
  const findSent = async (): Promise<true | null> => {
    const isFile = couldBe([{ name, size: file.bytes.length }]);
    const assets = await withDigests(api, await api.listAssets(draft.id), isFile);
    const found = assets.find((asset) => asset.name === name);
    if (found === undefined) return null;
    if (compareAsset(found, file) === null) return true;
    await removeAsset(work, found.id);
    return null;
  };
  await settleWrite('uploadAsset', deps, () => api.uploadAsset(draft.uploadUrl, upload, tell), findSent);
}
