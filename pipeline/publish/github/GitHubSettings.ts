import type { Progress } from '../Channel.ts';

/** Where releases go on GitHub, as `data/catalog.yaml` says it. */
export interface GitHubSettings {
  /** The channel's name in plans and reports: `github`. */
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** Root of the REST API; GitHub itself when absent, `https://HOST/api/v3` for GitHub Enterprise Server. */
  readonly base_url?: string;
  /** The commit that the tag is put on, 40 hex digits; the default branch when absent. */
  readonly target_commitish?: string;
}

/** What the channel is given from outside: nothing else reaches the clock, the network or the environment. */
export interface GitHubDeps {
  /** A token with `contents: write`; it is sent in the Authorization header and nowhere else. */
  readonly token: string;
  /** The global `fetch` when absent. */
  readonly fetch?: typeof fetch;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** How long one request may take, in milliseconds; a file is given a second more for every 100 kB. */
  readonly timeoutMs: number;
  /** Told of waits while the channel is looked at or read back; `apply` has a progress of its own. */
  readonly progress?: Progress;
}

/** The API of github.com. */
export const defaultBaseUrl = 'https://api.github.com';
