import { beforeAll, describe, expect, test } from 'vitest';
import { act, freshId, get, type Loose, openChannel, type PortalWorld, publishTo } from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

/** A portal whose XLoader loads every uploaded table by itself, all columns as text. */
export function describeLoaders(open: () => Promise<PortalWorld>): void {
  const planId = freshId('loaded');
  let world: PortalWorld;
  let hasLoader: boolean;

  beforeAll(async () => {
    world = await open();
    hasLoader = (await get(world, 'status_show')).result.extensions.includes('xloader');
  });

  /** The first resource, once XLoader has nothing more to do with it. */
  const settled = async (): Promise<Loose> => {
    const { result } = await act(world, 'package_show', { id: planId });
    const [{ id }] = result.resources;
    for (;;) {
      const { status, result: job } = await act(world, 'xloader_status', { resource_id: id });
      if (status !== 200 || ['complete', 'error'].includes(job.status)) break;
      await new Promise((done) => setTimeout(done, 500));
    }
    return (await get(world, 'resource_show', { id })).result;
  };
  const typesOf = async (id: string): Promise<Loose> => {
    const { result } = await get(world, 'datastore_info', { id });
    return Object.fromEntries(result.fields.map((field: Loose) => [field.id, field.type]));
  };

  describe('XLoader', () => {
    test('finds the digest that it would write, and leaves a new version’s table alone', async ({ skip }) => {
      if (!hasLoader) return skip('this portal has no XLoader');
      await publishTo(openChannel(world), smallRelease({ planId, version: '1.0.0' }));
      const second = smallRelease({ planId, version: '1.0.1', edit: (csv) => csv.replace(',12.25,', ',12.5,') });
      await publishTo(openChannel(world), second);
      const resource = await settled();
      const file = second.files.find(({ path }) => path === 'observations.csv');
      expect(resource).toMatchObject({ sha256: file?.sha256, datastore_active: true });
      expect(await typesOf(resource.id)).toMatchObject({ value: 'numeric', fiscal_year: 'int4', period_start: 'date' });
      expect((await openChannel(world).readBack(second)).files).toHaveLength(8);
    });

    test('told to load all the same, is put right by the next run', async ({ skip }) => {
      if (!hasLoader) return skip('this portal has no XLoader');
      const second = smallRelease({ planId, version: '1.0.1', edit: (csv) => csv.replace(',12.25,', ',12.5,') });
      const { id } = await settled();
      await act(world, 'xloader_submit', { resource_id: id, ignore_hash: true });
      await settled();
      expect(await typesOf(id)).toMatchObject({ value: 'text', fiscal_year: 'text' });
      const { files } = await openChannel(world).readBack(second);
      expect(files.at(-1)?.path).toBe('DataStore: observations.csv');
      await publishTo(openChannel(world), second);
      expect(await typesOf(id)).toMatchObject({ value: 'numeric', fiscal_year: 'int4' });
      expect((await openChannel(world).readBack(second)).files).toHaveLength(8);
    });
  });
}
