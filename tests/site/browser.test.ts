import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSite } from './support/exportSite.ts';
import { type StaticServer, serveFolder } from './support/serveFolder.ts';
import { listFiles, screenshotFolder, startBrowser } from './support/startBrowser.ts';

const started = await startBrowser();
const skip = 'reason' in started ? started.reason : null;
if (skip !== null) process.stdout.write(`tests/site/browser: skipped, ${skip}\n`);

const plan = '/dataset/ebetsu-gyokaku/';
let server: StaticServer;
let folder = '';
let paths: readonly string[] = [];

beforeAll(async () => {
  if (skip !== null) return;
  server = await serveFolder(() => folder, '/progress');
  folder = exportSite(server.url);
  paths = listFiles(folder)
    .filter((path) => path.endsWith('.html') && !path.startsWith('releases/'))
    .map((path) => `/${path.replace(/index\.html$/, '')}`);
}, 120_000);

afterAll(async () => {
  if ('browser' in started) await started.browser.close();
  await server?.close();
});

/** Opens a page in a browser of its own, and fails on whatever the page itself complains of or asks of others. */
async function visit<Result>(
  options: BrowserContextOptions,
  act: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  if (!('browser' in started)) throw new Error(skip ?? 'no browser');
  const context = await started.browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`asks for ${request.url()}`);
  });
  try {
    const result = await act(page, context);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** Width by which a page is wider than its window, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.skipIf(skip !== null)('a citizen', { timeout: 60_000 }, () => {
  it.each([
    ['ja', '', '江別 行革', '行政改革', '未達成', '実績と判定（CSV）', 'セル '],
    ['en', '/en', 'nothing at all', 'Ebetsu', 'Not attained', 'Results and flags (CSV)', 'Cell '],
  ])(
    'finds the plan, what was missed, its cell, and the same number in the CSV (%s)',
    (lang, prefix, none, words, flag, csv, cell) =>
      visit({ acceptDownloads: true, locale: lang }, async (page) => {
        await page.goto(`${server.url}${prefix}/`);
        const search = page.locator('#q');
        await search.fill(none);
        await expect.poll(() => page.locator('[data-results] > li').count()).toBe(0);
        await search.fill(words);
        await expect.poll(() => page.locator('[data-results] > li').count()).toBe(1);
        await page.locator('[data-results] h2 a').click();

        // Four of the 30 indicators are not attained in fiscal 2022.
        await page.locator('.choice').getByText(flag, { exact: true }).click();
        const rows = page.locator('.rows li:visible');
        expect(await rows.count()).toBe(4);
        expect(await page.locator('.rows li:visible .flag').allInnerTexts()).toEqual([flag, flag, flag, flag]);
        expect(page.url()).toContain('flag=not_attained');

        // 職員提案数: 10件 in fiscal 2022, in row 12, column 10 of the source.
        await page.getByRole('link', { name: '職員提案数' }).click();
        expect(await page.locator('h1').innerText()).toBe('職員提案数');
        const year = page.locator('table.years tbody tr').filter({ hasText: '2022' });
        expect(await year.locator('td').first().innerText()).toBe('10件');
        await year.getByRole('link', { name: `${cell}12,10` }).click();
        expect(page.url()).toContain('/source/#cell-12-10');
        const target = page.locator('#cell-12-10');
        expect(await target.innerText()).toBe('10件');
        expect(await target.evaluate((element) => element.matches(':target'))).toBe(true);
        await target.getByRole('link').click();
        expect(page.url()).toContain('#value-cell-12-10');

        await page
          .getByRole('navigation')
          .getByRole('link', { name: lang === 'ja' ? 'ダウンロード' : 'Downloads' })
          .click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: csv }).click(),
        ]);
        const lines = readFileSync(await download.path(), 'utf8').split('\n');
        const line = lines.find((text) => text.startsWith('ebetsu-gyokaku,2022,2-2-1-1,2022,'));
        expect(line).toContain(',10,,件,10件,');
      }),
  );

  it('reads everything without JavaScript, and filters too', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}${plan}`);
      expect(await page.locator('.score.hero').innerText()).toMatch(/21\s*\/ 29 の目標を達成/);
      await page.locator('.choice').getByText('未達成', { exact: true }).click();
      expect(await page.locator('.rows li:visible').count()).toBe(4);
      await page.goto(`${server.url}${plan}table/observations/`);
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
    }));

  it('gets everywhere by keyboard alone', () =>
    visit({}, async (page) => {
      await page.goto(`${server.url}/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('本文へ');
      await page.keyboard.press('Enter');
      expect(page.url()).toContain('#main');
      const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
      for (let count = 0; count < 40 && (await focused()) !== '江別市行政改革推進計画'; count += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${plan}`);
      await page.locator('#flag-all').focus();
      for (let count = 0; count < 9 && !page.url().includes('not_attained'); count += 1)
        await page.keyboard.press('ArrowDown');
      expect(await page.locator('.rows li:visible').count()).toBe(4);
      for (let count = 0; count < 60 && (await focused()) !== '職員提案数'; count += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/indicator/2-2-1-1/');
    }));

  it('sorts, filters and turns the pages of a table', () =>
    visit({}, async (page) => {
      await page.goto(`${server.url}${plan}table/indicators/`);
      const status = page.getByRole('status');
      expect(await status.innerText()).toMatch(/^30 行のうち 1〜30$/);
      await page.getByRole('button', { name: 'indicator_id' }).click();
      await page.getByRole('button', { name: 'indicator_id' }).click();
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
      expect(await page.locator('tbody tr').first().locator('td').first().innerText()).toBe('3-6-1-1');
      await page.getByLabel('表の中を探す').fill('育児休業');
      expect(await status.innerText()).toBe('2 行のうち 1〜2');
      await page.goto(`${server.url}${plan}table/lineage/`);
      await expect.poll(() => status.innerText()).toMatch(/のうち 1〜50$/);
      await page.getByRole('button', { name: '次へ' }).click();
      expect(await status.innerText()).toMatch(/のうち 51〜100$/);
    }));

  it('prints on A4', () =>
    visit({}, async (page) => {
      await page.goto(`${server.url}${plan}`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 688, height: 1000 });
      expect(await page.locator('.tabs').isVisible()).toBe(false);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }));
});

describe.skipIf(skip !== null)('every page', () => {
  const settings: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
    ['wide-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' }],
    ['narrow-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce' }],
  ];

  it.each(settings)(
    'has no fault that axe knows, and does not scroll sideways (%s)',
    { timeout: 280_000 },
    async (name, options) => {
      const shots = screenshotFolder();
      await visit(options, async (page) => {
        const faults: string[] = [];
        for (const path of paths) {
          await page.goto(`${server.url}${path}`);
          if ((await overflow(page)) > 0) faults.push(`${path} scrolls sideways`);
          // The page's own policy lets no script in, so axe is run by the browser and not put into the page.
          await page.evaluate(`${axe.source};0`);
          const found = (await page.evaluate(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then((result) => result.violations.map((violation) => violation.id + ' ' + violation.nodes.slice(0, 2).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')))",
          )) as readonly string[];
          faults.push(...found.map((fault) => `${path} ${fault}`));
          const isKept = !/\/(indicator|table)\//.test(path) || /1-1-1-1|observations/.test(path);
          if (isKept) {
            const file = path.replaceAll('/', '_').replaceAll('.', '-');
            await page.screenshot({ path: join(shots, `${name}${file}.png`), fullPage: true });
          }
        }
        expect(faults.slice(0, 15)).toEqual([]);
      });
    },
  );

  it('stands at 200 % zoom: half the width, text no smaller', { timeout: 60_000 }, () =>
    visit({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (page) => {
      for (const path of ['/', plan, `${plan}indicator/1-1-1-1/`, `${plan}source/`, '/compare/']) {
        await page.goto(`${server.url}${path}`);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
    }),
  );
});
