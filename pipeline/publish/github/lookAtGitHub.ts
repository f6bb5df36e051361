import { type Release, tagOf } from '../../model/Release.ts';
import type { GitHubApi } from './api/GitHubApi.ts';
import { assetName } from './assetName.ts';
import type { FilledRelease, GitHubState, RemoteRelease } from './GitHubState.ts';
import { versionIn } from './isLatest.ts';
import { couldBe, withDigests } from './withDigests.ts';

/** The drafts that bear a tag, lowest id first. */
export function findDrafts(releases: readonly RemoteRelease[], tag: string): readonly RemoteRelease[] {
  return releases.filter((release) => release.isDraft && release.tag === tag).sort((a, b) => a.id - b.id);
}

/** Reads what GitHub holds of a release: the published one, its drafts, and the other versions of the plan. */
export async function lookAtGitHub(api: GitHubApi, release: Release): Promise<GitHubState> {
  const tag = tagOf(release);
  const files = release.files.map(({ path, bytes }) => ({ name: assetName(path), size: bytes.length }));
  const fill = async (found: RemoteRelease | null): Promise<FilledRelease | null> => {
    if (found === null) return null;
    return { ...found, assets: await withDigests(api, await api.listAssets(found.id), couldBe(files)) };
  };

  const published = await api.findPublished(tag);
  const releases = await api.listReleases();
  const drafts = findDrafts(releases, tag);
  const carried = published === null ? (drafts[0] ?? null) : null;
  return {
    published: await fill(published),
    draft: await fill(carried),
    surplusDrafts: drafts.filter(({ id }) => id !== carried?.id),
    publishedVersions: releases.flatMap((other) => (other.isDraft ? [] : (versionIn(other.tag, release.planId) ?? []))),
  };
}
