import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, freshId, get, type Loose, type PortalWorld } from './support/PortalWorld.ts';

/** The calls of the DataStore that the publisher and its readers make, and their answers. */
export function describeTables(open: () => Promise<PortalWorld>): void {
  const name = freshId('tables');
  let world: PortalWorld;

  describe('the DataStore', () => {
    // A link of no format: no loader of the portal takes it for a file that it should load.
    const table = randomUUID();
    beforeAll(async () => {
      world = await open();
      await act(world, 'package_create', { name, owner_org: world.organisation });
      await act(world, 'resource_create', { id: table, package_id: name, name: '表', url: 'https://example.org/' });
    });

    const fields = [
      { id: 'code', type: 'text', info: { label: '番号 / Code', notes: '説明' } },
      { id: 'series', type: 'text' },
      { id: 'value', type: 'numeric' },
      { id: 'year', type: 'int4' },
      { id: 'day', type: 'date' },
      { id: 'ok', type: 'bool' },
    ];
    const rows = (params: object = {}): Promise<Loose> =>
      act(world, 'datastore_search', { resource_id: table, sort: '_id', ...params }, null).then(({ result }) => result);

    test('is not written to without force where it is not the resource’s own', async () => {
      const { status, error } = await act(world, 'datastore_create', { resource_id: table, fields });
      expect([status, error.__type]).toEqual([409, 'Validation Error']);
    });

    test('makes a table with types, key, dictionary and rows', async () => {
      const records = [
        { code: '0001', series: '', value: '143.0', year: '2019', day: '2019-04-01', ok: 'true' },
        { code: '0002', series: 'x', value: null, year: null, day: null, ok: null },
      ];
      const params = { resource_id: table, force: true, fields, primary_key: ['code', 'series'], records };
      expect((await act(world, 'datastore_create', params)).status).toBe(200);
      const { records: found, fields: shown } = await rows();
      expect(found).toEqual([
        { _id: 1, code: '0001', series: '', value: 143, year: 2019, day: '2019-04-01', ok: true },
        { _id: 2, code: '0002', series: 'x', value: null, year: null, day: null, ok: null },
      ]);
      expect(shown.map(({ id, type }: Loose) => `${id} ${type}`)).toEqual([
        '_id int',
        ...fields.map(({ id, type }) => `${id} ${type}`),
      ]);
      expect((await get(world, 'resource_show', { id: table })).result.datastore_active).toBe(true);
    });

    test('tells columns, dictionary and key', async () => {
      const { result } = await get(world, 'datastore_info', { id: table });
      const [code, , value] = result.fields;
      expect(code).toMatchObject({
        id: 'code',
        type: 'text',
        info: { label: '番号 / Code', notes: '説明' },
        schema: { is_index: true },
      });
      expect(value).toMatchObject({ id: 'value', type: 'numeric', schema: { is_index: false } });
    });

    test('prints exact digits as CSV', async () => {
      const { records } = await rows({ records_format: 'csv', fields: '_id,code,series,value,ok' });
      expect(records).toBe('1,0001,"",143.0,t\n2,0002,x,,\n');
    });

    test('upserts by key: one row changed, one new', async () => {
      const records = [
        { code: '0001', series: '', value: '143.10' },
        { code: '0003', series: '', value: '7' },
      ];
      await act(world, 'datastore_upsert', { resource_id: table, force: true, method: 'upsert', records });
      const { records: found } = await rows();
      expect(found.map(({ code, value, year }: Loose) => [code, value, year])).toEqual([
        ['0001', 143.1, 2019],
        ['0002', null, null],
        ['0003', 7, null],
      ]);
    });

    test('filters, sorts, cuts and counts', async () => {
      expect((await rows({ filters: { code: ['0001', '0003'] } })).total).toBe(2);
      expect((await rows({ sort: 'code desc', limit: 1 })).records[0].code).toBe('0003');
      expect((await rows({ offset: 1, limit: 1 })).records[0].code).toBe('0002');
      expect((await rows({ q: '0002' })).records).toHaveLength(1);
    });

    test('takes rows away by their ids, and the table as a whole', async () => {
      const ids = (await rows()).records.slice(1).map(({ _id }: Loose) => _id);
      await act(world, 'datastore_delete', { resource_id: table, force: true, filters: { _id: ids } });
      expect((await rows()).records.map(({ code }: Loose) => code)).toEqual(['0001']);
      await act(world, 'datastore_delete', { resource_id: table, force: true });
      expect((await act(world, 'datastore_search', { resource_id: table })).status).toBe(404);
      expect((await get(world, 'datastore_info', { id: table })).status).toBe(404);
    });
  });
}
