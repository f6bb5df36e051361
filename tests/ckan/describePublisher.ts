import { beforeAll, describe, expect, test } from 'vitest';
import type { Release } from '../../pipeline/model/Release.ts';
import { compareServed } from '../../pipeline/publish/compareServed.ts';
import {
  act,
  countWrites,
  freshId,
  type Loose,
  openChannel,
  type PortalWorld,
  publishTo,
} from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

const verdict = async (channel: ReturnType<typeof openChannel>, release: Release) =>
  compareServed(
    release.files.map(({ path, bytes, sha256 }) => ({ path, sha256, size: bytes.length })),
    await channel.readBack(release),
  ).verdict;

/** What a publisher does with one dataset through its life, on whichever portal. */
export function describePublisher(open: () => Promise<PortalWorld>): void {
  const planId = freshId('tiny');
  const first = smallRelease({ planId, version: '1.0.0' });
  const correct = (csv: string): string => csv.replace(',12.25,', ',12.5,');
  const second = smallRelease({ planId, version: '1.0.1', edit: correct });
  let world: PortalWorld;
  let extensions: readonly string[];
  const show = async (): Promise<Loose> => (await act(world, 'package_show', { id: planId })).result;
  const resourceOf = async (path: string): Promise<Loose> =>
    (await show()).resources.find((resource: Loose) => resource.torikumi_path === path);

  beforeAll(async () => {
    world = await open();
    extensions = (await act(world, 'status_show')).result.extensions;
  });

  describe('a plan on the portal', () => {
    test('is made by one creation and one revision, then its tables, then its views', async () => {
      const { fetch, writes } = countWrites(world.fetch);
      await publishTo(openChannel(world, {}, fetch), first);
      const views = extensions.includes('datatables_view') ? ['resource_view_create', 'resource_view_create'] : [];
      expect(writes).toEqual(['package_create', 'package_revise', 'datastore_create', 'datastore_create', ...views]);
      expect(await verdict(openChannel(world), first)).toBe('verified');
    });

    test('is found by strangers, with its version, title and tags', async () => {
      const { result } = await act(world, 'package_show', { id: planId }, null);
      expect([result.private, result.state, result.version]).toEqual([false, 'active', '1.0.0']);
      expect(result.extras).toContainEqual({ key: 'identifier', value: `https://torikumi.example/${planId}` });
      expect(result.extras).toContainEqual({
        key: 'frequency',
        value: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
      });
      expect(result.license_id).toBe('notspecified');
    });

    test('has its files in the order of the page, with Japanese names and their own digests', async () => {
      const { resources } = await show();
      expect(resources.map((resource: Loose) => resource.torikumi_path)).toEqual([
        'observations.csv',
        'indicators.csv',
        'plan.json',
        'dataset.jsonld',
        `${planId}.zip`,
        'manifest.json',
        'schemas/indicators.json',
        'schemas/observations.json',
      ]);
      const file = first.files.find(({ path }) => path === 'observations.csv');
      expect(resources[0]).toMatchObject({
        name: '実績と判定（1行＝1指標の1年度）',
        format: 'CSV',
        mimetype: 'text/csv',
        sha256: file?.sha256,
        size: file?.bytes.length,
        url_type: 'upload',
      });
    });

    test('has a typed table with a dictionary in both languages', async () => {
      const { id } = await resourceOf('observations.csv');
      const { result } = await act(world, 'datastore_search', { resource_id: id, sort: '_id' }, null);
      expect(result.records).toHaveLength(6);
      const types = Object.fromEntries(result.fields.map((field: Loose) => [field.id, field.type]));
      expect(types).toMatchObject({
        period: 'text',
        fiscal_year: 'int4',
        period_start: 'date',
        value: 'numeric',
        meets_target: 'bool',
      });
      const value = result.fields.find((field: Loose) => field.id === 'value');
      expect(value.info.label).toBe('値 / Value');
      expect(result.records[2]).toMatchObject({
        indicator_id: '1-1-1',
        period: '2021',
        value: 12.25,
        meets_target: true,
        series: '',
      });
      expect(result.records[0]).toMatchObject({ value: -5, unit: '%', status: null });
    });

    test('is left alone by a second run: no write at all', async () => {
      const { fetch, writes } = countWrites(world.fetch);
      const plan = await publishTo(openChannel(world, {}, fetch), first);
      expect(writes).toEqual([]);
      expect(plan.steps.filter(({ action }) => action !== 'skip')).toEqual([]);
    });

    test('keeps what somebody else added: a resource on its place, a tag, an extra', async () => {
      const note = { package_id: planId, name: 'メモ', url: 'https://example.org/memo', format: 'HTML', mine: 'x' };
      await act(world, 'resource_create', note);
      const now = await show();
      const [theirs, ...ours] = [now.resources.at(-1), ...now.resources.slice(0, -1)];
      const order = [ours[0], theirs, ...ours.slice(1)].map((resource: Loose) => resource.id);
      await act(world, 'package_resource_reorder', { id: planId, order });
      await act(world, 'package_patch', {
        id: planId,
        tags: [...now.tags, { name: '市民の声' }],
        extras: [...now.extras, { key: 'department', value: '総務部' }],
      });
      const { fetch, writes } = countWrites(world.fetch);
      await publishTo(openChannel(world, {}, fetch), first);
      expect(writes).toEqual([]);
    });

    test('takes a corrected value as one row, the file, and the two files that hold its digest', async () => {
      const before = await show();
      const { fetch, writes, bodies } = countWrites(world.fetch);
      const plan = await publishTo(openChannel(world, {}, fetch), second);
      expect(plan.steps.filter(({ action }) => action === 'replace').map(({ target }) => target)).toEqual([
        planId,
        'observations.csv',
        `${planId}-v1.0.1.zip`,
        'manifest.json',
        'DataStore: observations.csv',
      ]);
      expect(writes).toEqual(['package_revise', 'datastore_upsert']);
      expect(bodies[1].records).toHaveLength(1);
      expect(bodies[1].records[0]).toMatchObject({ indicator_id: '1-1-1', period: '2021', value: '12.5' });
      const after = await show();
      expect(after.resources.map(({ id }: Loose) => id)).toEqual(before.resources.map(({ id }: Loose) => id));
      expect(after.version).toBe('1.0.1');
      expect(await verdict(openChannel(world), second)).toBe('verified');
      expect(await verdict(openChannel(world), first)).toBe('missing');
      const [memo] = after.resources.filter(({ name }: Loose) => name === 'メモ');
      expect(memo).toMatchObject({ url: 'https://example.org/memo', mine: 'x', position: 1 });
      expect(after.tags.map(({ name }: Loose) => name)).toContain('市民の声');
      expect(after.extras).toContainEqual({ key: 'department', value: '総務部' });
    });

    test('takes a row away without the table ever being empty', async () => {
      const third = smallRelease({
        planId,
        version: '1.1.0',
        edit: (csv) =>
          correct(csv)
            .split('\n')
            .filter((line) => !/,1-1-2,2021,/.test(line))
            .join('\n'),
      });
      const { fetch, writes, bodies } = countWrites(world.fetch);
      await publishTo(openChannel(world, {}, fetch), third);
      expect(writes).toEqual(['package_revise', 'datastore_delete']);
      expect(bodies[1].filters._id).toHaveLength(1);
      const { id } = await resourceOf('observations.csv');
      expect((await act(world, 'datastore_search', { resource_id: id })).result.records).toHaveLength(5);
      expect(await verdict(openChannel(world), third)).toBe('verified');
    });

    test('is mended where somebody swapped a file, a row or a type by hand', async () => {
      const release = smallRelease({
        planId,
        version: '1.1.0',
        edit: (csv) =>
          correct(csv)
            .split('\n')
            .filter((line) => !/,1-1-2,2021,/.test(line))
            .join('\n'),
      });
      const [observations, indicators, plan] = await Promise.all(
        ['observations.csv', 'indicators.csv', 'plan.json'].map(resourceOf),
      );
      const form = new FormData();
      form.set('id', plan.id);
      form.set('upload', new File(['{}'], 'plan.json', { type: 'application/json' }));
      await world.fetch(`${world.url}/api/3/action/resource_patch`, {
        method: 'POST',
        headers: { authorization: world.token },
        body: form,
      });
      await act(world, 'datastore_delete', { resource_id: observations.id, force: true, filters: { period: '2020' } });
      await act(world, 'datastore_delete', { resource_id: indicators.id, force: true });
      await act(world, 'datastore_create', {
        resource_id: indicators.id,
        force: true,
        fields: [{ id: 'indicator_id', type: 'text' }],
        records: [{ indicator_id: 'wrong' }],
      });
      expect(await verdict(openChannel(world), release)).toBe('different');
      const { fetch, writes } = countWrites(world.fetch);
      await publishTo(openChannel(world, {}, fetch), release);
      expect(writes).toEqual(['package_revise', 'datastore_upsert', 'datastore_delete', 'datastore_create']);
      expect(await verdict(openChannel(world), release)).toBe('verified');
    });

    test('tells a table that is not what its file holds', async () => {
      const { id } = await resourceOf('observations.csv');
      const release = smallRelease({
        planId,
        version: '1.1.0',
        edit: (csv) =>
          correct(csv)
            .split('\n')
            .filter((line) => !/,1-1-2,2021,/.test(line))
            .join('\n'),
      });
      await act(world, 'datastore_delete', { resource_id: id, force: true, filters: { period: '2020' } });
      const { files } = await openChannel(world).readBack(release);
      expect(files.at(-1)).toEqual({ path: 'DataStore: observations.csv', size: 0, sha256: null });
      expect(await verdict(openChannel(world), release)).toBe('different');
      await publishTo(openChannel(world), release);
      expect(await verdict(openChannel(world), release)).toBe('verified');
    });

    test('refuses an earlier version, and other bytes under the same one', async () => {
      const channel = openChannel(world);
      const state = await channel.look(first);
      expect(() => channel.plan(first, state)).toThrow('refused-version');
      const other = smallRelease({ planId, version: '1.1.0', edit: (csv) => csv.replace(',12.25,', ',13,') });
      const otherState = await channel.look(other);
      expect(() => channel.plan(other, otherState)).toThrow('conflicting-release');
    });

    test('is withdrawn, files and tables, and what somebody else added stays', async () => {
      const tables = await Promise.all(['observations.csv', 'indicators.csv'].map(resourceOf));
      const channel = openChannel(world);
      const plan = channel.planWithdrawal(second, await channel.look(second));
      expect(plan.steps.map(({ action }) => action)).toEqual(Array.from({ length: 10 }, () => 'remove'));
      await channel.apply(plan, second, () => undefined);
      expect((await show()).resources.map(({ name }: Loose) => name)).toEqual(['メモ']);
      for (const { id } of tables) expect((await act(world, 'datastore_search', { resource_id: id })).status).toBe(404);
    });

    test('comes back under the same ids when it is published again', async () => {
      const later = smallRelease({ planId, version: '1.1.1' });
      await publishTo(openChannel(world), later);
      expect(await verdict(openChannel(world), later)).toBe('verified');
    });

    test('is withdrawn whole where it is all ours, and then says how it comes back', async () => {
      const memo = (await show()).resources.find(({ name }: Loose) => name === 'メモ');
      await act(world, 'resource_delete', { id: memo.id });
      const channel = openChannel(world);
      const plan = channel.planWithdrawal(second, await channel.look(second));
      expect(plan.steps).toMatchObject([{ action: 'remove', target: planId }]);
      await channel.apply(plan, second, () => undefined);
      expect((await act(world, 'package_show', { id: planId }, null)).status).not.toBe(200);
      const later = smallRelease({ planId, version: '1.1.2' });
      const tell = async () => {
        const state = await channel.look(later);
        return channel.plan(later, state);
      };
      await expect(tell()).rejects.toThrow(/refused-dataset: .* is deleted/);
    });
  });
}
