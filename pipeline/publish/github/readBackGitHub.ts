import { type Release, tagOf } from '../../model/Release.ts';
import type { Served } from '../Channel.ts';
import type { GitHubApi } from './api/GitHubApi.ts';
import { assetName } from './assetName.ts';
import { findDrafts } from './lookAtGitHub.ts';
import { withDigests } from './withDigests.ts';

/** What of a release is asked for when it is read back. */
export type ReadBackQuery = Pick<Release, 'planId' | 'version'> & {
  readonly files: readonly { readonly path: string }[];
};

/**
 * What GitHub serves of a version now. A file is named by its path in the bundle; an asset that is none of `files`, by
 * its own name. Assets that are not whole are left out: nobody can download them.
 */
export async function readBackGitHub(api: GitHubApi, query: ReadBackQuery): Promise<Served> {
  const tag = tagOf(query);
  const published = await api.findPublished(tag);
  const release = published ?? findDrafts(await api.listReleases(), tag)[0];
  if (release === undefined) return { state: 'absent', files: [] };
  const paths = new Map(query.files.map(({ path }) => [assetName(path), path]));
  const whole = (await api.listAssets(release.id)).filter(({ state }) => state === 'uploaded');
  const assets = await withDigests(api, whole, () => true);
  const files = assets.map(({ name, size, sha256 }) => ({ path: paths.get(name) ?? name, size, sha256 }));
  return published === null ? { state: 'hidden', files } : { state: 'public', files, url: published.url };
}
