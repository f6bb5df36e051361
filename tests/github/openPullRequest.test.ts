import { expect, test } from 'vitest';
import { openPullRequest } from '../../pipeline/github/openPullRequest.ts';
import { createGitHub } from './createGitHub.ts';

const wanted = { head: 'refresh/tiny-2023', base: 'main', title: 't', body: 'b' };
const query = 'GET /pulls?head=octo-city%3Arefresh%2Ftiny-2023&state=all';
const page = (number: number): string => `https://github.com/octo-city/open-data/pull/${number}`;
const pull = (number: number, state: 'open' | 'closed') => ({ number, state, html_url: page(number) });

test('opens one where there is none', async () => {
  const { effects, asked } = createGitHub({ [query]: [], 'POST /pulls': pull(8, 'open') });
  expect(await openPullRequest({ ...wanted, fresh: true }, effects)).toBe(page(8));
  expect(asked.at(-1)).toEqual({ method: 'POST', path: '/pulls', body: wanted });
});

test('brings the open one up to date', async () => {
  const { effects, asked } = createGitHub({
    [query]: [pull(7, 'closed'), pull(8, 'open')],
    'PATCH /pulls/8': pull(8, 'open'),
  });
  expect(await openPullRequest({ ...wanted, fresh: false }, effects)).toBe(page(8));
  expect(asked.at(-1)).toEqual({ method: 'PATCH', path: '/pulls/8', body: { title: 't', body: 'b' } });
});

test('leaves one closed that a person closed, until there is something new', async () => {
  const answers = { [query]: [pull(7, 'closed')], 'POST /pulls': pull(9, 'open') };
  const known = createGitHub(answers);
  expect(await openPullRequest({ ...wanted, fresh: false }, known.effects)).toBe(page(7));
  expect(known.asked).toHaveLength(1);
  const changed = createGitHub(answers);
  expect(await openPullRequest({ ...wanted, fresh: true }, changed.effects)).toBe(page(9));
});
