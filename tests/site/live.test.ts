import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAxeFaults } from './support/findAxeFaults.ts';
import type { StaticServer } from './support/serveFolder.ts';
import { servePortal } from './support/servePortal.ts';
import { startBrowser } from './support/startBrowser.ts';
import { overflow, visit } from './support/visit.ts';

const started = await startBrowser();
const browser: Browser | null = 'browser' in started ? started.browser : null;
if ('reason' in started) process.stdout.write(`tests/site/live: skipped, ${started.reason}\n`);
let portal: StaticServer;

beforeAll(async () => {
  if (browser !== null) portal = await servePortal();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const journeys = [
  { lang: 'ja', prefix: '', title: '江別市行政改革推進計画', flag: '未達成', cell: 'セル', csv: '実績と判定（CSV）' },
  {
    lang: 'en',
    prefix: '/en',
    title: 'Ebetsu City Administrative Reform Promotion Plan',
    flag: 'Not attained',
    cell: 'Cell',
    csv: 'Results and flags (CSV)',
  },
];

describe.skipIf(browser === null)('the live portal', { timeout: 60_000 }, () => {
  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    it.each(journeys)('leads from a search to the cell and the same number in the CSV ($lang)', (journey) =>
      visit(browser as Browser, portal.url, { javaScriptEnabled, locale: journey.lang }, async (page) => {
        await page.goto(`${portal.url}${journey.prefix}/`);
        await page.getByRole('searchbox').fill(journey.lang === 'ja' ? '江別' : 'ebetsu');
        await page.getByRole('searchbox').press('Enter');
        const found = page.locator('[data-results] > li');
        await expect.poll(() => found.count()).toBe(1);
        await found.getByRole('link').first().click();
        await page.waitForURL(`**${journey.prefix}/dataset/ebetsu-gyokaku/`);
        await page.locator('.choice').getByText(journey.flag, { exact: true }).click();
        // 2-2-1-1, 2-3-1-2, 3-6-1-1 and one more: four indicators missed what 2022 asked of them.
        expect(await page.locator('.rows li:visible').count()).toBe(4);
        await page.getByRole('link', { name: '職員提案数' }).click();
        await page
          .locator('table.years')
          .getByRole('link', { name: `${journey.cell} 12,10` })
          .click();
        expect(await page.locator('#cell-12-10').innerText()).toBe('10件');
        await page.goto(`${portal.url}${journey.prefix}/dataset/ebetsu-gyokaku/downloads/`);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: journey.csv }).click(),
        ]);
        expect(readFileSync(await download.path(), 'utf8')).toMatch(
          /^ebetsu-gyokaku,2022,2-2-1-1,2022,.*,10,,件,10件,/m,
        );
      }),
    );
  });

  it('names on every page an address of the API that answers', () =>
    visit(browser as Browser, portal.url, {}, async (page) => {
      for (const path of ['/', '/about/', '/compare/', '/dataset/ebetsu-gyokaku/', '/dataset/ebetsu-gyokaku/source/']) {
        await page.goto(`${portal.url}${path}`);
        const address = await page.locator('footer code').innerText();
        const answer = await page.request.get(address);
        expect({ path, address, status: answer.status() }).toEqual({ path, address, status: 200 });
        expect(answer.headers()['content-type'], address).toContain('json');
      }
    }));

  it('has no fault that axe knows after a search that finds something, one that finds nothing, and an unknown page', () =>
    visit(browser as Browser, portal.url, { viewport: { width: 360, height: 740 } }, async (page) => {
      const faults: string[] = [];
      for (const path of [
        '/?q=%E6%B1%9F%E5%88%A5',
        '/en/?q=zzz',
        '/?year=1999',
        '/dataset/ebetsu-gyokaku/?flag=attained',
      ]) {
        await page.goto(`${portal.url}${path}`);
        faults.push(...(await findAxeFaults(page)).map((fault) => `${path} ${fault}`));
        if ((await overflow(page)) > 0) faults.push(`${path} scrolls sideways`);
      }
      expect(faults).toEqual([]);
    }));

  it('answers an unknown address with 404 and a way back, in the language of the address', async () => {
    for (const [path, words] of [
      ['/dataset/nowhere/', 'ページがありません'],
      ['/en/dataset/nowhere/', 'no such page'],
    ] as const) {
      const answer = await fetch(`${portal.url}${path}`, { headers: { Accept: 'text/html' } });
      expect(answer.status, path).toBe(404);
      expect((await answer.text()).toLowerCase(), path).toContain(words);
    }
  });

  it('sends the policy as a header too, and lets nobody frame a page', async () => {
    const policy = (await fetch(`${portal.url}/dataset/ebetsu-gyokaku/`)).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
