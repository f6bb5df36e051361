import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportSite, runTorikumi } from './support/exportSite.ts';
import { listFiles } from './support/startBrowser.ts';

const root = 'https://city.example/progress';
let folder = '';
let pages: readonly string[] = [];
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeAll(() => {
  folder = exportSite(root);
  pages = listFiles(folder).filter((path) => path.endsWith('.html') && !path.startsWith('releases/'));
}, 120_000);

/** The elements of a page that a selector finds, with one of their attributes. */
function attributesOf(path: string, selector: string, name: string): readonly string[] {
  const { document } = parseHTML(read(path));
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}

/** The file that answers an address under the root, without its fragment; `null` for an address elsewhere. */
function fileOf(address: string): string | null {
  const url = new URL(address, `${root}/`);
  if (!`${url.origin}${url.pathname}`.startsWith(`${root}/`)) return null;
  const path = decodeURIComponent(url.pathname.slice(new URL(root).pathname.length + 1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

it('has both languages of every page', () => {
  const japanese = pages.filter((path) => !path.startsWith('en/'));
  expect(pages.filter((path) => path.startsWith('en/')).map((path) => path.slice(3))).toEqual(japanese);
  expect(japanese.length).toBeGreaterThan(40);
});

it('leads nowhere that is not there, fragments included', () => {
  const ids = new Map(pages.map((path) => [path, new Set(attributesOf(path, '[id]', 'id'))]));
  const dead = pages.flatMap((page) => {
    const here = `${root}/${page.replace(/index\.html$/, '')}`;
    return attributesOf(page, 'a[href]', 'href').flatMap((href) => {
      const url = new URL(href, here);
      const target = fileOf(url.href);
      if (target === null) return [`${page}: ${href} leads elsewhere`];
      if (!existsSync(join(folder, target))) return [`${page}: ${href} is not there`];
      const fragment = decodeURIComponent(url.hash.slice(1));
      const isKnown = fragment === '' || (ids.get(target)?.has(fragment) ?? false);
      return isKnown ? [] : [`${page}: ${href} has no such place`];
    });
  });
  expect([...new Set(dead)]).toEqual([]);
});

it('asks for nothing from elsewhere', () => {
  const asked = pages.flatMap((page) =>
    [
      ...attributesOf(page, 'script[src], img[src], iframe[src], source[src]', 'src'),
      ...attributesOf(page, 'link[rel=stylesheet], link[rel=icon]', 'href'),
    ].map((address) => `${page}: ${address}`),
  );
  expect(asked.filter((line) => !/: \/progress\/assets\//.test(line))).toEqual([]);
  expect(read(pages.length > 0 ? 'index.html' : '')).not.toMatch(/@import|url\(/);
  const style = listFiles(folder).find((path) => path.endsWith('.css')) ?? '';
  expect(read(style)).not.toMatch(/@import|url\(/);
});

it('holds every page to the policy: no script or style of its own', () => {
  for (const page of pages) {
    const [policy = ''] = attributesOf(page, 'meta[http-equiv=Content-Security-Policy]', 'content');
    expect(policy, page).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy, page).not.toContain('unsafe');
    const { document } = parseHTML(read(page));
    const inline = [...document.querySelectorAll('script:not([src])')].filter(
      (script) => script.getAttribute('type') !== 'application/ld+json',
    );
    expect(inline, page).toHaveLength(0);
    expect(document.querySelectorAll('style, [style], [onclick], [onload]').length, page).toBe(0);
  }
});

it('names each page in the sitemap, and nothing else', () => {
  const named = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => fileOf(address));
  const expected = pages.filter((path) => !path.endsWith('404.html'));
  expect([...named].sort()).toEqual([...expected].sort());
});

it('is valid HTML', { timeout: 120_000 }, async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Ours to choose, not faults: names of assets, how void elements and attributes are written, long titles.
      'long-title': 'off',
      'no-inline-style': 'error',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-raw-characters': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
    },
  });
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(read(page), page);
    for (const { messages } of report.results) {
      faults.push(...messages.map(({ ruleId, message, line }) => `${page}:${line} ${ruleId} ${message}`));
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

it('weighs less than 150 KB a page without the data, styles and script included', () => {
  const shared = listFiles(folder)
    .filter((path) => /^assets\/site-.*\.(css|js)$/.test(path))
    .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  // What shows the tables themselves is data: source grid, preview, dictionary of all columns, and the charts in the list.
  const withData = /(source|table\/[^/]+|dictionary|findings)\/index\.html$/;
  const heavy = pages
    .filter((path) => !withData.test(path))
    .map((path) => ({ path, size: shared + statSync(join(folder, path)).size }))
    .filter(({ path, size }) => size > (/dataset\/[^/]+\/index\.html$/.test(path) ? 300_000 : 150_000));
  expect(heavy).toEqual([]);
});

it('tells search engines and portals what the dataset is', () => {
  const plan = 'dataset/ebetsu-gyokaku/index.html';
  expect(attributesOf(plan, 'link[type="application/ld+json"]', 'href')).toEqual([
    '/progress/releases/ebetsu-gyokaku/v1.0.0/dataset.jsonld',
  ]);
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(plan)) ?? [];
  expect(JSON.parse(text)).toMatchObject({
    '@type': ['Dataset', 'dcat:Dataset'],
    name: '江別市行政改革推進計画',
    temporalCoverage: '2019-04-01/2024-03-31',
    creator: { name: '江別市', identifier: '012173' },
    distribution: expect.arrayContaining([
      expect.objectContaining({
        contentUrl: `${root}/releases/ebetsu-gyokaku/v1.0.0/observations.csv`,
        encodingFormat: 'text/csv',
      }),
    ]),
  });
  expect(attributesOf(plan, 'link[hreflang]', 'href')).toEqual([
    `${root}/dataset/ebetsu-gyokaku/`,
    `${root}/en/dataset/ebetsu-gyokaku/`,
  ]);
});

describe('the feed', () => {
  it('is Atom with an entry a release (RFC 4287, 4.1.1 and 4.1.2)', () => {
    const feed = read('feed.xml');
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(feed).toMatch(new RegExp(`<feed[\\s\\S]*?<${name}>`));
    const entries = feed.split('<entry>').slice(1);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain(`<id>${root}/dataset/ebetsu-gyokaku/versions/#v1.0.0</id>`);
    expect(entries[0]).toContain('<updated>2023-03-31T00:00:00+09:00</updated>');
  });
});

it('is the same bytes each time', { timeout: 120_000 }, () => {
  const again = exportSite(root);
  const differing = listFiles(folder).filter(
    (path) => !readFileSync(join(folder, path)).equals(readFileSync(join(again, path))),
  );
  expect(listFiles(again)).toEqual(listFiles(folder));
  expect(differing).toEqual([]);
});

it('refuses to replace a folder that holds something else', () => {
  expect(() => runTorikumi('site', '--out', 'tests')).toThrow(/exit 2[\s\S]*ほかのものが入っています/);
});
