import type { Progress } from '../../../pipeline/publish/Channel.ts';
import { createGitHubChannel } from '../../../pipeline/publish/github/createGitHubChannel.ts';
import type { GitHubSettings } from '../../../pipeline/publish/github/GitHubSettings.ts';
import { createRepository, type FakeRules } from '../../fakes/github/FakeRepository.ts';
import type { Fault } from '../../fakes/github/Fault.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fakes/github/startFakeGitHub.ts';
import { createStrikingFetch } from '../../fakes/github/strikingFetch.ts';

/** A token as GitHub makes them; nothing but the Authorization header may ever hold it. */
export const plantedToken = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

/** What a test may want otherwise of a run. */
export interface RunChoices {
  readonly settings?: Partial<GitHubSettings>;
  readonly token?: string;
  readonly timeoutMs?: number;
  readonly progress?: Progress;
}

/** A fake GitHub, and channels that write to it. */
export interface GitHubWorld {
  readonly github: FakeGitHub;
  /** The channel as a new run would make it; waits take no time. */
  open(choices?: RunChoices): ReturnType<typeof createGitHubChannel>;
  /** Lets a fault befall a request, counted from now; `null` ends it. */
  strike(fault: Fault | null): void;
  /** How many requests this machine has sent since the last `strike`; a redirect is none of its own. */
  countSent(): number;
  /** Every wait, in milliseconds. */
  readonly slept: number[];
}

/** Starts a fake GitHub with these rules. */
export async function startGitHubWorld(rules: Partial<FakeRules> = {}): Promise<GitHubWorld> {
  const github = await startFakeGitHub(createRepository(rules), plantedToken);
  const striking = createStrikingFetch();
  const slept: number[] = [];
  const { apiUrl, owner, repo } = github.place;
  let clock = 0;
  const sleep = (ms: number): Promise<void> => {
    slept.push(ms);
    clock += ms;
    return Promise.resolve();
  };
  return {
    github,
    slept,
    open: ({ settings = {}, token = plantedToken, timeoutMs = 30_000, progress } = {}) =>
      createGitHubChannel(
        { name: 'github', owner, repo, base_url: apiUrl, ...settings },
        {
          ...{ token, fetch: striking.fetch, now: () => clock, sleep, timeoutMs },
          ...(progress === undefined ? {} : { progress }),
        },
      ),
    countSent: () => striking.count(),
    strike: (fault) => {
      striking.strike(fault);
      github.strike(fault);
    },
  };
}
