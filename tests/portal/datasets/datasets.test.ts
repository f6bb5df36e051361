import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDataset, openTestPortal, type TestPortal } from '../support/testPortal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
});
afterEach(() => {
  expect(portal.faults).toEqual([]);
  portal.close();
});

describe('a new dataset', () => {
  test('is what was sent, with CKAN’s own fields around it', async () => {
    const { status, result } = await portal.act('package_create', {
      name: 'plan',
      title: ' 行政改革 ',
      owner_org: 'ebetsu',
      license_id: 'cc-by',
      unknown: 1,
      tags: [{ name: '行政改革' }, { name: 'plan' }],
      extras: [
        { key: 'z', value: 2 },
        { key: 'a', value: 'x' },
        { key: 'empty', value: null },
      ],
      resources: [{ url: 'example.jp/b.csv', sha256: 'ab', size: '12' }],
    });
    expect(status).toBe(200);
    expect(result).toMatchObject({
      name: 'plan',
      title: '行政改革',
      state: 'active',
      private: false,
      isopen: true,
      license_title: 'クリエイティブ・コモンズ 表示',
      notes: null,
      num_resources: 1,
      num_tags: 2,
      metadata_created: expect.stringMatching(/^2026-11-24T03:00:00\.0000\d\d$/),
      organization: { name: 'ebetsu', title: '江別市' },
      extras: [
        { key: 'a', value: 'x' },
        { key: 'z', value: '2' },
      ],
      tags: [
        { name: 'plan', vocabulary_id: null },
        { name: '行政改革', vocabulary_id: null },
      ],
      resources: [
        {
          url: 'http://example.jp/b.csv',
          format: 'CSV',
          sha256: 'ab',
          size: 12,
          position: 0,
          url_type: null,
          hash: '',
        },
      ],
    });
    expect(result).not.toHaveProperty('unknown');
  });

  test('tells everything that is wrong with it at once', async () => {
    const { status, error } = await portal.act('package_create', {
      name: 'A Plan',
      owner_org: 'nobody',
      version: '1'.repeat(101),
      maintainer_email: 'no-mail',
      tags: [{ name: '税' }, { name: '（市）役所' }],
      extras: [
        { key: 'a', value: '1' },
        { key: 'a', value: '2' },
        { key: 'title', value: '' },
      ],
      resources: [{ size: 'large' }, {}],
    });
    expect(status).toBe(409);
    expect(Object.keys(error).sort()).toEqual(
      [
        '__type',
        'extras',
        'extras_validation',
        'maintainer_email',
        'name',
        'owner_org',
        'resources',
        'tags',
        'version',
      ].sort(),
    );
    expect(error.resources).toEqual([{ size: ['Invalid integer'] }, {}]);
    expect(error.tags).toHaveLength(2);
    expect((await portal.ask('package_list')).result).toEqual([]);
  });

  test.each([
    ['a name that is taken', { name: 'plan', owner_org: 'ebetsu' }, 'name'],
    ['no organisation', { name: 'other' }, 'owner_org'],
    ['an id that is none', { name: 'other', owner_org: 'ebetsu', id: 'abc' }, 'id'],
    ['a name that CKAN keeps for itself', { name: 'new', owner_org: 'ebetsu' }, 'name'],
  ])('is refused for %s', async (_, spec, field) => {
    await makeDataset(portal);
    const { status, error } = await portal.act('package_create', spec);
    expect([status, Object.keys(error).sort()]).toEqual([409, ['__type', field].sort()]);
  });
});

describe('an update', () => {
  test('empties what it leaves out, and keeps name, title, organisation, privacy', async () => {
    await makeDataset(portal, { notes: 'n', version: '1', private: true, extras: [{ key: 'a', value: 'b' }] });
    const { result } = await portal.act('package_update', { id: 'plan' });
    expect(result).toMatchObject({
      name: 'plan',
      private: true,
      notes: null,
      version: null,
      extras: [],
      resources: [],
      organization: { name: 'ebetsu' },
    });
  });

  test('by patch changes only what it names, and its time moves on', async () => {
    await makeDataset(portal, { notes: 'n' });
    const before = (await portal.ask('package_show', { id: 'plan' })).result;
    const { result } = await portal.act('package_patch', { id: 'plan', version: '2' });
    expect(result).toMatchObject({ notes: 'n', version: '2', resources: before.resources });
    expect(result.metadata_modified > before.metadata_modified).toBe(true);
  });

  test('of a resource keeps CKAN’s own fields and drops others, by patch keeps all', async () => {
    const { resource } = await makeDataset(portal);
    await portal.act('resource_patch', { id: resource, sha256: 'ab', description: 'd' });
    const patched = (await portal.act('resource_patch', { id: resource, name: 'neu' })).result;
    expect(patched).toMatchObject({ name: 'neu', description: 'd', sha256: 'ab', format: 'CSV' });
    const updated = (await portal.act('resource_update', { id: resource, url: 'http://example.jp/' })).result;
    expect(updated).toMatchObject({ name: 'neu', description: 'd', format: 'CSV', url: 'http://example.jp/' });
    expect(updated).not.toHaveProperty('sha256');
  });

  test('leaves the time of a resource that it does not change', async () => {
    const { resource } = await makeDataset(portal);
    const before = (await portal.ask('resource_show', { id: resource })).result;
    await portal.act('package_patch', { id: 'plan', notes: 'x' });
    expect((await portal.ask('resource_show', { id: resource })).result).toEqual(before);
  });
});

describe('a resource', () => {
  const own = '0f0e0d0c-1111-5222-8333-444455556666';

  test('may bring its own id, and a second one of that id takes its place', async () => {
    await makeDataset(portal);
    await portal.act('resource_create', { package_id: 'plan', id: own, name: 'first' });
    await portal.act('resource_create', { package_id: 'plan', id: own, name: 'second' });
    const { resources } = (await portal.ask('package_show', { id: 'plan' })).result;
    expect(resources.map(({ name }: { name: string }) => name)).toEqual(['実績', 'second']);
  });

  test('may not bring the id of another dataset’s', async () => {
    const { resource } = await makeDataset(portal);
    await makeDataset(portal, { name: 'other' });
    const { status, error } = await portal.act('resource_create', { package_id: 'other', id: resource });
    expect([status, error.id]).toEqual([409, ['Resource id already exists.']]);
  });

  test('is taken out once; asking again is no error, until the dataset has changed', async () => {
    const { resource } = await makeDataset(portal);
    expect((await portal.act('resource_delete', { id: resource })).status).toBe(200);
    expect((await portal.act('resource_delete', { id: resource })).status).toBe(200);
    expect((await portal.ask('resource_show', { id: resource })).status).toBe(404);
    await portal.act('package_patch', { id: 'plan', notes: 'x' });
    expect((await portal.act('resource_delete', { id: resource })).status).toBe(404);
  });

  test('goes where the order says', async () => {
    await makeDataset(portal, { resources: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
    const { resources } = (await portal.ask('package_show', { id: 'plan' })).result;
    await portal.act('package_resource_reorder', { id: 'plan', order: [resources[2].id] });
    const after = (await portal.ask('package_show', { id: 'plan' })).result.resources;
    expect(after.map(({ name, position }: { name: string; position: number }) => [name, position])).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('a deleted dataset', () => {
  test('is shown to writers alone, and its name can be taken', async () => {
    const { id } = await makeDataset(portal);
    await portal.act('package_delete', { id: 'plan' });
    expect((await portal.ask('package_show', { id: 'plan' })).status).toBe(403);
    expect((await portal.act('package_show', { id: 'plan' })).result.state).toBe('deleted');
    expect((await portal.ask('package_search')).result.count).toBe(0);
    expect((await portal.act('package_create', { name: 'plan', owner_org: 'ebetsu' })).status).toBe(200);
    expect((await portal.act('package_show', { id })).result.name).toBe(id);
  });

  test('is gone for good when it is purged, with its files and tables', async () => {
    const { resource } = await makeDataset(portal);
    await portal.send('resource_patch', { id: resource, upload: new File(['x'], 'x.txt') });
    await portal.act('datastore_create', { resource_id: resource, force: true, fields: [{ id: 'a', type: 'text' }] });
    expect((await portal.act('dataset_purge', { id: 'plan' })).status).toBe(200);
    for (const [action, params] of [
      ['package_show', { id: 'plan' }],
      ['resource_show', { id: resource }],
      ['datastore_search', { resource_id: resource }],
      ['dataset_purge', { id: 'plan' }],
    ] as const) {
      expect([action, (await portal.act(action, params)).status]).toEqual([action, 404]);
    }
  });
});

describe('files', () => {
  const upload = (text: string, name: string) => new File([text], name);

  test('are kept under CKAN’s form of their name, with size, type and format', async () => {
    await makeDataset(portal);
    const { result } = await portal.send('resource_create', {
      package_id: 'plan',
      upload: upload('a\n', '人口 a.CSV'),
    });
    expect(result).toMatchObject({ url_type: 'upload', size: 2, mimetype: 'text/csv', format: 'CSV' });
    expect(result.url).toMatch(/\/download\/-a\.csv$/);
    expect(await (await portal.get(new URL(result.url).pathname)).text()).toBe('a\n');
  });

  test('are swapped together with what is said of them, or neither is', async () => {
    const { resource } = await makeDataset(portal);
    const path = `/dataset/plan/resource/${resource}/download/any`;
    await portal.send('resource_patch', { id: resource, upload: upload('old', 'a.txt') });
    const refused = await portal.send('package_revise', {
      match: '{"name":"plan"}',
      update: '{"name":"No Name"}',
      update__resources__0__upload: upload('new', 'b.txt'),
    });
    expect(refused.status).toBe(409);
    expect(await (await portal.get(path)).text()).toBe('old');
    const done = await portal.send('package_revise', {
      match: '{"name":"plan"}',
      update: '{"resources":[{"sha256":"ab"}]}',
      update__resources__0__upload: upload('new', 'b.txt'),
    });
    expect(done.result.package.resources).toMatchObject([{ id: resource, sha256: 'ab', size: 3 }]);
    expect(await (await portal.get(path)).text()).toBe('new');
  });
});

describe('compare-and-set', () => {
  test('of two revisions that saw one dataset, the second is told', async () => {
    await makeDataset(portal);
    const { metadata_modified } = (await portal.ask('package_show', { id: 'plan' })).result;
    const match = { name: 'plan', metadata_modified };
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((notes) => portal.act('package_revise', { match, update: { notes } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.error).toEqual({
      __type: 'Validation Error',
      match: ['metadata_modified'],
    });
  });
});
