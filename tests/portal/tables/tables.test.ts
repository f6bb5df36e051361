import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Loose, makeDataset, openTestPortal, type TestPortal } from '../support/testPortal.ts';

let portal: TestPortal;
let resource: string;
const fields = [
  { id: 'key', type: 'text', info: { label: '鍵', notes: 'key' } },
  { id: '値', type: 'numeric' },
  { id: 'year', type: 'int4' },
  { id: 'done', type: 'bool' },
  { id: 'day', type: 'date' },
];
const records = [
  { key: 'a', 値: '143.0', year: 2021, done: true, day: '2021-04-01' },
  { key: 'b', 値: 9, year: 2022, done: false, day: null },
  { key: '000123', 値: null, year: null, done: null, day: '2023-04-01' },
];
beforeEach(async () => {
  portal = await openTestPortal();
  ({ resource } = await makeDataset(portal));
  const made = await act('datastore_create', { fields, primary_key: ['key'], records });
  expect(made.status).toBe(200);
});
afterEach(() => {
  expect(portal.faults).toEqual([]);
  portal.close();
});

const act = (action: string, params: object): Promise<Answer> =>
  portal.act(action, { resource_id: resource, force: true, ...params });
const search = (params: object = {}): Promise<Answer> =>
  portal.ask('datastore_search', { resource_id: resource, ...params });
const keysOf = async (params: object): Promise<readonly string[]> =>
  (await search(params)).result.records.map(({ key }: Loose) => key);

describe('a table', () => {
  test('answers each value in its type, in the order it came', async () => {
    const { result } = await search();
    expect(result.records).toEqual([
      { _id: 1, key: 'a', 値: 143, year: 2021, done: true, day: '2021-04-01' },
      { _id: 2, key: 'b', 値: 9, year: 2022, done: false, day: null },
      { _id: 3, key: '000123', 値: null, year: null, done: null, day: '2023-04-01' },
    ]);
    expect(result.total).toBe(3);
    expect(result.fields.map(({ id, type }: Loose) => `${id} ${type}`)).toEqual([
      '_id int',
      'key text',
      '値 numeric',
      'year int4',
      'done bool',
      'day date',
    ]);
  });

  test('prints a decimal with the digits that it was given', async () => {
    const response = await portal.get(`/api/3/action/datastore_search?resource_id=${resource}&limit=1`);
    expect(await response.text()).toContain('143.0');
  });

  test('tells its key and its dictionary', async () => {
    const { result } = await portal.ask('datastore_info', { id: resource });
    expect(result.meta.count).toBe(3);
    expect(result.fields[0]).toMatchObject({
      id: 'key',
      type: 'text',
      info: { label: '鍵', notes: 'key' },
      schema: { is_index: true },
    });
  });

  test('is dumped whole as CSV and TSV', async () => {
    const csv = await portal.get(`/datastore/dump/${resource}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).trimEnd().split(/\r?\n/);
    expect(lines[0]).toBe('_id,key,値,year,done,day');
    expect(lines[1]).toMatch(/^1,a,143\.0,2021,(True|t|true),2021-04-01$/);
    expect(lines).toHaveLength(4);
    const tsv = await portal.get(`/datastore/dump/${resource}?format=tsv`);
    expect((await tsv.text()).split(/\r?\n/)[0]).toBe('_id\tkey\t値\tyear\tdone\tday');
    expect((await portal.get('/datastore/dump/nothing')).status).toBe(404);
  });
});

describe('what is asked of a table', () => {
  test.each([
    [{ filters: { key: 'a' } }, ['a']],
    [{ filters: { key: ['a', 'b'] } }, ['a', 'b']],
    [{ filters: { 値: 143 } }, ['a']],
    [{ filters: { 値: '143.00' } }, ['a']],
    [{ filters: { key: '123' } }, []],
    [{ filters: { year: 2022, done: false } }, ['b']],
    [{ filters: { year: 2022, done: true } }, []],
    [{ q: '0012' }, ['000123']],
    [{ q: '%' }, []],
    [{ q: { key: 'a' } }, ['a']],
    [{ sort: '値 asc' }, ['b', 'a', '000123']],
    [{ sort: '値 desc' }, ['000123', 'a', 'b']],
    [{ sort: '"値" desc nulls last' }, ['a', 'b', '000123']],
    [{ limit: 1, offset: 1 }, ['b']],
    [{ offset: 3 }, []],
    [{ limit: 0 }, []],
  ])('%j finds %j', async (params, keys) => {
    expect(await keysOf(params)).toEqual(keys);
  });

  test('fields come as they were asked for', async () => {
    const { result } = await search({ fields: ['year', 'key'], limit: 1 });
    expect(result.records).toEqual([{ year: 2021, key: 'a' }]);
    expect(Object.keys(result.records[0])).toEqual(['year', 'key']);
  });

  test.each([
    { filters: { nothing: 1 } },
    { filters: { 'key" OR 1=1 --': 1 } },
    { filters: { year: 'soon' } },
    { filters: { year: '1 OR 1=1' } },
    { fields: ['nothing'] },
    { fields: ['c1'] },
    { sort: 'key; DROP TABLE data_1' },
    { sort: '(SELECT 1)' },
    { sort: 'c1' },
    { limit: -1 },
    { limit: 'all' },
    { q: { nothing: 'a' } },
    { unknown: 1 },
  ])('%j is refused', async (params) => {
    const { status, error } = await search(params);
    expect([status, error.__type]).toEqual([409, 'Validation Error']);
    expect((await search()).result.total).toBe(3);
  });

  test.each([
    ['values', { filters: { key: Array.from({ length: 40_000 }, () => 'a') } }, 'filters'],
    ['words', { q: 'a '.repeat(2000) }, 'q'],
    ['characters', { q: 'a'.repeat(60_000) }, 'q'],
  ])('too many %s are refused', async (_, params, field) => {
    const { status, error } = await search(params);
    expect([status, error]).toMatchObject([409, { [field]: expect.anything() }]);
  });

  test('an unknown table is not found', async () => {
    expect((await search({ resource_id: 'nothing' })).status).toBe(404);
  });
});

describe('upsert', () => {
  test('changes the row of a key, in the fields that were sent, and adds a new one', async () => {
    const { status } = await act('datastore_upsert', { records: [{ key: 'a', 値: 5 }, { key: 'c' }] });
    expect(status).toBe(200);
    expect((await search()).result.records).toMatchObject([
      { _id: 1, key: 'a', 値: 5, year: 2021, done: true },
      { key: 'b', 値: 9 },
      { key: '000123' },
      { key: 'c', 値: null },
    ]);
  });

  test.each([
    [{ method: 'insert', records: [{ key: 'n' }, { key: 'a' }] }, 'records'],
    [{ method: 'update', records: [{ key: 'b', 値: 1 }, { key: 'z' }] }, 'key'],
    [{ records: [{ 値: 1 }] }, 'key'],
    [{ records: [{ key: 'n' }, { key: 'm', nothing: 1 }] }, 'fields'],
    [{ records: [{ key: 'n' }, { key: 'm', year: 'soon' }] }, 'records'],
    [{ records: [{ key: 'n', 値: 'many' }] }, 'records'],
    [{ records: [{ key: 'n', year: 2147483648 }] }, 'records'],
    [{ records: [{ key: 'n', day: '2021-02-30' }] }, 'records'],
    [{ records: [{ key: 'n', done: 'perhaps' }] }, 'records'],
    [{ records: 'a' }, 'records'],
    [{ method: 'replace', records: [] }, 'method'],
  ])('%j is refused whole', async (params, field) => {
    const before = (await search()).result.records;
    const { status, error } = await act('datastore_upsert', params);
    expect([status, error]).toMatchObject([409, { [field]: expect.anything() }]);
    expect((await search()).result.records).toEqual(before);
  });

  test('without the token or without force changes nothing', async () => {
    const params = { resource_id: resource, records: [{ key: 'n' }] };
    expect((await portal.ask('datastore_upsert', { ...params, force: true })).status).toBe(403);
    expect((await portal.act('datastore_upsert', params)).status).toBe(409);
    expect((await search()).result.total).toBe(3);
  });
});

describe('delete', () => {
  test('takes out the rows that fit', async () => {
    await act('datastore_delete', { filters: { key: ['a', 'none'] } });
    expect(await keysOf({})).toEqual(['b', '000123']);
  });

  test('with empty filters leaves the table, without filters none', async () => {
    await act('datastore_records_delete', { filters: {} });
    expect((await search()).result.total).toBe(0);
    expect((await act('datastore_records_delete', {})).status).toBe(409);
    await act('datastore_delete', {});
    expect((await search()).status).toBe(404);
  });

  test('by an unknown field is refused', async () => {
    expect((await act('datastore_delete', { filters: { '1=1': 1 } })).status).toBe(409);
    expect((await search()).result.total).toBe(3);
  });
});

describe('field names', () => {
  test.each(['_id', '_x', ' a', 'a ', 'a"b', 'a" TEXT); DROP TABLE datasets; --', 'あ'.repeat(64), ''])(
    '%j is refused',
    async (id) => {
      const { status } = await act('datastore_create', { fields: [{ id, type: 'text' }] });
      expect(status).toBe(409);
    },
  );

  test.each(["a'b", 'a;b', 'select', 'a); DROP TABLE datasets; --', '値 (％)', 'constructor', 'あ'.repeat(63)])(
    '%j is a name like any other',
    async (id) => {
      const { resource: other } = await makeDataset(portal, { name: 'other' });
      const table = { resource_id: other, force: true };
      const made = await portal.act('datastore_create', {
        ...table,
        fields: [{ id, type: 'text' }],
        primary_key: [id],
        records: [{ [id]: 'x' }],
      });
      expect(made.status).toBe(200);
      await portal.act('datastore_upsert', { ...table, records: [{ [id]: 'x' }, { [id]: 'y' }] });
      const { result } = await search({ resource_id: other, filters: { [id]: 'y' } });
      expect(result.records).toEqual([{ _id: 2, [id]: 'y' }]);
    },
  );

  test.each([
    { fields: [{ id: 'n', type: 'blob' }] },
    { fields: [{ id: 'n', type: 'text; DROP TABLE datasets' }] },
    {
      fields: [
        { id: 'n', type: 'text' },
        { id: 'n', type: 'text' },
      ],
    },
    { fields: [{ id: 'n' }] },
    { primary_key: ['nothing'] },
  ])('%j is refused', async (params) => {
    expect((await act('datastore_create', params)).status).toBe(409);
    expect((await search()).result.fields).toHaveLength(6);
  });
});
