import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSite } from './support/exportSite.ts';
import { makeProject } from './support/makeProject.ts';
import { type StaticServer, serveFolder } from './support/serveFolder.ts';
import { startBrowser } from './support/startBrowser.ts';

const started = await startBrowser();
const browser: Browser | null = 'browser' in started ? started.browser : null;
if ('reason' in started) process.stdout.write(`tests/site/policy: skipped, ${started.reason}\n`);
const hostile = '<script>alert(1)</script> & "x" ]]> \u202Eabc';
let server: StaticServer;
let folder = '';
/** Another origin, that counts who asks it for anything. */
const asked: string[] = [];
const elsewhere = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
let other = '';

beforeAll(async () => {
  if (browser === null) return;
  const root = makeProject((source) => source.replace('SNS等広報媒体のフォロワー数', hostile.replaceAll('"', "'")));
  server = await serveFolder(() => folder);
  folder = exportSite(server.url, root);
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});

/** Opens a page of the exported site and closes it again. */
async function open<Result>(path: string, act: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await (browser as Browser).newPage();
  try {
    await page.goto(`${server.url}${path}`);
    return await act(page);
  } finally {
    await page.close();
  }
}

describe.skipIf(browser === null)('the policy of a page', { timeout: 60_000 }, () => {
  // Each is put into the page as if a fault of ours had let it through.
  it.each([
    [
      'script-src-elem',
      "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)",
    ],
    [
      'script-src-attr',
      "document.body.insertAdjacentHTML('beforeend', '<button onclick=\"window.ran = 1\">x</button>'); document.body.lastElementChild.click()",
    ],
    [
      'script-src-elem',
      "const s = document.createElement('script'); s.src = 'ELSEWHERE/x.js'; document.body.append(s)",
    ],
    [
      'img-src',
      'document.body.insertAdjacentHTML(\'beforeend\', \'<img src="ELSEWHERE/x.png" onerror="window.ran = 1">\')',
    ],
    ['style-src-elem', "document.body.insertAdjacentHTML('beforeend', '<style>body { display: none }</style>')"],
    ['connect-src', "fetch('ELSEWHERE/').catch(() => {})"],
    ['frame-src', "document.body.insertAdjacentHTML('beforeend', '<iframe src=\"ELSEWHERE/\"></iframe>')"],
    ['base-uri', "document.head.insertAdjacentHTML('afterbegin', '<base href=\"ELSEWHERE/\">')"],
  ])('stops what got in all the same (%s)', (directive, attack) =>
    open('/dataset/ebetsu-gyokaku/', async (page) => {
      const stopped = await page.evaluate(
        `new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          setTimeout(() => resolve('nothing'), 5000);
          (() => { ${attack.replaceAll('ELSEWHERE', other)} })();
        })`,
      );
      expect(stopped).toBe(directive);
      expect(await page.evaluate('window.ran ?? null')).toBeNull();
      expect(asked).toEqual([]);
    }),
  );
});

describe.skipIf(browser === null)('the feed and the sitemap, read by the XML parser of a browser', () => {
  const parse = (path: string, ask: string): Promise<unknown> =>
    open('/about/', (page) =>
      page.evaluate(`fetch('${path}').then((answer) => answer.text()).then((text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        if (xml.querySelector('parsererror')) throw new Error(xml.querySelector('parsererror').textContent);
        const all = (name) => [...xml.getElementsByTagName(name)].map((element) => element.textContent);
        return ${ask};
      })`),
    );

  it('is Atom: one id, title and time a feed and an entry, ids distinct, times of RFC 3339 (RFC 4287, 4.1)', async () => {
    const feed = (await parse(
      '/feed.xml',
      `({ space: xml.documentElement.namespaceURI, ids: all('id'), times: all('updated'),
        parts: [xml.documentElement, ...xml.getElementsByTagName('entry')].map((part) => ['id', 'title', 'updated'].map((name) => [...part.children].filter((child) => child.localName === name).length).join()) })`,
    )) as { space: string; ids: string[]; times: string[]; parts: string[] };
    expect(feed.space).toBe('http://www.w3.org/2005/Atom');
    expect(feed.parts.length).toBeGreaterThan(1);
    expect([...new Set(feed.parts)]).toEqual(['1,1,1']);
    expect(new Set(feed.ids).size).toBe(feed.ids.length);
    for (const time of feed.times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
  });

  it('names addresses that answer with pages, each page with its twin in the other language (sitemaps.org 0.9)', async () => {
    const map = (await parse(
      '/sitemap.xml',
      `({ space: xml.documentElement.namespaceURI, places: all('loc'),
        twins: [...xml.getElementsByTagName('url')].map((url) => [...url.getElementsByTagName('xhtml:link')].map((link) => link.getAttribute('href'))) })`,
    )) as { space: string; places: string[]; twins: string[][] };
    expect(map.space).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    // The protocol takes 50,000 addresses a file.
    expect(map.places.length).toBeLessThanOrEqual(50_000);
    expect(new Set(map.twins.flat())).toEqual(new Set(map.places));
    for (const place of map.places) expect((await fetch(place)).status, place).toBe(200);
  });

  it('says where the sitemap is', async () => {
    expect(await (await fetch(`${server.url}/robots.txt`)).text()).toContain(`Sitemap: ${server.url}/sitemap.xml`);
  });
});
