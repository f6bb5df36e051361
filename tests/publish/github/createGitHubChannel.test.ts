import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Release } from '../../../pipeline/model/Release.ts';
import { isIdle } from '../../../pipeline/publish/Channel.ts';
import { type FakeRules, plantAsset, plantRelease, viewPublic } from '../../fakes/github/FakeRepository.ts';
import { type GitHubWorld, startGitHubWorld } from './githubWorld.ts';
import { publishRelease, wholeView } from './publishRelease.ts';
import { smallRelease } from './smallRelease.ts';

const release = smallRelease('1.0.0', 'x');
const commit = '0123456789abcdef0123456789abcdef01234567';

let world: GitHubWorld;
const open = async (rules: Partial<FakeRules> = {}): Promise<void> => {
  await world.github.stop();
  world = await startGitHubWorld(rules);
};
beforeEach(async () => {
  world = await startGitHubWorld();
});
// Stopping throws for every request that GitHub would not have expected.
afterEach(() => world.github.stop());

/** The requests since the last `forget`, as `POST /releases`. */
const told = (): readonly string[] =>
  world.github.requests.map(({ method, path }) => `${method} ${path.replace('/repos/octo-city/open-data', '')}`);
const actions = ({ steps }: { steps: readonly { action: string; target: string }[] }): readonly string[] =>
  steps.map(({ action, target }) => `${action} ${target}`);

describe('a first release', () => {
  test('is a draft, its files one after another, a second look at them, and only then public', async () => {
    await publishRelease(world.open(), release);
    expect(told()).toEqual([
      'GET /releases/tags/small-v1.0.0',
      'GET /releases',
      'POST /releases',
      'POST /releases/1/assets',
      'POST /releases/1/assets',
      'POST /releases/1/assets',
      'GET /releases/1/assets',
      'GET /releases',
      'PATCH /releases/1',
    ]);
    expect(viewPublic(world.github.repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
  });

  test('bears title, notes and commit, and every file an ASCII name, a Japanese label and its media type', async () => {
    await publishRelease(world.open({ settings: { target_commitish: commit } }), release);
    const [made] = world.github.repository.releases;
    expect(made).toMatchObject({ name: '小さな計画 v1.0.0', body: '# 変更点\n\n小さな計画です。\n', target: commit });
    expect(world.github.repository.tags).toEqual(new Map([['small-v1.0.0', commit]]));
    expect(made?.assets.map(({ name, label, contentType }) => [name, label, contentType])).toEqual([
      ['observations.csv', '表 observations.csv', 'text/csv'],
      ['excel__observations.csv', '表 excel/observations.csv', 'text/csv'],
      ['plan.json', '表 plan.json', 'text/csv'],
    ]);
  });

  test('is read back under the paths of the bundle', async () => {
    const channel = world.open();
    expect(await channel.readBack(release)).toEqual({ state: 'absent', files: [] });
    await publishRelease(channel, release);
    const served = await channel.readBack(release);
    expect(served.state).toBe('public');
    expect(served.url).toBe(`${world.github.place.apiUrl}/octo-city/open-data/releases/tag/small-v1.0.0`);
    expect(served.files).toEqual(
      release.files.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 })),
    );
  });
});

describe('a second run', () => {
  test.each([
    ['', {}],
    [' where GitHub has no digests', { digests: false }],
  ])('writes nothing%s', async (_words, rules) => {
    await open(rules);
    await publishRelease(world.open(), release);
    world.github.forget();
    const plan = await publishRelease(world.open(), release);
    expect(isIdle(plan)).toBe(true);
    expect(world.github.countWrites()).toBe(0);
    expect(world.github.requests.length).toBeGreaterThan(0);
  });
});

describe('what an earlier run left', () => {
  test('a draft is carried on: whole files stay, broken and foreign ones go', async () => {
    const { repository } = world.github;
    const draft = plantRelease(repository, { tag: 'small-v1.0.0' });
    const [observations] = release.files;
    plantAsset(repository, draft, { name: 'observations.csv', bytes: observations?.bytes ?? new Uint8Array() });
    plantAsset(repository, draft, { name: 'excel__observations.csv', state: 'starter' });
    plantAsset(repository, draft, { name: 'former.csv', bytes: new Uint8Array(1) });
    const plan = await publishRelease(world.open(), release);
    expect(actions(plan)).toEqual([
      'skip small-v1.0.0',
      'remove former.csv',
      'skip observations.csv',
      'replace excel__observations.csv',
      'create plan.json',
      'finish small-v1.0.0',
    ]);
    expect(viewPublic(repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
    expect(repository.releases.map(({ id }) => id)).toEqual([draft.id]);
  });

  test('of several drafts of the tag the oldest is carried on, the others go; other tags are left alone', async () => {
    const { repository } = world.github;
    const tags = ['small-v1.0.0', 'small-v1.0.0', 'other-v1.0.0', 'small-v1.0.0'];
    const ids = tags.map((tag) => plantRelease(repository, { tag }).id);
    await publishRelease(world.open(), release);
    expect(repository.releases.map(({ id, isDraft }) => [id, isDraft])).toEqual([
      [ids[0], false],
      [ids[2], true],
    ]);
  });

  test('a draft beside a release that is out goes, and the release is not touched', async () => {
    await publishRelease(world.open(), release);
    plantRelease(world.github.repository, { tag: 'small-v1.0.0' });
    world.github.forget();
    await publishRelease(world.open(), release);
    expect(told().filter((text) => !text.startsWith('GET'))).toEqual([
      expect.stringMatching(/^DELETE \/releases\/\d+$/),
    ]);
    expect(viewPublic(world.github.repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
  });

  test('a draft is found on any page of the list', async () => {
    await open({ pageSize: 2 });
    const { repository } = world.github;
    const draft = plantRelease(repository, { tag: 'small-v1.0.0' });
    for (const file of release.files)
      plantAsset(repository, draft, { name: file.path.replace('/', '__'), bytes: file.bytes });
    for (const minor of [1, 2, 3, 4, 5]) plantRelease(repository, { tag: `other-v1.${minor}.0`, isDraft: false });
    const plan = await publishRelease(world.open(), release);
    expect(plan.steps.filter(({ action }) => action !== 'skip').map(({ action }) => action)).toEqual(['finish']);
    expect(told().filter((text) => text === 'GET /releases')).toHaveLength(6);
  });

  test('a draft whose creation was not answered is waited for, and not made twice', async () => {
    await open({ lateDrafts: 1 });
    world.strike({ at: 3, kind: '504, written' });
    await publishRelease(world.open(), release);
    expect(told().filter((text) => text === 'POST /releases')).toHaveLength(1);
    expect(viewPublic(world.github.repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
  });

  test('an upload that had arrived is taken in, one that had not arrived whole is sent again', async () => {
    world.strike({ at: 4, kind: '504, written' });
    await publishRelease(world.open(), release);
    expect(told().filter((text) => text === 'POST /releases/1/assets')).toHaveLength(3);
    const second = smallRelease('1.1.0', 'y');
    world.github.forget();
    world.strike({ at: 4, kind: '502, starter asset' });
    await publishRelease(world.open(), second);
    expect(told().filter((text) => text.startsWith('POST') && text.endsWith('/assets'))).toHaveLength(4);
    expect(told().filter((text) => text.startsWith('DELETE'))).toHaveLength(1);
  });
});

describe('without digests', () => {
  /** Three bytes as well, but others. */
  const other = Buffer.from('{}\r');

  test('a file of the same size and other bytes is found by download, and replaced in a draft', async () => {
    await open({ digests: false });
    const draft = plantRelease(world.github.repository, { tag: 'small-v1.0.0' });
    plantAsset(world.github.repository, draft, { name: 'plan.json', bytes: other });
    const plan = await publishRelease(world.open(), release);
    expect(actions(plan)).toContain('replace plan.json');
    expect(viewPublic(world.github.repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
  });

  test('what is read back has the digest of the bytes that were downloaded', async () => {
    await open({ digests: false });
    await publishRelease(world.open(), release);
    const { files } = await world.open().readBack(release);
    expect(files.map(({ sha256 }) => sha256)).toEqual(release.files.map(({ sha256 }) => sha256));
  });
});

describe('a version that is out', () => {
  test('is refused with other bytes, before any write, in words that say what to do', async () => {
    await publishRelease(world.open(), release);
    world.github.forget();
    const channel = world.open();
    const state = await channel.look(smallRelease('1.0.0', 'y'));
    expect(() => channel.plan(smallRelease('1.0.0', 'y'), state)).toThrow(
      'conflicting-release: `small-v1.0.0` is published with other bytes (different: `observations.csv`, `excel__observations.csv`). A published version never changes: publish a correction as a new version.',
    );
    expect(world.github.countWrites()).toBe(0);
  });

  test('is published under GitHub’s immutable releases as under any', async () => {
    await open({ immutable: true });
    await publishRelease(world.open(), release);
    expect(isIdle(await publishRelease(world.open(), release))).toBe(true);
  });

  test('is never tried under the tag of an immutable release that was removed', async () => {
    world.github.repository.usedTags.add('small-v1.0.0');
    await expect(publishRelease(world.open(), release)).rejects.toThrow(
      /^refused-request: .*was used by an immutable release/,
    );
    expect(viewPublic(world.github.repository)).toEqual({});
  });
});

describe('the latest release', () => {
  const latestTag = (): string | undefined =>
    world.github.repository.releases.find(({ id }) => id === world.github.repository.latest)?.tag;

  test('is the highest version of the plan, whatever is published last', async () => {
    await publishRelease(world.open(), smallRelease('1.9.0', 'a'));
    await publishRelease(world.open(), smallRelease('1.10.0', 'b'));
    expect(latestTag()).toBe('small-v1.10.0');
    await publishRelease(world.open(), smallRelease('1.9.1', 'c'));
    expect(latestTag()).toBe('small-v1.10.0');
  });
});

describe('progress', () => {
  test('is told every 256 KiB of a file', async () => {
    const bytes = new Uint8Array(600_000);
    const [csv] = release.files;
    if (csv === undefined) throw new Error('the small release has files');
    const large: Release = {
      ...release,
      files: [{ ...csv, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }],
    };
    const heard: unknown[] = [];
    await publishRelease(world.open(), large, (done) => heard.push(done));
    expect(heard).toEqual([
      { target: 'observations.csv', sent: 262_144, total: 600_000 },
      { target: 'observations.csv', sent: 524_288, total: 600_000 },
      { target: 'observations.csv', sent: 600_000, total: 600_000 },
    ]);
  });
});

describe('a GitHub Enterprise Server', () => {
  test('is published to at its own addresses', async () => {
    await open({ enterprise: true, digests: false });
    expect(world.github.place.apiUrl).toMatch(/\/api\/v3$/);
    await publishRelease(world.open(), release);
    await publishRelease(world.open({ settings: { base_url: `${world.github.place.apiUrl}/` } }), release);
    expect(viewPublic(world.github.repository)).toEqual({ 'small-v1.0.0': wholeView(release) });
  });
});
