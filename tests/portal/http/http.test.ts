import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDataset, openTestPortal, type TestPortal, token, url } from '../support/testPortal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
});
afterEach(() => {
  expect(portal.faults).toEqual([]);
  portal.close();
});

const fetchPath = (path: string, init?: RequestInit): Promise<Response> =>
  portal.fetch(new Request(`${url}${path}`, init));
const create = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetchPath('/api/3/action/package_create', {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'plan', owner_org: 'ebetsu' }),
  });

describe('the token', () => {
  test.each([
    ['Authorization', token],
    ['X-CKAN-API-Key', token],
    ['authorization', ` ${token} `],
  ])('lets write in %s: %j', async (name, value) => {
    expect((await create({ [name]: value })).status).toBe(200);
  });

  test.each([
    [{}],
    [{ authorization: '' }],
    [{ authorization: 'wrong' }],
    [{ authorization: `Bearer ${token}` }],
    [{ authorization: token.slice(0, -1) }],
    [{ authorization: token.toUpperCase() }],
    [{ cookie: `token=${token}` }],
  ])('%j is nobody’s', async (headers) => {
    const response = await create({ ...headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ success: false, error: { __type: 'Authorization Error' } });
    expect((await portal.ask('package_list')).result).toEqual([]);
  });

  test('is in no answer', async () => {
    for (const path of ['/', '/api/3/action/status_show', '/api/3/action/user_show', '/catalog.ttl']) {
      expect(await (await fetchPath(path, { headers: { authorization: token } })).text()).not.toContain(token);
    }
  });
});

describe('a call', () => {
  test.each(['/api/3/action/package_list', '/api/action/package_list', '/api/1/action/package_list'])(
    'is answered at %s, with where its help is',
    async (path) => {
      expect(await (await fetchPath(path)).json()).toEqual({
        help: `${url}/api/3/action/help_show?name=package_list`,
        success: true,
        result: [],
      });
    },
  );

  test.each([
    ['JSON', 'application/json', '{"id":"plan"}'],
    ['a form', 'application/x-www-form-urlencoded', 'id=plan'],
    ['JSON as curl -d sends it', 'application/x-www-form-urlencoded', '{"id":"plan"}'],
    ['JSON of no type', '', '{"id":"plan"}'],
  ])('takes %s', async (_, type, body) => {
    await makeDataset(portal);
    const headers = { 'content-type': type };
    const response = await fetchPath('/api/3/action/package_show', { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ success: true, result: { name: 'plan' } });
  });

  test.each([
    ['an unknown action', '/api/3/action/package_destroy', undefined],
    ['what all objects have', '/api/3/action/toString', undefined],
    ['an unknown API', '/api/4/action/package_list', undefined],
    ['a way out', '/api/3/action/..%2f..%2fetc%2fpasswd', undefined],
    ['broken JSON', '/api/3/action/package_list', '{"id":'],
    ['a list', '/api/3/action/package_list', '[]'],
    ['a bare null', '/api/3/action/package_list', 'null'],
    ['writing by GET', '/api/3/action/package_create?name=plan', undefined],
  ])('%s is a bad request, told as a bare text', async (_, path, body) => {
    const init = body === undefined ? {} : { method: 'POST', body };
    const response = await fetchPath(path, { ...init, headers: { authorization: token } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatch(/^Bad request - /);
  });

  test('what is not there is told as CKAN tells it', async () => {
    expect(await portal.ask('package_show', { id: 'none' })).toMatchObject({
      status: 404,
      body: { success: false, error: { __type: 'Not Found Error', message: 'Not found' } },
    });
  });
});

describe('a body', () => {
  const megabyte = 1024 * 1024;
  const send = (size: number, headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetchPath('/api/3/action/package_list', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: `{"a":"${'x'.repeat(size - 8)}"}`,
    });

  test.each([
    ['a reader', megabyte, {}, 200],
    ['a reader', megabyte + 1, {}, 413],
    ['the wrong token', megabyte + 1, { authorization: 'wrong' }, 413],
    ['a writer', 5 * megabyte, { authorization: token }, 200],
  ])('of %s with %i bytes', async (_, size, headers, status) => {
    expect((await send(size, { ...headers })).status).toBe(status);
  });

  test('that is longer than it says is counted, not believed', async () => {
    const body = new Blob(['{"a":"', 'x'.repeat(2 * megabyte), '"}']).stream();
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect((await fetchPath('/api/3/action/package_list', init)).status).toBe(413);
  });
});

describe('a path out of its place leads nowhere', () => {
  const climbs = ['..', '%2e%2e', '..%2f..%2fetc%2fpasswd', '..%5c..%5cetc', '%00', '....//etc/passwd', '%'];
  test.each(
    climbs.flatMap((climb) => [
      `/${climb}`,
      `/dataset/${climb}`,
      `/dataset/${climb}.ttl`,
      `/dataset/plan/resource/${climb}/download/a`,
      `/dataset/${climb}/resource/a/download/b`,
      `/datastore/dump/${climb}`,
      `/catalog.${climb}`,
    ]),
  )('%s', async (path) => {
    const response = await fetchPath(path);
    expect(await response.text()).not.toMatch(/root:|passwd.*:/);
    const home = new URL(`${url}${path}`).pathname === '/';
    expect(response.status).toBe(home ? 200 : 404);
  });

  test('nor does the name of a download choose the file', async () => {
    const { resource } = await makeDataset(portal);
    await portal.send('resource_patch', { id: resource, upload: new File(['own'], '../../token') });
    const answer = await fetchPath(`/dataset/plan/resource/${resource}/download/..%2f..%2ftoken`);
    expect(await answer.text()).toBe('own');
    expect(answer.headers.get('content-disposition')).toMatch(/filename="?token/);
  });
});

describe('a download', () => {
  let path: string;
  const etag = `"${createHash('sha256').update('0123456789').digest('hex')}"`;
  beforeEach(async () => {
    const { resource } = await makeDataset(portal);
    await portal.send('resource_patch', { id: resource, upload: new File(['0123456789'], 'digits.txt') });
    path = `/dataset/plan/resource/${resource}/download/digits.txt`;
  });

  test('comes whole, with its digest as its tag', async () => {
    const response = await portal.get(path);
    expect(await response.text()).toBe('0123456789');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      etag,
      'content-length': '10',
      'accept-ranges': 'bytes',
      'content-disposition': 'inline; filename=digits.txt',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
  ])('by Range: %s', async (Range, status, text, told) => {
    const response = await portal.get(path, { Range });
    expect([response.status, await response.text()]).toEqual([status, text]);
    expect(response.headers.get('content-range')).toBe(told);
  });

  test('is not sent again to whoever has it', async () => {
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const response = await portal.get(path, { 'If-None-Match': known });
      expect([response.status, await response.text()]).toEqual([304, '']);
    }
    expect((await portal.get(path, { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  test('of another state is sent whole, not the range of it', async () => {
    expect((await portal.get(path, { Range: 'bytes=0-3', 'If-Range': etag })).status).toBe(206);
    expect((await portal.get(path, { Range: 'bytes=0-3', 'If-Range': '"old"' })).status).toBe(200);
  });

  test('by HEAD has the same headers and no body', async () => {
    const [whole, head] = [await portal.get(path), await fetchPath(path, { method: 'HEAD' })];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
  });

  test.each(['a.html', 'a.svg', 'a.xml', 'a.js'])('%s is kept, not run as a page of this site', async (name) => {
    const sent = await portal.send('resource_create', { package_id: 'plan', upload: new File(['<b>'], name) });
    const { headers } = await portal.get(new URL(sent.result.url).pathname);
    expect(headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test('of a private dataset is not there for a stranger', async () => {
    await portal.act('package_patch', { id: 'plan', private: true });
    expect((await portal.get(path)).status).toBe(404);
    expect((await portal.get(path, { authorization: token })).status).toBe(200);
  });
});

describe('other sites', () => {
  test('may read in a browser, and are told so before', async () => {
    const response = await fetchPath('/api/3/action/package_list', {
      method: 'OPTIONS',
      headers: { origin: 'http://other.test', 'access-control-request-method': 'GET' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('find no page that can be framed', async () => {
    const response = await portal.get('/');
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('cannot put script into a page', async () => {
    await makeDataset(portal, { title: '<script>alert(1)</script>', notes: '"><img src=x onerror=y>' });
    for (const path of ['/', '/dataset/plan']) {
      expect(await (await portal.get(path)).text()).not.toMatch(/<script|<img/);
    }
  });
});
