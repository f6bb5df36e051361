import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../../../pipeline/publish/Channel.ts';
import { measureWait } from '../../../pipeline/publish/github/api/measureWait.ts';
import { createGitHubChannel } from '../../../pipeline/publish/github/createGitHubChannel.ts';
import { type GitHubWorld, plantedToken, startGitHubWorld } from './githubWorld.ts';
import { publishRelease } from './publishRelease.ts';
import { smallRelease } from './smallRelease.ts';

const release = smallRelease('1.0.0', 'x');
/** 2026-04-01T00:00:00Z. */
const now = 1_775_001_600_000;

describe('how long GitHub asks to wait', () => {
  test.each([
    ['a number of seconds', { status: 403, headers: { 'retry-after': '7' }, message: '' }, 1, 7000],
    ['a date', { status: 429, headers: { 'retry-after': 'Wed, 01 Apr 2026 00:00:30 GMT' }, message: '' }, 1, 30_000],
    [
      'the reset of the limit, and a second more',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1775001660' }, message: '' },
      1,
      61_000,
    ],
    [
      'a reset that is over',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, message: '' },
      1,
      1000,
    ],
    ['a minute where it does not say', { status: 403, headers: {}, message: 'secondary rate limit' }, 1, 60_000],
    ['twice as long the next time', { status: 429, headers: {}, message: '' }, 2, 120_000],
    ['nothing: a 403 about rights', { status: 403, headers: {}, message: 'Resource not accessible' }, 1, null],
    ['nothing: another answer', { status: 500, headers: { 'retry-after': '7' }, message: '' }, 1, null],
  ])('%s', (_words, answer, turn, expected) => {
    expect(measureWait(answer, now, turn)).toBe(expected);
  });
});

describe('a rate limit', () => {
  let world: GitHubWorld;
  beforeEach(async () => {
    world = await startGitHubWorld();
  });
  afterEach(() => world.github.stop());

  test('in the middle of an upload is waited for and told, and the file is sent again whole', async () => {
    const heard: Parameters<Progress>[0][] = [];
    world.strike({ at: 4, kind: '429 retry-after' });
    await publishRelease(world.open(), release, (done) => heard.push(done));
    expect(world.slept).toEqual([3000]);
    expect(heard[1]).toEqual({ target: 'github', sent: 0, total: 0, waitSeconds: 3 });
    expect(heard.filter(({ target }) => target === 'observations.csv')).toHaveLength(2);
  });

  test('while looking is told to whoever made the channel', async () => {
    const heard: Parameters<Progress>[0][] = [];
    world.strike({ at: 1, kind: '429 retry-after' });
    await world.open({ progress: (done) => heard.push(done) }).look(release);
    expect(heard).toEqual([{ target: 'github', sent: 0, total: 0, waitSeconds: 3 }]);
  });

  test('of an hour is not waited for: the run stops and says when to come back', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 3599) };
    const slept: number[] = [];
    const channel = createGitHubChannel(
      { name: 'github', owner: 'octo-city', repo: 'open-data' },
      {
        token: plantedToken,
        fetch: () => Promise.resolve(Response.json({ message: 'API rate limit exceeded' }, { status: 403, headers })),
        now: () => now,
        sleep: (ms) => Promise.resolve(void slept.push(ms)),
        timeoutMs: 1000,
      },
    );
    await expect(channel.look(release)).rejects.toThrow(
      "refused-rate-limit: looking up the release: GitHub's rate limit is reached. Run again in about 60 min: it goes on where it stopped",
    );
    expect(slept).toEqual([]);
  });

  test('that never ends stops the run once it has waited a quarter of an hour', async () => {
    const slept: number[] = [];
    const channel = createGitHubChannel(
      { name: 'github', owner: 'octo-city', repo: 'open-data' },
      {
        token: plantedToken,
        fetch: () => Promise.resolve(Response.json({ message: 'secondary rate limit' }, { status: 403 })),
        now: () => now,
        sleep: (ms) => Promise.resolve(void slept.push(ms)),
        timeoutMs: 1000,
      },
    );
    await expect(channel.look(release)).rejects.toThrow('refused-rate-limit');
    // 1, 2, 4 and 8 minutes are 15 together.
    expect(slept).toEqual([60_000, 120_000, 240_000, 480_000]);
  });
});
