import type { Effects } from '../effects/Effects.ts';
import { PipelineError } from '../errors.ts';
import { callGitHub, readJob } from './callGitHub.ts';

/** By which our comment is found again. */
export const marker = '<!-- torikumi-report -->';
const perPage = 100;

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly type?: string } | null;
}

/**
 * Puts a text on the pull request of this job: in the comment that holds our marker, else in a new one. A bot's comment alone counts as ours,
 * so that a person who quotes the marker is not written over.
 * @throws PipelineError as `callGitHub` does; `missing-pull-request` (exit 2) outside one.
 */
export async function upsertComment(text: string, effects: Pick<Effects, 'env' | 'fetch' | 'files'>): Promise<void> {
  const job = readJob(effects);
  const number = readNumber(effects);
  const body = `${marker}\n${text}`;
  const own = await findOwn(job, number, effects);
  if (own === null) await callGitHub(job, 'POST', `/issues/${number}/comments`, { body }, effects);
  else if (own.body !== body) await callGitHub(job, 'PATCH', `/issues/comments/${own.id}`, { body }, effects);
}

async function findOwn(
  job: ReturnType<typeof readJob>,
  number: number,
  effects: Pick<Effects, 'fetch'>,
): Promise<Comment | null> {
  for (let page = 1; ; page += 1) {
    const query = `?per_page=${perPage}&page=${page}`;
    const comments = (await callGitHub(job, 'GET', `/issues/${number}/comments${query}`, null, effects)) as Comment[];
    const own = comments.find(({ body, user }) => body?.startsWith(marker) === true && user?.type === 'Bot');
    if (own !== undefined) return own;
    if (comments.length < perPage) return null;
  }
}

/** The pull request's number, from the event that GitHub Actions wrote down. */
function readNumber({ env, files }: Pick<Effects, 'env' | 'files'>): number {
  const bytes = files.readFile(env['GITHUB_EVENT_PATH'] ?? '');
  const event =
    bytes === null ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as { pull_request?: { number?: number } });
  const number = event.pull_request?.number;
  if (number !== undefined) return number;
  throw new PipelineError(2, [
    {
      code: 'missing-pull-request',
      messageJa:
        'プルリクエストの中ではないため、コメントできません。--comment はプルリクエストのワークフローだけで使ってください。',
      messageEn:
        'This is no pull request, so there is nothing to comment on. Use --comment in the workflow of a pull request only.',
    },
  ]);
}
