import { expect, it } from 'vitest';
import { servePages } from '../../pipeline/commands/servePages.ts';
import { createRealEffects } from '../../pipeline/effects/createRealEffects.ts';

const effects = createRealEffects({
  root: process.cwd(),
  checkout: process.cwd(),
  version: '0.0.0',
  runId: '1',
  colour: false,
  width: 80,
  env: {},
  stdout: process.stdout,
  stderr: process.stderr,
});
const asked: string[] = [];
const answer = servePages(
  async (request) => {
    asked.push(new URL(request.url).pathname);
    return new Response('portal', { status: new URL(request.url).pathname === '/dataset/nothing' ? 404 : 200 });
  },
  'http://localhost:5050',
  effects,
);
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  answer(new Request(`http://localhost:5050${path}`, init));

it('answers readers with pages, with and without the slash at the end', async () => {
  for (const path of ['/', '/dataset/ebetsu-gyokaku', '/dataset/ebetsu-gyokaku/', '/en/about/']) {
    const page = await ask(path);
    expect(page.status, path).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  }
  expect(await (await ask('/dataset/ebetsu-gyokaku/')).text()).toContain(
    'http://localhost:5050/api/3/action/package_show?id=ebetsu-gyokaku',
  );
});

it('leaves data, writing and other datasets to the portal', async () => {
  asked.length = 0;
  await ask('/api/3/action/package_list');
  await ask('/dataset/ebetsu-gyokaku', { headers: { Accept: 'text/turtle' } });
  await ask('/api/3/action/package_create', { method: 'POST', body: '{}' });
  expect(await (await ask('/dataset/another-city')).text()).toBe('portal');
  expect(asked).toEqual([
    '/api/3/action/package_list',
    '/dataset/ebetsu-gyokaku',
    '/api/3/action/package_create',
    '/dataset/another-city',
  ]);
});

it('says in words that nothing is there', async () => {
  const page = await ask('/dataset/nothing');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('ページがありません');
});

it('serves the files of releases, and nothing outside them', async () => {
  const csv = await ask('/releases/ebetsu-gyokaku/v1.0.0/observations.csv');
  expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect((await csv.text()).startsWith('plan_id,edition,indicator_id,')).toBe(true);
  expect(await (await ask('/releases/..%2F..%2Fpackage.json')).text()).toBe('portal');
  const climbed = await ask('/releases/ebetsu-gyokaku/v1.0.0/%2e%2e/%2e%2e/%2e%2e/package.json');
  expect(await climbed.text()).toBe('portal');
});
