import type { Effects } from '../effects/Effects.ts';
import { hideToken } from '../effects/hideToken.ts';
import { PipelineError } from '../errors.ts';

/** What GitHub Actions tells a job of where it runs. */
export interface GitHubJob {
  /** Root of the REST API. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
}

/** How long one request may take, in milliseconds. */
const timeoutMs = 30_000;

/**
 * Where this job runs, from the variables that GitHub Actions sets.
 * @throws PipelineError (exit 2) `missing-variable` for each that is not set.
 */
export function readJob({ env }: Pick<Effects, 'env'>): GitHubJob {
  const names = ['GITHUB_REPOSITORY', 'GITHUB_TOKEN'] as const;
  const missing = names.filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0)
    throw new PipelineError(
      2,
      missing.map((name) => ({
        code: 'missing-variable',
        messageJa: `環境変数 \`${name}\` がありません。GitHub Actions の中で実行してください。`,
        messageEn: `The environment variable \`${name}\` is not set. Run this inside GitHub Actions.`,
      })),
    );
  return {
    api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    token: env['GITHUB_TOKEN'] ?? '',
  };
}

/**
 * One request to GitHub's REST API (version 2022-11-28) about this job's repository; yields the answer's JSON.
 * @param path below `/repos/<owner>/<name>`: `/issues/7/comments`
 * @throws PipelineError (exit 3) `refused-request` or `unreachable-github`, without the token.
 */
export async function callGitHub(
  { api, repository, token }: GitHubJob,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body: object | null,
  effects: Pick<Effects, 'fetch'>,
): Promise<unknown> {
  const scrub = hideToken(token);
  const what = `${method} /repos/${repository}${path}`;
  try {
    const response = await effects.fetch(`${api}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'torikumi',
        'x-github-api-version': '2022-11-28',
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return await response.json();
    throw refusedRequest(what, scrub(`HTTP ${response.status} ${(await response.text()).slice(0, 200)}`));
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw unreachable(what, scrub(error instanceof Error ? error.message : String(error)));
  }
}

function refusedRequest(what: string, why: string): PipelineError {
  const messageJa = `GitHub が \`${what}\` を受け付けません（${why}）。ワークフローの permissions と、Settings → Actions → General の Workflow permissions を確かめてください。`;
  const messageEn = `GitHub refuses \`${what}\` (${why}). See the permissions of the workflow, and Settings → Actions → General → Workflow permissions.`;
  return new PipelineError(3, [{ code: 'refused-request', messageJa, messageEn }]);
}

function unreachable(what: string, why: string): PipelineError {
  const messageJa = `GitHub に届きません（\`${what}\`: ${why}）。しばらくしてから、もう一度実行してください。`;
  const messageEn = `GitHub could not be reached (\`${what}\`: ${why}). Run again later.`;
  return new PipelineError(3, [{ code: 'unreachable-github', messageJa, messageEn }]);
}
