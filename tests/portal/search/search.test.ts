import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Loose, openTestPortal, type TestPortal } from '../support/testPortal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  for (const spec of [
    { name: 'reform', title: '江別市行政改革推進計画', notes: '市の計画', tags: [{ name: '行革' }], version: '1' },
    { name: 'housing', title: '江別市住宅計画', tags: [{ name: '住まい' }], version: '2' },
    { name: 'library', title: 'Library Plan', notes: 'ﾃｽﾄ　Ａ', tags: [{ name: '行革' }], version: '10' },
    { name: 'hidden', title: '江別の秘密', private: true },
  ]) {
    const { status } = await portal.act('package_create', { owner_org: 'ebetsu', ...spec });
    expect(status).toBe(200);
  }
});
afterEach(() => {
  expect(portal.faults).toEqual([]);
  portal.close();
});

const namesOf = ({ result }: Answer): readonly string[] => result.results.map(({ name }: Loose) => name);
const find = async (params: object): Promise<readonly string[]> =>
  namesOf(await portal.ask('package_search', { sort: 'name asc', ...params }));

describe('words', () => {
  test.each([
    ['江別', ['housing', 'reform']],
    ['改革', ['reform']],
    ['推進計画', ['reform']],
    ['画', ['housing', 'reform']],
    ['別市', ['housing', 'reform']],
    ['江別 住宅', ['housing']],
    ['江別　住宅', ['housing']],
    ['江別 -住宅', ['reform']],
    ['"江別市住宅"', ['housing']],
    ['市江別', []],
    ['計画推進', []],
    ['札幌', []],
    ['library', ['library']],
    ['LIBRARY', ['library']],
    ['テスト', ['library']],
    ['a', ['library']],
    ['行革', ['library', 'reform']],
  ])('q=%s finds %j', async (q, names) => {
    expect(await find({ q })).toEqual(names);
  });

  test('are no longer found once a dataset has lost them', async () => {
    await portal.act('package_patch', { id: 'reform', title: '別の題' });
    expect(await find({ q: '改革' })).toEqual([]);
    expect(await find({ q: '別の題' })).toEqual(['reform']);
  });
});

describe('questions in Lucene’s language', () => {
  test.each([
    ['*:*', ['housing', 'library', 'reform']],
    ['name:reform', ['reform']],
    ['name:re*', ['reform']],
    ['name:(reform OR library)', ['library', 'reform']],
    ['tags:行革 AND NOT name:reform', ['library']],
    ['tags:行革 -name:reform', ['library']],
    ['title:改革', ['reform']],
    ['notes:改革', []],
    ['organization:ebetsu', ['housing', 'library', 'reform']],
    ['organization:elsewhere', []],
    ['version:[2 TO 10]', ['housing', 'library']],
    ['version:{2 TO 10]', ['library']],
    ['metadata_modified:[2026-11-24T00:00:00Z TO *]', ['housing', 'library', 'reform']],
    ['metadata_modified:[2026-11-25T00:00:00Z TO *]', []],
    ['metadata_modified:[NOW-1DAY TO NOW]', ['housing', 'library', 'reform']],
  ])('fq=%s finds %j', async (fq, names) => {
    expect(await find({ fq })).toEqual(names);
  });

  test('a time to the microsecond tells two changes in one millisecond apart', async () => {
    const { result } = await portal.ask('package_show', { id: 'library' });
    expect(await find({ fq: `metadata_modified:[${result.metadata_modified}Z TO *]` })).toEqual(['library']);
    expect(await find({ fq: `metadata_modified:{${result.metadata_modified}Z TO *]` })).toEqual([]);
  });
});

describe('a private dataset', () => {
  test.each([
    { include_private: true },
    { fq: 'capacity:private' },
    { fq: 'name:hidden', include_private: true },
    { q: 'name:hidden OR name:reform', include_private: true },
    { fq: ') OR capacity:private OR (name:x' },
  ])('is kept from a stranger who asks %j', async (params) => {
    const { result } = await portal.ask('package_search', { ...params, 'facet.field': ['name'] });
    expect(JSON.stringify(result ?? {})).not.toContain('hidden');
  });

  test('is found by whoever has the token and asks for it', async () => {
    const answer = await portal.act('package_search', { q: '秘密', include_private: true });
    expect(namesOf(answer)).toEqual(['hidden']);
    expect(namesOf(await portal.act('package_search', { q: '秘密' }))).toEqual([]);
  });
});

describe('order, pages and counts', () => {
  test('sorts by name and by time, either way', async () => {
    expect(await find({ sort: 'name desc' })).toEqual(['reform', 'library', 'housing']);
    expect(await find({ sort: 'metadata_modified asc' })).toEqual(['reform', 'housing', 'library']);
    await portal.act('package_patch', { id: 'reform', notes: 'x' });
    expect(await find({ sort: 'metadata_modified desc' })).toEqual(['reform', 'library', 'housing']);
  });

  test('the pages together are the whole, once each, and the page after the last is empty', async () => {
    const pages = await Promise.all([0, 2, 4].map((start) => find({ sort: 'id asc', rows: 2, start })));
    expect(pages.map((page) => page.length)).toEqual([2, 1, 0]);
    expect(pages.flat().sort()).toEqual(['housing', 'library', 'reform']);
  });

  test('counts all that was found, whatever the page', async () => {
    const { result } = await portal.ask('package_search', { q: '計画', rows: 0, 'facet.field': ['tags'] });
    expect([result.count, result.results, result.facets]).toEqual([2, [], { tags: { 住まい: 1, 行革: 1 } }]);
  });

  test('facets count what a reader may see, and name organisations', async () => {
    const params = { 'facet.field': '["tags", "organization"]', 'facet.limit': 1 };
    const { result } = await portal.ask('package_search', params);
    expect(result.facets).toEqual({ tags: { 行革: 2 }, organization: { ebetsu: 3 } });
    expect(result.search_facets.organization.items).toEqual([{ name: 'ebetsu', display_name: '江別市', count: 3 }]);
  });
});

describe('hostile questions', () => {
  test.each([
    '"',
    "'",
    '(',
    ')',
    '((((',
    'name:',
    ':',
    '*',
    '?',
    'a AND',
    'OR',
    'NOT',
    '-',
    '\\',
    'name:"',
    'NEAR(a b)',
    '{title} : a',
    'words MATCH a',
    "x'; DROP TABLE datasets; --",
    'name:[a TO',
    'metadata_modified:[soon TO *]',
    'metadata_modified:[2026-13-45T99:00:00Z TO *]',
    '\u0000',
    '\ud800',
    '[[[[',
    'name:[[*',
    '𠮷',
  ])('%j is answered or refused, and harms nothing', async (text) => {
    for (const params of [{ q: text }, { fq: text }, { fq_list: [text] }]) {
      expect([200, 400, 409]).toContain((await portal.ask('package_search', params)).status);
    }
    expect((await portal.ask('package_search', {})).result.count).toBe(3);
  });

  test.each([
    ['brackets', `${'('.repeat(5000)}a:b`],
    ['words', 'a '.repeat(2000)],
    ['parts', `a:b ${'OR a:b '.repeat(3000)}`],
    ['stars', `name:${'*a'.repeat(3000)}`],
  ])('thousands of %s are refused as a question', async (_, text) => {
    expect((await portal.ask('package_search', { fq: text })).status).toBe(409);
  });

  test('as many parts as Solr takes are answered', async () => {
    expect(await find({ fq: `name:(reform${' OR x'.repeat(1000)})` })).toEqual(['reform']);
    expect(await find({ q: 'name:reform', fq_list: Array.from({ length: 900 }, () => 'tags:行革') })).toEqual([
      'reform',
    ]);
  });

  test.each([
    [{ q: 'a '.repeat(2000) }, 409],
    [{ fq_list: Array.from({ length: 2000 }, () => 'a') }, 409],
    [{ sort: 'name; DROP TABLE datasets' }, 400],
    [{ sort: 'name sideways' }, 400],
    [{ rows: -1 }, 409],
    [{ start: 'a' }, 409],
    [{ 'facet.field': 'tags' }, 409],
    [{ unknown: 1 }, 400],
  ])('%j is refused', async (params, status) => {
    expect((await portal.ask('package_search', params)).status).toBe(status);
  });
});
