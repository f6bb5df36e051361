import { expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import { callGitHub } from '../../pipeline/github/callGitHub.ts';
import { marker, upsertComment } from '../../pipeline/github/upsertComment.ts';
import { createGitHub, env, token } from './createGitHub.ts';

const list = 'GET /issues/7/comments?per_page=100&page=1';

test('writes one comment, and later the same one anew', async () => {
  const first = createGitHub({ [list]: [], 'POST /issues/7/comments': { id: 1 } });
  await upsertComment('a', first.effects);
  expect(first.asked.at(-1)).toEqual({ method: 'POST', path: '/issues/7/comments', body: { body: `${marker}\na` } });

  const own = { id: 5, body: `${marker}\na`, user: { type: 'Bot' } };
  const second = createGitHub({ [list]: [{ id: 4, body: 'hello' }, own], 'PATCH /issues/comments/5': { id: 5 } });
  await upsertComment('b', second.effects);
  expect(second.asked.at(-1)).toEqual({ method: 'PATCH', path: '/issues/comments/5', body: { body: `${marker}\nb` } });
  await upsertComment('a', second.effects);
  expect(second.asked.at(-1)?.method).toBe('GET');
});

test('leaves a person’s comment alone although it holds our marker', async () => {
  const { effects, asked } = createGitHub({
    [list]: [{ id: 4, body: `${marker}\nquoted`, user: { type: 'User' } }],
    'POST /issues/7/comments': { id: 9 },
  });
  await upsertComment('a', effects);
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('looks for our comment on every page', async () => {
  const page = Array.from({ length: 100 }, (_, id) => ({ id, body: 'x', user: { type: 'User' } }));
  const own = { id: 500, body: `${marker}\na`, user: { type: 'Bot' } };
  const { effects, asked } = createGitHub({ [list]: page, 'GET /issues/7/comments?per_page=100&page=2': [own] });
  await upsertComment('a', effects);
  expect(asked.map(({ path }) => path)).toEqual([
    '/issues/7/comments?per_page=100&page=1',
    '/issues/7/comments?per_page=100&page=2',
  ]);
});

test('tells what is refused or missing, never the token', async () => {
  const { effects } = createGitHub({});
  const refused = upsertComment('a', effects);
  await expect(refused).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('HTTP 404') });
  const job = { api: 'https://api.github.com', repository: 'o/r', token };
  const broken = callGitHub(job, 'GET', '/pulls', null, {
    fetch: () => Promise.reject(new TypeError(`cannot send Bearer ${token}`)),
  });
  await expect(broken).rejects.toMatchObject({ message: expect.stringContaining('cannot send Bearer ***') });
  await expect(broken).rejects.not.toMatchObject({ message: expect.stringContaining(token) });
  const outside = upsertComment('a', { ...effects, env: {} });
  await expect(outside).rejects.toBeInstanceOf(PipelineError);
  await expect(outside).rejects.toThrow('`GITHUB_REPOSITORY` is not set');
  const noEvent = upsertComment('a', { ...effects, env: { ...env, GITHUB_EVENT_PATH: '/none' } });
  await expect(noEvent).rejects.toThrow('This is no pull request');
});
