import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';

/** What Actions gives a job. */
export const token = 'ghs_0123456789abcdefghij';
export const env = { GITHUB_REPOSITORY: 'octo-city/open-data', GITHUB_TOKEN: token, GITHUB_EVENT_PATH: '/event.json' };

/** One request, its path below the repository. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A GitHub that answers by method and path, and notes what it was asked. */
export function createGitHub(answers: Readonly<Record<string, unknown>>) {
  const asked: Asked[] = [];
  const effects = {
    ...createMemoryEffects({ '/event.json': JSON.stringify({ pull_request: { number: 7 } }) }),
    env,
    fetch: (input: Parameters<typeof fetch>[0], init?: Parameters<typeof fetch>[1]) => {
      const { pathname, search } = new URL(String(input));
      const path = pathname.replace('/repos/octo-city/open-data', '') + search;
      asked.push({ method: init?.method ?? 'GET', path, body: init?.body ? JSON.parse(String(init.body)) : null });
      const answer = answers[`${init?.method} ${path}`];
      return Promise.resolve(answer === undefined ? new Response('Not Found', { status: 404 }) : Response.json(answer));
    },
  };
  return { effects, asked };
}
