import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Release } from '../../pipeline/model/Release.ts';
import { type FaultKind, type FaultyProxy, openProxy } from './support/faultyProxy.ts';
import { act, freshId, type Loose, openChannel, type PortalWorld, publishTo } from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

/** Each write is broken in all of these ways; a read, after which nothing can be half done, in the first or the second. */
const kinds: readonly FaultKind[] = ['refuse', 'cut', 'lose', 'gateway', 'login', 'hang'];

/** Breaks every single request of a publication, in every way, and looks at what readers then get. */
export function describeFaults(open: () => Promise<PortalWorld>): void {
  const planId = freshId('faulty');
  let patch = 0;
  /** Each release changes the same value, so that all of them are equally far from one another. */
  const release = (): Release => {
    patch += 1;
    const value = `,${patch}.25,`;
    return smallRelease({ planId, version: `1.0.${patch}`, edit: (csv) => csv.replace(',12.25,', value) });
  };
  let world: PortalWorld;
  let proxy: FaultyProxy;

  beforeAll(async () => {
    world = await open();
    proxy = await openProxy(world);
  });
  afterAll(() => proxy.world.stop());

  const figureOf = ({ version }: Release): number => Number(`${version.split('.')[2]}.25`);

  /**
   * The version whose files strangers get, every byte of them; fails when they get parts of two. The table beside them
   * is a thing of its own: it too is one version whole, the same or, until the next run, the one before.
   */
  const wholeVersion = async (releases: readonly Release[]): Promise<string> => {
    const { result } = await act(world, 'package_show', { id: planId }, null);
    // A path that is not there keeps the table out of it.
    const query = { planId, version: result.version, files: [{ path: 'none' }] };
    const list = (files: readonly { readonly path: string; readonly sha256: string | null }[]): readonly string[] =>
      files.map(({ path, sha256 }) => `${path.replace(/-v.*zip$/, '.zip')} ${sha256}`).sort();
    const whole = releases.find(({ version }) => version === result.version);
    expect(list((await openChannel(world).readBack(query)).files)).toEqual(list(whole?.files ?? []));
    expect(new Set(result.resources.map(({ id }: Loose) => id)).size).toBe(8);
    const [{ id }] = result.resources;
    const table = await act(world, 'datastore_search', { resource_id: id, sort: 'indicator_id,period' }, null);
    expect(table.result.records).toHaveLength(6);
    expect(releases.map(figureOf)).toContain(table.result.records[2].value);
    return result.version;
  };

  describe('every request of a publication broken', () => {
    test('leaves the old or the new version whole, and the next run mends it', { timeout: 1_200_000 }, async () => {
      let before = release();
      await publishTo(openChannel(world), before);
      const next = release();
      proxy.plan(null);
      await publishTo(openChannel(proxy.world), next);
      before = next;
      const requests = [...proxy.requests];
      expect(requests.filter((request) => request.startsWith('POST'))).toEqual([
        'POST package_revise',
        'POST datastore_upsert',
      ]);

      const faults = requests.flatMap((request, index) => {
        const ways = request.startsWith('POST') ? kinds : kinds.slice(index % 2, (index % 2) + 1);
        return ways.flatMap((kind) => [
          { kind, at: index + 1, forever: false },
          ...(request.startsWith('POST') || index % 5 === 0 ? [{ kind, at: index + 1, forever: true }] : []),
        ]);
      });
      const seen = { 'went through': 0, 'stopped, old seen': 0, 'stopped, new seen': 0 };
      for (const fault of faults) {
        const now = release();
        proxy.plan(fault);
        const failure = await publishTo(openChannel(proxy.world, {}, globalThis.fetch, world.patienceMs), now).then(
          () => null,
          (error: unknown) => error,
        );
        proxy.plan(null);
        if (failure !== null) expect(failure, JSON.stringify(fault)).toBeInstanceOf(PipelineError);
        const version = await wholeVersion([before, now]);
        expect([before.version, now.version], JSON.stringify(fault)).toContain(version);
        if (failure === null) expect(version).toBe(now.version);
        const isNew = version === now.version;
        seen[failure === null ? 'went through' : isNew ? 'stopped, new seen' : 'stopped, old seen'] += 1;
        await publishTo(openChannel(world), now);
        // Reading back compares the table with its file, row by row.
        expect((await openChannel(world).readBack(now)).files).toHaveLength(8);
        expect(await wholeVersion([now])).toBe(now.version);
        before = now;
      }
      expect(faults.length).toBeGreaterThan(40);
      const told = Object.entries(seen).map(([what, count]) => `${what} ${count}`);
      process.stdout.write(`${requests.length} requests, ${faults.length} faults tried: ${told.join('; ')}\n`);
    });

    test('leaves nothing that strangers see when the first publication breaks', { timeout: 600_000 }, async () => {
      const writes = ['package_create', 'package_revise', 'datastore_create'];
      for (const fault of kinds.flatMap((kind) => writes.map((at) => ({ kind, at, forever: true })))) {
        const id = freshId('first');
        const made = smallRelease({ planId: id, version: '1.0.0' });
        proxy.plan(fault);
        const run = publishTo(openChannel(proxy.world, {}, globalThis.fetch, world.patienceMs), made);
        await expect(run, JSON.stringify(fault)).rejects.toBeInstanceOf(PipelineError);
        proxy.plan(null);
        const { status, result } = await act(world, 'package_show', { id }, null);
        expect([0, 8], JSON.stringify(fault)).toContain(status === 200 ? result.resources.length : 0);
        await publishTo(openChannel(world), made);
        expect((await openChannel(world).readBack(made)).files).toHaveLength(8);
      }
    });
  });
}
