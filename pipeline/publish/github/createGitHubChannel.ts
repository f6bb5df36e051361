import { hideToken } from '../../effects/hideToken.ts';
import type { Channel, Progress } from '../Channel.ts';
import { createApi } from './api/createApi.ts';
import { applyGitHub } from './applyGitHub.ts';
import { checkRelease } from './checkRelease.ts';
import { checkSettings } from './checkSettings.ts';
import type { GitHubDeps, GitHubSettings } from './GitHubSettings.ts';
import type { GitHubState } from './GitHubState.ts';
import { lookAtGitHub } from './lookAtGitHub.ts';
import { planGitHub } from './planGitHub.ts';
import { readBackGitHub } from './readBackGitHub.ts';

/**
 * GitHub Releases as a channel: one release a version, under the tag `<plan_id>-v<version>`, published at one stroke.
 * Throws what `checkSettings` throws; `plan` and `apply` throw what `checkRelease` throws before anything is written.
 * A published version is never touched again.
 * @example createGitHubChannel({ name: 'github', owner: 'octo-city', repo: 'open-data' }, deps)
 */
export function createGitHubChannel(settings: GitHubSettings, deps: GitHubDeps): Channel<GitHubState> {
  checkSettings(settings, deps.token);
  const scrub = hideToken(deps.token);
  let tell: Progress | undefined = deps.progress;
  const tellWait = (ms: number): void => {
    tell?.({ target: settings.name, sent: 0, total: 0, waitSeconds: Math.ceil(ms / 1000) });
  };
  const api = createApi(settings, deps, scrub, tellWait);

  return {
    name: settings.name,
    isPublic: true,
    look: (release) => lookAtGitHub(api, release),
    plan: (release, state) => {
      checkRelease(release, deps.token);
      return planGitHub(settings.name, release, state);
    },
    apply: async (plan, release, progress) => {
      checkRelease(release, deps.token);
      tell = progress;
      try {
        await applyGitHub({ api, deps, release }, plan, progress);
      } finally {
        tell = deps.progress;
      }
    },
    readBack: (query) => readBackGitHub(api, query),
  };
}
