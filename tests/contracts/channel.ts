import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Release, ReleaseFile } from '../../pipeline/model/Release.ts';
import { type Channel, isIdle } from '../../pipeline/publish/Channel.ts';
import { compareServed } from '../../pipeline/publish/compareServed.ts';
import { toRelease } from '../../pipeline/release/bundle/toRelease.ts';
import { tinyBundle } from '../support/tinyBundle.ts';

/** A channel and the world that it writes to. */
export interface ChannelWorld {
  /** The channel as a run would make it; each call is a new run. */
  open(): Channel;
  /** How many writes the world has taken so far. */
  countWrites(): number;
  /** Makes the next run's nth write fail, and every one after it. */
  failAtWrite(n: number | null): void;
  /** What no plan, error or progress may hold. */
  readonly secret?: string;
  /** True when a version stays readable once a later one is there. */
  readonly keepsVersions: boolean;
  stop(): Promise<void> | void;
}

const bundle = tinyBundle();

/** A release of the tiny plan under any version. Only `findings.csv` differs by `mark`. */
export function tinyRelease(version: string, mark = ''): Release {
  const files = new Map(bundle);
  const text = new TextDecoder().decode(bundle.get('manifest.json'));
  files.set(
    'manifest.json',
    Buffer.from(text.replace('"version": "1.0.0",\n  "schema', `"version": "${version}",\n  "schema`)),
  );
  files.set('findings.csv', Buffer.from(`${new TextDecoder().decode(bundle.get('findings.csv'))}${mark}`));
  return toRelease(files, 'tiny');
}

const intended = ({ files }: Release) =>
  files.map(({ path, bytes, sha256 }: ReleaseFile) => ({ path, size: bytes.length, sha256 }));

async function publish(channel: Channel, release: Release, told: string[] = []): Promise<void> {
  const plan = channel.plan(release, await channel.look(release));
  told.push(JSON.stringify(plan));
  await channel.apply(plan, release, (progress) => told.push(JSON.stringify(progress)));
}

const verdictOf = async (channel: Channel, release: Release) =>
  compareServed(intended(release), await channel.readBack(release)).verdict;

/** What every channel has to hold to. */
export function describeChannel(open: () => Promise<ChannelWorld> | ChannelWorld): void {
  const inWorld = (name: string, run: (world: ChannelWorld) => Promise<void>): void => {
    test(name, async () => {
      const world = await open();
      try {
        await run(world);
      } finally {
        await world.stop();
      }
    });
  };

  inWorld('has nothing of a release before it is published', async (world) => {
    expect(await verdictOf(world.open(), tinyRelease('1.0.0'))).toBe('missing');
  });

  inWorld('serves every byte of a release once it is published', async (world) => {
    const release = tinyRelease('1.0.0');
    expect(
      release.files.every(({ bytes, sha256 }) => createHash('sha256').update(bytes).digest('hex') === sha256),
    ).toBe(true);
    await publish(world.open(), release);
    expect(await verdictOf(world.open(), release)).toBe('verified');
  });

  inWorld('looks and plans without a write', async (world) => {
    const channel = world.open();
    const plan = channel.plan(tinyRelease('1.0.0'), await channel.look(tinyRelease('1.0.0')));
    expect(plan.steps.some(({ action }) => action !== 'skip')).toBe(true);
    expect(world.countWrites()).toBe(0);
  });

  inWorld('writes nothing the second time', async (world) => {
    const release = tinyRelease('1.0.0');
    await publish(world.open(), release);
    const writes = world.countWrites();
    expect(writes).toBeGreaterThan(0);
    const channel = world.open();
    const plan = channel.plan(release, await channel.look(release));
    expect(isIdle(plan)).toBe(true);
    await channel.apply(plan, release, () => undefined);
    expect(world.countWrites()).toBe(writes);
  });

  inWorld('takes the next version, and keeps the one before where it keeps versions', async (world) => {
    const [first, second] = [tinyRelease('1.0.0'), tinyRelease('1.0.1', 'x')];
    await publish(world.open(), first);
    await publish(world.open(), second);
    expect(await verdictOf(world.open(), second)).toBe('verified');
    if (world.keepsVersions) expect(await verdictOf(world.open(), first)).toBe('verified');
  });

  inWorld('refuses other bytes under a version that is out, and writes nothing', async (world) => {
    if (!world.keepsVersions) return;
    await publish(world.open(), tinyRelease('1.0.0'));
    const writes = world.countWrites();
    const other = tinyRelease('1.0.0', 'x');
    const channel = world.open();
    const state = await channel.look(other);
    expect(() => channel.plan(other, state)).toThrow(PipelineError);
    expect(() => channel.plan(other, state)).toThrow('conflicting-release');
    expect(world.countWrites()).toBe(writes);
  });

  inWorld('ends in the whole release when it is run again, wherever a write fails', async (world) => {
    const [first, second] = [tinyRelease('1.0.0'), tinyRelease('1.0.1', 'x')];
    await publish(world.open(), first);
    let failures = 0;
    for (let at = 1; at <= 4; at += 1) {
      world.failAtWrite(at);
      await publish(world.open(), second).catch((error: unknown) => {
        expect(error).toBeInstanceOf(PipelineError);
        failures += 1;
      });
      world.failAtWrite(null);
      expect(['verified', 'missing', 'hidden']).toContain(await verdictOf(world.open(), second));
      if (world.keepsVersions) expect(await verdictOf(world.open(), first)).toBe('verified');
    }
    expect(failures).toBeGreaterThan(0);
    await publish(world.open(), second);
    expect(await verdictOf(world.open(), second)).toBe('verified');
  });

  inWorld('tells no secret in a plan, a progress or an error', async (world) => {
    const told: string[] = [];
    await publish(world.open(), tinyRelease('1.0.0'), told);
    world.failAtWrite(1);
    await publish(world.open(), tinyRelease('1.0.1', 'x'), told).catch((error: unknown) => {
      told.push(String(error), JSON.stringify(error), String((error as Error).cause), String((error as Error).stack));
    });
    world.failAtWrite(null);
    expect(told.length).toBeGreaterThan(2);
    if (world.secret !== undefined) expect(told.join('\n')).not.toContain(world.secret);
  });
}
