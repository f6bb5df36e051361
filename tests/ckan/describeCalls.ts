import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, freshId, get, type Loose, type PortalWorld } from './support/PortalWorld.ts';

/** The calls of the Action API that the publisher, ckanapi, ckanr, dpckan and the harvester make, and their answers. */
export function describeCalls(open: () => Promise<PortalWorld>): void {
  const name = freshId('calls');
  const resource = randomUUID();
  let world: PortalWorld;
  let dataset: Loose;

  const post = async (path: string, init: RequestInit): Promise<Response> => world.fetch(`${world.url}${path}`, init);
  /** Search follows a write after a moment. */
  const search = (params: Readonly<Record<string, string>>): Promise<Loose> =>
    get(world, 'package_search', params).then(({ result }) => result);

  beforeAll(async () => {
    world = await open();
    const tags = [{ name: '行政改革' }, { name: name }];
    const extras = [{ key: 'identifier', value: `urn:${name}` }];
    const params = { name, owner_org: world.organisation, title: '江別市の呼び出し', notes: '江別 計画', tags, extras };
    const made = await act(world, 'package_create', { ...params, version: '1.0.0', license_id: 'cc-by' });
    expect(made.status).toBe(200);
    dataset = made.result;
  });

  describe('the envelope', () => {
    test('of a success: help, success, result', async () => {
      const { status, body } = await get(world, 'status_show');
      expect(status).toBe(200);
      expect(body).toMatchObject({ success: true, help: expect.stringContaining('help_show?name=status_show') });
      expect((body as Loose).result.ckan_version).toMatch(/^2\.\d+/);
    });

    test.each([
      ['package_show', { id: 'no-such-dataset' }, 404, 'Not Found Error'],
      ['package_create', {}, 403, 'Authorization Error'],
      ['datastore_search', { resource_id: randomUUID() }, 404, 'Not Found Error'],
      ['package_search', { sort: 'no such order' }, 400, 'Search Query Error'],
    ])('of an error in %s: its type and status', async (action, params, status, type) => {
      const answer = await act(world, action, params, null);
      expect([answer.status, answer.error.__type]).toEqual([status, type]);
      expect(answer.body).toMatchObject({ success: false });
    });

    test('of a value that is not taken: field by field', async () => {
      const { status, error } = await act(world, 'package_create', {
        name: 'Not A Name',
        owner_org: world.organisation,
      });
      expect([status, error.__type]).toEqual([409, 'Validation Error']);
      expect(error.name).toEqual([expect.any(String)]);
    });

    test('of an unknown action, and of a body that is no JSON: a bare string', async () => {
      const unknown = await act(world, 'no_such_action', {});
      expect([unknown.status, unknown.body]).toEqual([400, expect.stringContaining('no_such_action')]);
      const broken = await post('/api/3/action/package_show', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"id":',
      });
      expect([broken.status, typeof (await broken.json())]).toEqual([400, 'string']);
    });
  });

  describe('the ways to ask', () => {
    test.each([
      ['GET with a query', `/api/3/action/package_show?id=${name}`, {}],
      ['GET without the version', `/api/action/package_show?id=${name}`, {}],
      [
        'POST with JSON',
        '/api/3/action/package_show',
        { method: 'POST', body: JSON.stringify({ id: name }), headers: { 'content-type': 'application/json' } },
      ],
      [
        'POST as curl -d sends it',
        '/api/3/action/package_show',
        {
          method: 'POST',
          body: JSON.stringify({ id: name }),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
      ],
    ])('%s', async (_, path, init) => {
      const body: Loose = await (await post(path, init)).json();
      expect(body.result.name).toBe(name);
    });

    test('the token stands raw in Authorization; after Bearer, and false, it is a stranger’s', async () => {
      const as = (token: string) => act(world, 'user_show', {}, token);
      expect((await as(world.token)).status).toBe(200);
      expect((await as('no-such-token')).status).toBe(404);
      const answer = await act(world, 'package_patch', { id: name, title: 'x' }, 'no-such-token');
      expect([answer.status, answer.error.__type]).toEqual([403, 'Authorization Error']);
    });
  });

  describe('datasets', () => {
    test('are shown by name and by id, whole', async () => {
      const byName = (await get(world, 'package_show', { id: name })).result;
      const byId = (await get(world, 'package_show', { id: dataset.id })).result;
      expect(byId).toEqual(byName);
      expect(byName).toMatchObject({ name, state: 'active', private: false, type: 'dataset', version: '1.0.0' });
      expect(byName.metadata_modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
      expect(byName.organization.name).toBe(world.organisation);
      expect(byName.tags.map((tag: Loose) => tag.name).sort()).toEqual([name, '行政改革'].sort());
      expect(byName.isopen).toBe(true);
    });

    test('are listed, found by name, tag, organisation and time, and counted', async () => {
      expect((await get(world, 'package_list')).result).toContain(name);
      for (const fq of [`name:${name}`, `tags:${name}`, `organization:${world.organisation} AND name:${name}`]) {
        const { count, results } = await search({ fq });
        expect([fq, count, results[0]?.name]).toEqual([fq, 1, name]);
      }
      const since = await search({
        fq: `metadata_modified:[${dataset.metadata_modified}Z TO *] name:${name}`,
        rows: '100',
        sort: 'id asc',
      });
      expect(since.results[0]).toMatchObject({
        id: dataset.id,
        resources: expect.any(Array),
        extras: expect.any(Array),
      });
    });

    test('are found by Japanese words that stand by themselves', async () => {
      expect((await search({ q: '江別', fq: `name:${name}` })).count).toBe(1);
      expect((await search({ q: '行政改革', fq: `name:${name}` })).count).toBe(1);
    });

    test('come in pages, the last one empty, with facets', async () => {
      const first = await search({ rows: '1', start: '0', sort: 'id asc', 'facet.field': '["organization","tags"]' });
      expect(first.results).toHaveLength(1);
      expect(first.search_facets.organization.items[0]).toMatchObject({
        name: expect.any(String),
        count: expect.any(Number),
      });
      expect((await search({ rows: '100', start: String(first.count), sort: 'id asc' })).results).toEqual([]);
      expect((await search({ rows: '0' })).results).toEqual([]);
    });

    test('change by patch alone in what is named', async () => {
      const { result } = await act(world, 'package_patch', { id: name, author: '江別市' });
      expect(result).toMatchObject({ author: '江別市', title: '江別市の呼び出し', version: '1.0.0' });
      expect(result.extras).toEqual([{ key: 'identifier', value: `urn:${name}` }]);
    });

    test('are revised on a condition, and the condition is named when it does not hold', async () => {
      const now = (await get(world, 'package_show', { id: name })).result;
      const match = { id: now.id, metadata_modified: now.metadata_modified };
      const done = await act(world, 'package_revise', { match, update: { maintainer: '一人目' } });
      expect(done.result.package.maintainer).toBe('一人目');
      const late = await act(world, 'package_revise', { match, update: { maintainer: '二人目' } });
      expect([late.status, late.error.__type, late.error.match]).toEqual([
        409,
        'Validation Error',
        ['metadata_modified'],
      ]);
    });

    test('are refused under a name that is taken', async () => {
      const { status, error } = await act(world, 'package_create', { name, owner_org: world.organisation });
      expect([status, Object.keys(error).sort()]).toEqual([409, ['__type', 'name']]);
    });

    test.each(['行政・改革', '（市）', '税', 'ａ　ｂ'])('do not take the tag %s', async (tag) => {
      const { status, error } = await act(world, 'package_patch', { id: name, tags: [{ name: tag }] });
      expect([status, error.tags !== undefined]).toEqual([409, true]);
    });
  });

  describe('resources', () => {
    // A format that no loader of a portal takes for a table.
    test('are made with an id of one’s own and a file, and keep fields of one’s own', async () => {
      const form = new FormData();
      const fields = {
        id: resource,
        package_id: name,
        name: '観測',
        format: 'TXT',
        sha256: 'abc',
        mimetype: 'text/csv',
      };
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      form.set('upload', new File(['a,b\n1,2\n'], 'Data.TXT', { type: 'text/plain' }));
      const headers = { authorization: world.token };
      const body: Loose = await (
        await post('/api/3/action/resource_create', { method: 'POST', headers, body: form })
      ).json();
      expect(body.result).toMatchObject({ id: resource, sha256: 'abc', url_type: 'upload', size: 8 });
      expect(body.result.url).toMatch(new RegExp(`/dataset/${dataset.id}/resource/${resource}/download/data.txt$`));
    });

    test('are downloaded by anybody', async () => {
      const response = await post(`/dataset/${dataset.id}/resource/${resource}/download/data.txt`, {});
      expect([response.status, await response.text()]).toEqual([200, 'a,b\n1,2\n']);
    });

    test('are shown and patched', async () => {
      await act(world, 'resource_patch', { id: resource, description: '説明' });
      const { result } = await get(world, 'resource_show', { id: resource });
      expect(result).toMatchObject({ description: '説明', sha256: 'abc', package_id: dataset.id, position: 0 });
    });

    test('change bytes and description in one revision, the id stays', async () => {
      const form = new FormData();
      form.set('match', JSON.stringify({ id: dataset.id }));
      form.set('update', JSON.stringify({ resources: [{ sha256: 'def' }] }));
      form.set('update__resources__0__upload', new File(['a,b\n1,3\n'], 'second.txt', { type: 'text/plain' }));
      const headers = { authorization: world.token };
      const body: Loose = await (
        await post('/api/3/action/package_revise', { method: 'POST', headers, body: form })
      ).json();
      expect(body.result.package.resources).toMatchObject([{ id: resource, sha256: 'def', name: '観測' }]);
      expect(body.result.package.resources[0].url).toMatch(/second\.txt$/);
      expect(await (await post(`/dataset/${dataset.id}/resource/${resource}/download/second.txt`, {})).text()).toBe(
        'a,b\n1,3\n',
      );
    });

    test('have the views that a client makes', async () => {
      expect((await get(world, 'resource_view_list', { id: resource })).result).toEqual([]);
      const view = { resource_id: resource, view_type: 'datatables_view', title: '表' };
      expect((await act(world, 'resource_view_create', view)).result).toMatchObject(view);
      expect((await get(world, 'resource_view_list', { id: resource })).result).toMatchObject([view]);
    });
  });

  describe('lists', () => {
    test('of organisations, groups, licences and tags', async () => {
      expect((await get(world, 'organization_list')).result).toContain(world.organisation);
      const shown = (await get(world, 'organization_show', { id: world.organisation })).result;
      expect(shown).toMatchObject({ name: world.organisation, is_organization: true, state: 'active' });
      expect((await get(world, 'group_list')).result).toEqual(expect.any(Array));
      const licences: Loose = (await get(world, 'license_list')).result;
      expect(licences.map(({ id }: Loose) => id)).toEqual(expect.arrayContaining(['notspecified', 'cc-by', 'cc-zero']));
      expect((await get(world, 'tag_list')).result).toContain(name);
    });

    test('of what a user may do; a stranger may do nothing', async () => {
      const mine = await act(world, 'organization_list_for_user', { permission: 'create_dataset' });
      expect(mine.result.map((organisation: Loose) => organisation.name)).toContain(world.organisation);
      expect((await get(world, 'organization_list_for_user', { permission: 'create_dataset' })).result).toEqual([]);
    });
  });

  describe('a dataset that is deleted', () => {
    test('is gone for strangers, and told as deleted to its editors', async () => {
      expect((await act(world, 'package_delete', { id: name })).status).toBe(200);
      expect((await get(world, 'package_show', { id: name })).status).toBe(403);
      // CKAN shows a dataset from its search index, which follows a moment later.
      const state = async () => (await act(world, 'package_show', { id: name })).result.state;
      await expect.poll(state, { timeout: 20_000 }).toBe('deleted');
    });
  });
}
