import type { Scrub } from '../../../effects/hideToken.ts';
import type { GitHubDeps, GitHubSettings } from '../GitHubSettings.ts';
import { createClient, type TellWait, type Wishes } from './createClient.ts';
import type { GitHubApi, ReleaseText } from './GitHubApi.ts';
import { type Outcome, TroubleError } from './Trouble.ts';
import { type Task, toFailure } from './toFailure.ts';
import { toRemoteAsset, toRemoteRelease } from './toRemote.ts';

/** Most entries a page may have. */
const perPage = 100;

/** Runs a request; its trouble is a value. Anything else that is thrown is a fault of this program and goes on. */
async function attempt<T>(send: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await send() };
  } catch (error) {
    if (error instanceof TroubleError) return { trouble: error.trouble };
    throw error;
  }
}

/** Runs a read; `absent` says what a 404 means, where it is an answer. */
async function read<T>(task: Task, send: () => Promise<T>, absent?: T): Promise<T> {
  const outcome = await attempt(send);
  if ('done' in outcome) return outcome.done;
  if (outcome.trouble.kind === 'absent' && absent !== undefined) return absent;
  throw toFailure(task, outcome.trouble);
}

/** Takes a removal of what is gone already for done. */
function acceptAbsent(outcome: Outcome<unknown>): Outcome<true> {
  const isDone = 'done' in outcome || outcome.trouble.kind === 'absent';
  return isDone ? { done: true } : outcome;
}

/** GitHub's REST API for one repository, through Octokit. */
export function createApi(settings: GitHubSettings, deps: GitHubDeps, scrub: Scrub, tellWait: TellWait): GitHubApi {
  const octokit = createClient(settings, deps, scrub, tellWait);
  const { repos } = octokit.rest;
  const place = { owner: settings.owner, repo: settings.repo };
  const commit = settings.target_commitish === undefined ? {} : { target_commitish: settings.target_commitish };
  const toFields = ({ tag, name, body }: ReleaseText) => ({ ...place, ...commit, tag_name: tag, name, body });
  const toRelease = (data: unknown) => toRemoteRelease(data, scrub);

  return {
    findPublished: (tag) =>
      read(
        'release',
        async () => {
          const release = toRelease((await repos.getReleaseByTag({ ...place, tag })).data);
          return release.isDraft ? null : release;
        },
        null,
      ),
    listReleases: () =>
      read('releases', async () => {
        return (await octokit.paginate(repos.listReleases, { ...place, per_page: perPage })).map(toRelease);
      }),
    readRelease: (id) =>
      read('release', async () => toRelease((await repos.getRelease({ ...place, release_id: id })).data), null),
    listAssets: (id) =>
      read('assets', async () => {
        const assets = await octokit.paginate(repos.listReleaseAssets, { ...place, release_id: id, per_page: perPage });
        return assets.map((asset) => toRemoteAsset(asset, scrub));
      }),
    hashAsset: ({ id, size }) =>
      read('asset', async () => {
        const { data }: { data: unknown } = await repos.getReleaseAsset({
          ...place,
          asset_id: id,
          headers: { accept: 'application/octet-stream' },
          request: { hash: { size } } satisfies Wishes,
        });
        return String(data);
      }),
    createDraft: (text) =>
      attempt(async () => toRelease((await repos.createRelease({ ...toFields(text), draft: true })).data)),
    uploadAsset: (uploadUrl, { name, label, mediaType, bytes }, tell) =>
      attempt(async () => {
        const request: Wishes = { upload: { bytes, tell } };
        const headers = { 'content-type': mediaType };
        // An upload address is a template (RFC 6570) that takes name and label.
        await octokit.request({ method: 'POST', url: uploadUrl, name, label, headers, request });
        return true as const;
      }),
    removeAsset: async (id) => acceptAbsent(await attempt(() => repos.deleteReleaseAsset({ ...place, asset_id: id }))),
    removeRelease: async (id) => acceptAbsent(await attempt(() => repos.deleteRelease({ ...place, release_id: id }))),
    publishRelease: (id, text, makeLatest) =>
      attempt(async () => {
        const fields = { ...toFields(text), release_id: id, draft: false, make_latest: makeLatest };
        return toRelease((await repos.updateRelease(fields)).data);
      }),
  };
}
