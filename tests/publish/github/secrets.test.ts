import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGitHubChannel } from '../../../pipeline/publish/github/createGitHubChannel.ts';
import { plantRelease } from '../../fakes/github/FakeRepository.ts';
import { faultKinds } from '../../fakes/github/Fault.ts';
import { plantedToken, startGitHubWorld } from './githubWorld.ts';
import { publishRelease } from './publishRelease.ts';
import { smallRelease } from './smallRelease.ts';

const release = smallRelease('1.0.0', 'x');
/** The token as an address, a header or a dump would hold it. */
const forms = [plantedToken, encodeURIComponent(plantedToken), Buffer.from(plantedToken).toString('base64')];

/** Everything that anybody was told. */
let told: string[] = [];
const tell = (value: unknown): void => {
  told.push(inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value) ?? '', String(value));
};

beforeEach(() => {
  told = [];
  vi.stubEnv('GITHUB_TOKEN', plantedToken);
  vi.stubEnv('TORIKUMI_GITHUB_TOKEN', plantedToken);
  for (const name of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, name).mockImplementation(tell);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  expect(told.length).toBeGreaterThan(0);
  expect(forms.flatMap((form) => told.filter((text) => text.includes(form)))).toEqual([]);
});

test('whatever befalls a run, neither plan, progress nor error holds the token', async () => {
  for (const kind of faultKinds) {
    const world = await startGitHubWorld();
    plantRelease(world.github.repository, { tag: 'small-v1.0.0' });
    world.strike({ at: 5, kind });
    const timeoutMs = kind.startsWith('timeout') ? 100 : 30_000;
    await publishRelease(world.open({ timeoutMs }), release, tell).then(tell, tell);
    await world.github.stop();
  }
});

/** Every answer of this GitHub repeats the token wherever there is room for it. */
const echoes: readonly (readonly [string, (url: string) => Response | Promise<Response>])[] = [
  ...[400, 401, 403, 404, 409, 422, 429, 500].map((status) => {
    const answer = (): Response => {
      const message = `no access with ${forms.join(' ')}`;
      const errors = [{ code: plantedToken, message: plantedToken }];
      const headers = { 'x-github-request-id': plantedToken, 'retry-after': '1' };
      return Response.json({ message, errors, documentation_url: plantedToken }, { status, headers });
    };
    return [`${status}`, answer] as const;
  }),
  ['a page of text', () => new Response(forms.join(' '), { headers: { 'content-type': 'text/html' } })],
  ['a redirect', () => new Response(null, { status: 302, headers: { location: `https://x/${plantedToken}` } })],
  [
    'a release and its fields',
    () =>
      Response.json({
        ...{ id: 1, tag_name: `small-v1.0.0${plantedToken}`, draft: false, upload_url: plantedToken },
        html_url: `https://${plantedToken}@github.example`,
      }),
  ],
  [
    'a draft and its assets',
    (url) => {
      if (url.includes('/tags/')) return Response.json({}, { status: 404 });
      const place = { upload_url: `https://${plantedToken}/`, html_url: plantedToken };
      if (!url.includes('/assets')) return Response.json([{ id: 1, tag_name: 'small-v1.0.0', draft: true, ...place }]);
      const named = { id: 2, name: `x${plantedToken}`, state: 'uploaded', size: 1, digest: `sha256:${'0'.repeat(64)}` };
      return Response.json([named, { ...named, id: 3, name: 'plan.json', state: plantedToken }]);
    },
  ],
  [
    'an error of the network',
    () => Promise.reject(new TypeError('fetch failed', { cause: new Error(`cannot reach ${forms.join(' ')}`) })),
  ],
  ['an error that is none', () => Promise.reject(plantedToken)],
];

test.each(echoes)('%s that repeats the token is told without it', async (_words, answer) => {
  const channel = createGitHubChannel(
    { name: 'github', owner: 'octo-city', repo: 'open-data' },
    {
      token: plantedToken,
      fetch: async (input) => answer(String(input)),
      now: () => 0,
      sleep: () => Promise.resolve(),
      timeoutMs: 1000,
      progress: tell,
    },
  );
  tell(channel);
  await channel.look(release).then((state) => {
    tell(state);
    tell(channel.plan(release, state));
  }, tell);
  await channel.readBack(release).then(tell, tell);
  const steps = [
    { action: 'create', target: 'small-v1.0.0', reason: { ja: '', en: '' }, details: { kind: 'draft' } },
  ] as const;
  await channel.apply({ channel: 'github', planId: 'small', version: '1.0.0', steps }, release, tell).then(tell, tell);
});

test('the token goes into the Authorization header, and nowhere else', async () => {
  const world = await startGitHubWorld({ digests: false });
  await publishRelease(world.open(), release);
  await world.open().readBack(release);
  for (const { path, query, headers, body, isKnown } of world.github.requests) {
    const { authorization, ...rest } = headers;
    // A download is handed on to the storage without the header.
    expect([authorization, path.startsWith('/storage/')]).toEqual(
      isKnown ? [`token ${plantedToken}`, false] : [undefined, true],
    );
    tell({ path, query: String(query), rest, body: body.toString('latin1') });
  }
  await world.github.stop();
});
