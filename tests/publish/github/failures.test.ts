import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { createGitHubChannel } from '../../../pipeline/publish/github/createGitHubChannel.ts';
import { plantRelease } from '../../fakes/github/FakeRepository.ts';
import { type GitHubWorld, plantedToken, startGitHubWorld } from './githubWorld.ts';
import { publishRelease } from './publishRelease.ts';
import { smallRelease } from './smallRelease.ts';

const release = smallRelease('1.0.0', 'x');

let world: GitHubWorld;
beforeEach(async () => {
  world = await startGitHubWorld();
});
afterEach(() => world.github.stop());

/** How a run ends that cannot go well: exit code, code and both sentences. */
async function failureOf(run: Promise<unknown>): Promise<{ exit: number; code: string; ja: string; en: string }> {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PipelineError) || error.faults[0] === undefined) throw new Error(`no fault: ${String(error)}`);
  expect(error.cause).toBeUndefined();
  const [{ code, messageJa, messageEn }] = error.faults;
  return { exit: error.exitCode, code, ja: messageJa, en: messageEn };
}

/** A channel before a GitHub that answers every request so, or throws so. */
function openBefore(answer: (url: string) => Response | Promise<Response>, settings: object = {}) {
  const fetch: typeof globalThis.fetch = async (input) => answer(String(input));
  return createGitHubChannel(
    { name: 'github', owner: 'octo-city', repo: 'open-data', ...settings },
    { token: plantedToken, fetch, now: () => 0, sleep: () => Promise.resolve(), timeoutMs: 1000 },
  );
}

const toJson = (value: unknown, status = 200): Response => Response.json(value, { status });

describe('what stops a publication is told in one sentence', () => {
  test('a token that is not accepted', async () => {
    const run = publishRelease(world.open({ token: 'ghp_expired' }), release);
    expect(await failureOf(run)).toEqual({
      exit: 3,
      code: 'refused-token',
      ja: 'リリースの確認: トークンが受け付けられません。有効期限と、権限（contents: write）を確かめてください（`HTTP 401, Bad credentials, id ABCD:1234`）。',
      en: 'looking up the release: The token is not accepted. Check that it has not expired and that it has contents: write (`HTTP 401, Bad credentials, id ABCD:1234`).',
    });
  });

  test('a repository that is not there', async () => {
    const run = publishRelease(world.open({ settings: { repo: 'open-date' } }), release);
    expect(await failureOf(run)).toMatchObject({
      exit: 3,
      code: 'missing-repository',
      ja: 'リリース一覧の取得: GitHub に見つかりません。設定の owner と repo、トークンの権限（contents: write）を確かめてください（`HTTP 404, Not Found - https://docs.github.com/rest, id ABCD:1234`）。',
    });
  });

  test('a repository that has moved: nothing is followed, and the token stays', async () => {
    const run = publishRelease(world.open({ settings: { owner: 'former-city' } }), release);
    expect(await failureOf(run)).toMatchObject({
      code: 'refused-request',
      en: expect.stringContaining('the repository has moved: put its new owner and name into the settings'),
    });
    expect(world.github.requests).toHaveLength(1);
  });

  test('a gateway’s page that never goes away, after four tries', async () => {
    let count = 0;
    const channel = openBefore(() => {
      count += 1;
      return new Response('<html><body><h1>502 Bad\nGateway</h1></body></html>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    });
    expect(await failureOf(channel.look(release))).toMatchObject({
      exit: 3,
      code: 'unreachable-github',
      en: 'looking up the release: GitHub gave no proper answer. Readers see either what they saw before or the whole new release. Run again (`HTTP 502, 502 Bad Gateway`).',
    });
    expect(count).toBe(4);
  });

  test('a login page in the place of an answer', async () => {
    const channel = openBefore(
      () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } }),
    );
    expect(await failureOf(channel.look(release))).toMatchObject({
      code: 'unreachable-github',
      en: expect.stringContaining('(`the answer is not whole`)'),
    });
  });

  test('an answer of another form', async () => {
    const channel = openBefore(() => toJson({ id: 'seven' }));
    expect(await failureOf(channel.look(release))).toMatchObject({
      code: 'unreachable-github',
      en: expect.stringContaining('(`the answer has no `id``)'),
    });
  });

  test('a server that takes the request and never answers', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const run = world.open({ settings: { base_url: base }, timeoutMs: 20 }).look(release);
    expect(await failureOf(run)).toMatchObject({
      code: 'unreachable-github',
      en: expect.stringContaining('timeout'),
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('a draft that somebody published while the plan was read', async () => {
    const channel = world.open();
    plantRelease(world.github.repository, { tag: 'small-v1.0.0' });
    const plan = channel.plan(release, await channel.look(release));
    for (const other of world.github.repository.releases) other.isDraft = false;
    const run = channel.apply(plan, release, () => undefined);
    expect(await failureOf(run)).toMatchObject({ exit: 3, code: 'conflicting-draft' });
    expect(world.github.countWrites()).toBe(0);
  });

  test('a surplus draft that somebody published while the plan was read: it is not removed', async () => {
    const channel = world.open();
    const [kept, surplus] = [1, 2].map(() => plantRelease(world.github.repository, { tag: 'small-v1.0.0' }));
    const plan = channel.plan(release, await channel.look(release));
    if (surplus !== undefined) surplus.isDraft = false;
    const run = channel.apply(plan, release, () => undefined);
    expect(await failureOf(run)).toMatchObject({ exit: 3, code: 'conflicting-draft' });
    expect(world.github.repository.releases).toEqual([kept, surplus]);
  });

  test('a plan for other bytes', async () => {
    const channel = world.open();
    const plan = channel.plan(release, await channel.look(release));
    const run = channel.apply(plan, smallRelease('1.0.0', 'y'), () => undefined);
    expect(await failureOf(run)).toMatchObject({ exit: 2, code: 'invalid-plan' });
    expect(world.github.countWrites()).toBe(0);
  });
});

describe('a draft whose bytes changed on the way', () => {
  test('is not published', async () => {
    const channel = world.open();
    const plan = channel.plan(release, await channel.look(release));
    let count = 0;
    const run = channel.apply(plan, release, () => {
      count += 1;
      const [asset] = world.github.repository.releases[0]?.assets ?? [];
      // The first file has arrived when the second is sent: now it is damaged.
      if (count === 2 && asset !== undefined) Object.assign(asset, { bytes: Buffer.from('a\nz\n') });
    });
    expect(await failureOf(run)).toEqual({
      exit: 3,
      code: 'conflicting-assets',
      ja: '下書きのファイルが送った内容と一致しないため、公開しませんでした（`observations.csv`）。もう一度実行してください。',
      en: 'The draft does not hold what was sent, and was not published (`observations.csv`). Run again.',
    });
    expect(world.github.repository.releases.map(({ isDraft }) => isDraft)).toEqual([true]);
    await publishRelease(world.open(), release);
    expect(world.github.repository.releases.map(({ isDraft }) => isDraft)).toEqual([false]);
  });
});

describe('an API on https that names an address on http', () => {
  const draft = {
    ...{ id: 1, tag_name: 'small-v1.0.0', draft: true, html_url: 'https://github.example/1' },
    upload_url: 'http://uploads.example/1/assets{?name,label}',
  };

  test('gets no file, and no token, there', async () => {
    const asked: string[] = [];
    const channel = openBefore((url) => {
      asked.push(new URL(url).protocol);
      if (url.includes('/tags/')) return toJson({ message: 'Not Found' }, 404);
      return url.endsWith('/releases') ? toJson(draft, 201) : toJson([]);
    });
    const plan = channel.plan(release, await channel.look(release));
    expect(await failureOf(channel.apply(plan, release, () => undefined))).toMatchObject({
      code: 'refused-request',
      en: expect.stringContaining('the address for this request is not https'),
    });
    expect(asked).not.toContain('http:');
  });

  test('gets no next page', async () => {
    const asked: string[] = [];
    const channel = openBefore((url) => {
      asked.push(new URL(url).protocol);
      if (url.includes('/tags/')) return toJson({ message: 'Not Found' }, 404);
      return Response.json([], { headers: { link: '<http://api.github.example/releases?page=2>; rel="next"' } });
    });
    expect(await failureOf(channel.look(release))).toMatchObject({ code: 'refused-request' });
    expect(asked).not.toContain('http:');
  });
});

test('a reader without a token sees no draft', async () => {
  const { apiUrl, owner, repo } = world.github.place;
  const channel = world.open();
  const plan = channel.plan(release, await channel.look(release));
  world.github.refuseWritesFrom(3);
  await channel.apply(plan, release, () => undefined).catch(() => undefined);
  expect(world.github.repository.releases).toHaveLength(1);
  expect(await (await fetch(`${apiUrl}/repos/${owner}/${repo}/releases`)).json()).toEqual([]);
});
