import { type Release, tagOf } from '../../model/Release.ts';
import type { GitHubApi, ReleaseText } from './api/GitHubApi.ts';
import { fitNotes } from './fitNotes.ts';
import type { GitHubDeps } from './GitHubSettings.ts';

/** What every write of one publication needs. */
export interface Work {
  readonly api: GitHubApi;
  readonly deps: Pick<GitHubDeps, 'sleep'>;
  readonly release: Release;
}

/**
 * What a release says of itself on GitHub: its title with the version, and its notes.
 * @example textOf(release).name // '江別市行政改革推進計画 v1.2.0'
 */
export function textOf(release: Release): ReleaseText {
  return { tag: tagOf(release), name: `${release.title.ja} v${release.version}`, body: fitNotes(release.notes) };
}
