import type { Effects } from '../effects/Effects.ts';
import { callGitHub, readJob } from './callGitHub.ts';

/** A pull request as it is to be. */
export interface PullRequest {
  /** The branch that holds the change; it was pushed. */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  /** True when the branch holds something new: then one that somebody closed does not count. */
  readonly fresh: boolean;
}

interface Found {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly html_url: string;
}

/**
 * Opens a pull request, or brings the one that is open for that branch up to date. One that a person closed stays closed until there is something
 * new. Yields its page.
 * @throws PipelineError as `callGitHub` does.
 */
export async function openPullRequest(
  { head, base, title, body, fresh }: PullRequest,
  effects: Pick<Effects, 'env' | 'fetch'>,
): Promise<string> {
  const job = readJob(effects);
  const owner = job.repository.split('/')[0] ?? '';
  const query = new URLSearchParams({ head: `${owner}:${head}`, state: 'all' });
  const found = (await callGitHub(job, 'GET', `/pulls?${query}`, null, effects)) as readonly Found[];
  const open = found.find(({ state }) => state === 'open');
  if (open !== undefined) {
    await callGitHub(job, 'PATCH', `/pulls/${open.number}`, { title, body }, effects);
    return open.html_url;
  }
  const [closed] = found;
  if (closed !== undefined && !fresh) return closed.html_url;
  const made = await callGitHub(job, 'POST', '/pulls', { head, base, title, body }, effects);
  return (made as Found).html_url;
}
