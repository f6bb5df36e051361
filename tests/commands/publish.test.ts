import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { publish } from '../../pipeline/commands/publish.ts';
import { reconcile } from '../../pipeline/commands/reconcile.ts';
import type { MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Ledger, Status } from '../../pipeline/model/rows.ts';
import { createRepository, viewPublic } from '../fakes/github/FakeRepository.ts';
import { type FakeGitHub, startFakeGitHub } from '../fakes/github/startFakeGitHub.ts';
import { plantedToken, publishingProject } from '../support/publishingProject.ts';

const options = { plans: [], dryRun: false, json: false, quiet: true };
const archive = '/root/output/releases';
const source = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub(createRepository(), plantedToken);
});
afterEach(async () => {
  await github.stop();
});

function built(source: string | null = null): MemoryEffects {
  const effects = publishingProject(github, source);
  expect(build({ plans: [], json: false }, effects)).toBe(0);
  return effects;
}

const readJson = <T>({ stored }: MemoryEffects, path: string): T =>
  JSON.parse(new TextDecoder().decode(stored.get(path))) as T;
const channelsOf = (effects: MemoryEffects) => readJson<Status>(effects, `${archive}/status.json`).plans[0]?.channels;

describe('publish', () => {
  test('puts the release into the archive and on GitHub, and tells so in status.json', async () => {
    const effects = built();
    expect(await publish(options, effects), effects.err()).toBe(0);
    const files = [...effects.stored.keys()].filter((path) => path.startsWith(`${archive}/ebetsu-gyokaku/v1.0.0/`));
    expect(files).toHaveLength(83);
    const [release] = github.repository.releases;
    expect([release?.tag, release?.isDraft, release?.assets.length]).toEqual(['ebetsu-gyokaku-v1.0.0', false, 84]);
    expect(channelsOf(effects)).toEqual([
      { channel: 'folder', version: '1.0.0', verified: true, url: null },
      { channel: 'github', version: '1.0.0', verified: true, url: expect.stringContaining('ebetsu-gyokaku-v1.0.0') },
    ]);
  });

  test('writes nothing the second time: no request, no file', async () => {
    const effects = built();
    await publish(options, effects);
    github.forget();
    const before = new Map(effects.stored);
    expect(await publish(options, effects)).toBe(0);
    expect(github.countWrites()).toBe(0);
    expect([...effects.stored].filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);
    expect(effects.out()).toContain('nothing to do, verified');
  });

  test('shows in a dry run what it would do, and writes nothing', async () => {
    const effects = built();
    const before = new Map(effects.stored);
    expect(await publish({ ...options, dryRun: true }, effects)).toBe(0);
    expect([...effects.stored]).toEqual([...before]);
    expect(github.countWrites()).toBe(0);
    expect(effects.out()).toContain('folder: ebetsu-gyokaku v1.0.0\n');
    expect(effects.out()).toMatch(/作成 create {3}observations\.csv +\d+ kB {2}まだない/);
    expect(effects.out()).toContain('何も書き込んでいません');
  });

  test('prints plans and verdicts for programs', async () => {
    const effects = built();
    await publish({ ...options, json: true }, effects);
    const { exit, outcomes } = JSON.parse(effects.out().replace(/^[^{]*/, '')) as {
      exit: number;
      outcomes: readonly { channel: string; state: string; verdict: string }[];
    };
    expect(exit).toBe(0);
    expect(outcomes.map(({ channel, state, verdict }) => [channel, state, verdict])).toEqual([
      ['folder', 'published', 'verified'],
      ['github', 'published', 'verified'],
    ]);
  });

  test('publishes the next version when the city revised a value, and keeps the first', async () => {
    const effects = built();
    await publish(options, effects);
    for (const [path, bytes] of publishingProject(github, source.replace('5,253', '6,253')).stored)
      if (path.startsWith('/root/data/plans/')) effects.stored.set(path, bytes);
    build({ plans: [], json: false }, effects);
    expect(await publish(options, effects), effects.err()).toBe(0);
    expect(Object.keys(viewPublic(github.repository)).sort()).toEqual([
      'ebetsu-gyokaku-v1.0.0',
      'ebetsu-gyokaku-v1.0.1',
    ]);
    expect(github.repository.releases[1]?.body).toContain('値が 5,253 から 6,253 に改められたため');
    expect(channelsOf(effects)?.map(({ version }) => version)).toEqual(['1.0.1', '1.0.1']);
  });

  test('stops every channel for an output that is not what a build makes', async () => {
    const effects = built();
    effects.stored.set('/root/output/ebetsu-gyokaku/table.csv', Buffer.from('tampered'));
    expect(await publish(options, effects)).toBe(1);
    expect(effects.err()).toContain('stale-output');
    expect(github.requests).toEqual([]);
    expect([...effects.stored.keys()].some((path) => path.includes('/v1.0.0/'))).toBe(false);
  });

  test('stops a public channel, not the archive, while the licence or the domain is open or something is not committed', async () => {
    const ready = built();
    const effects = { ...ready, runProgram: () => ({ exit: 0, out: ' M data/catalog.yaml\n', err: '' }) };
    const catalog = new TextDecoder().decode(effects.stored.get('/root/data/catalog.yaml'));
    effects.stored.set(
      '/root/data/catalog.yaml',
      Buffer.from(catalog.replace('https://open-data.jp', 'https://torikumi.example')),
    );
    build({ plans: [], json: false }, effects);
    expect(await publish(options, effects)).toBe(1);
    expect(github.requests).toEqual([]);
    expect(effects.err()).toMatch(/placeholder-base-url[\s\S]*dirty-checkout/);
    expect(channelsOf(effects)).toEqual([{ channel: 'folder', version: '1.0.0', verified: true, url: null }]);
  });

  test('publishes to the archive although GitHub cannot be reached, and says so with exit code 3', async () => {
    const effects = { ...built(), fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await publish(options, effects)).toBe(3);
    expect(effects.err()).toContain('unreachable-github');
    expect(channelsOf(effects)).toEqual([{ channel: 'folder', version: '1.0.0', verified: true, url: null }]);
  });

  test('tells a missing token, and an unknown channel, with what to do', async () => {
    const effects = { ...built(), env: {} };
    expect(await publish({ ...options, only: 'github' }, effects)).toBe(2);
    expect(effects.err()).toContain('`TORIKUMI_GITHUB_TOKEN`');
    const run = publish({ ...options, only: 'guthub' }, effects);
    await expect(run).rejects.toBeInstanceOf(PipelineError);
    await expect(run).rejects.toThrow('There is no channel `guthub`. Did you mean `github`?');
  });
});

describe('reconcile', () => {
  test('verifies what is there, and puts back what was lost', async () => {
    const effects = built();
    await publish(options, effects);
    expect(await reconcile(options, effects)).toBe(0);

    effects.files.remove(`${archive}/ebetsu-gyokaku/v1.0.0/plan.json`);
    github.repository.releases = [];
    expect(await reconcile({ ...options, dryRun: true }, effects)).toBe(1);
    expect(github.repository.releases).toEqual([]);
    expect(effects.out()).toContain('内容が違う / different  plan.json');
    expect(await reconcile(options, effects), effects.err()).toBe(0);
    expect(effects.out()).toMatch(/folder +内容が違う \/ different → 確認済み \/ verified/);
    expect(effects.out()).toMatch(/github +ない \/ missing → 確認済み \/ verified/);
    expect(github.repository.releases.map(({ tag }) => tag)).toEqual(['ebetsu-gyokaku-v1.0.0']);
  });

  test('says what cannot be mended: the bytes of a published version are others', async () => {
    const effects = built();
    await publish(options, effects);
    const asset = github.repository.releases[0]?.assets.find(({ name }) => name === 'plan.json');
    Object.assign(asset ?? {}, { bytes: Buffer.from('{}') });
    expect(await reconcile(options, effects)).toBe(1);
    expect(effects.err()).toContain('conflicting-release');
    expect(channelsOf(effects)?.find(({ channel }) => channel === 'github')).toMatchObject({
      version: null,
      verified: false,
    });
    const { entries } = readJson<Ledger>(effects, `${archive}/ebetsu-gyokaku/ledger.json`);
    expect(entries.map(({ channel, verified }) => [channel, verified])).toEqual([
      ['folder', true],
      ['github', false],
    ]);
  });

  test('tells an empty ledger', async () => {
    const effects = built();
    expect(await reconcile(options, effects)).toBe(0);
    expect(effects.out()).toContain('台帳に記録がありません');
  });
});

test('a token is in no file, no output and no error, whatever happens', { timeout: 60_000 }, async () => {
  const told: string[] = [];
  for (const kind of ['none', '500', '502, starter asset', '403 rate limit'] as const) {
    const effects = built();
    if (kind !== 'none') github.strike({ at: 7, kind });
    // A server that repeats what it was sent.
    const echo = {
      ...effects,
      fetch: async (input: Parameters<typeof fetch>[0], init?: Parameters<typeof fetch>[1]) => {
        if (kind !== 'none') return fetch(input, init);
        const header = new Headers(init?.headers).get('authorization') ?? '';
        return Response.json({ message: `Bad credentials: ${header}`, documentation_url: header }, { status: 401 });
      },
    };
    for (const dryRun of [true, false]) await publish({ ...options, quiet: false, dryRun }, echo);
    await publish({ ...options, json: true }, echo);
    await reconcile({ ...options, quiet: false }, echo);
    told.push(effects.out(), effects.err());
    for (const [path, bytes] of effects.stored) told.push(path, new TextDecoder().decode(bytes));
    github.repository.releases = [];
  }
  expect(told.join('\n')).toContain('Bad credentials');
  expect(told.join('\n')).not.toContain(plantedToken);
  expect(told.join('\n')).not.toContain(Buffer.from(plantedToken).toString('base64'));
});
