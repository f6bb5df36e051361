import { beforeAll, describe, expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Release } from '../../pipeline/model/Release.ts';
import { compareServed } from '../../pipeline/publish/compareServed.ts';
import { act, freshId, type Loose, openChannel, type PortalWorld, publishTo } from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

/** Many publishers at once, and somebody else in between. */
export function describeRaces(open: () => Promise<PortalWorld>): void {
  let world: PortalWorld;
  beforeAll(async () => {
    world = await open();
  });

  /** How a run ended: null when it went through, else the code of its fault. */
  const endOf = (run: Promise<void>): Promise<string | null> =>
    run.then(
      () => null,
      (error: unknown) => (error instanceof PipelineError ? (error.faults[0]?.code ?? '') : String(error)),
    );

  /** Every publisher plans before any of them writes; then all write at once. */
  const race = async (releases: readonly Release[]): Promise<readonly (string | null)[]> => {
    // Fifty wait in one line before a portal's few workers, so each has the patience of all.
    const runs = releases.map((release) => ({ channel: openChannel(world, {}, world.fetch, 300_000), release }));
    const states = await Promise.all(runs.map(({ channel, release }) => channel.look(release)));
    return Promise.all(
      runs.map(async ({ channel, release }, index) => {
        const plan = channel.plan(release, states[index] as Loose);
        return endOf(channel.apply(plan, release, () => undefined));
      }),
    );
  };

  const expectOneWinner = async (releases: readonly Release[]): Promise<void> => {
    const ends = await race(releases);
    expect(ends.filter((end) => end === null)).toHaveLength(1);
    expect(ends.filter((end) => end !== null && end !== 'conflicting-dataset')).toEqual([]);
    const winner = releases[ends.indexOf(null)] as Release;
    const wanted = winner.files.map(({ path, sha256, bytes }) => ({ path, sha256, size: bytes.length }));
    expect(compareServed(wanted, await openChannel(world).readBack(winner)).verdict).toBe('verified');
    const { result } = await act(world, 'package_show', { id: winner.planId }, null);
    expect(result.resources).toHaveLength(8);
    expect(new Set(result.tags.map(({ name }: Loose) => name)).size).toBe(result.tags.length);
  };

  describe('fifty publishers at once', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => index + 1);

    test('on a dataset that is there: one wins, the others say so', { timeout: 600_000 }, async () => {
      const planId = freshId('race');
      await publishTo(openChannel(world), smallRelease({ planId, version: '1.0.0' }));
      const edit = (number: number) => (csv: string) => csv.replace(',12.25,', `,${number}.5,`);
      await expectOneWinner(fifty.map((number) => smallRelease({ planId, version: '1.0.1', edit: edit(number) })));
    });

    test('on a dataset that none has made yet: one wins, the others say so', { timeout: 600_000 }, async () => {
      const planId = freshId('race');
      const edit = (number: number) => (csv: string) => csv.replace(',12.25,', `,${number}.5,`);
      await expectOneWinner(fifty.map((number) => smallRelease({ planId, version: '1.0.0', edit: edit(number) })));
    });
  });

  describe('somebody who changes the dataset between plan and apply', () => {
    test('is told by name, and taken in by the next run', async () => {
      const planId = freshId('between');
      await publishTo(openChannel(world), smallRelease({ planId, version: '1.0.0' }));
      const next = smallRelease({ planId, version: '1.0.1', edit: (csv) => csv.replace(',12.25,', ',12.5,') });
      const channel = openChannel(world);
      const plan = channel.plan(next, await channel.look(next));
      await act(world, 'package_patch', { id: planId, title: '別の題名' });
      await expect(channel.apply(plan, next, () => undefined)).rejects.toThrow(/conflicting-dataset: .*`between-/);
      await publishTo(openChannel(world), next);
      expect((await act(world, 'package_show', { id: planId })).result.title).toBe('小さな計画');
    });

    test('is told by the field when it happens in the very last moment', async () => {
      const planId = freshId('between');
      await publishTo(openChannel(world), smallRelease({ planId, version: '1.0.0' }));
      const next = smallRelease({ planId, version: '1.0.1', edit: (csv) => csv.replace(',12.25,', ',12.5,') });
      const late: typeof fetch = async (input, init) => {
        if (String(input).endsWith('package_revise')) {
          await act(world, 'package_patch', { id: planId, author: '別の人' });
          await act(world, 'resource_create', { package_id: planId, name: 'メモ', url: 'https://example.org/memo' });
        }
        return world.fetch(input, init);
      };
      await expect(publishTo(openChannel(world, {}, late), next)).rejects.toThrow(
        'fields `author`; files added `メモ`',
      );
      await publishTo(openChannel(world), next);
      const { result } = await act(world, 'package_show', { id: planId });
      expect(result.resources.map(({ name }: Loose) => name)).toContain('メモ');
      expect(result.version).toBe('1.0.1');
    });
  });
}
