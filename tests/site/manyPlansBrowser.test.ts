import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../../pipeline/site/createSite.tsx';
import type { SiteSource } from '../../pipeline/site/SiteSource.ts';
import { vocabularies } from '../support/vocabularies.ts';
import { startBrowser } from './support/startBrowser.ts';
import { overflow, visit } from './support/visit.ts';

const started = await startBrowser();
const browser: Browser | null = 'browser' in started ? started.browser : null;
if ('reason' in started) process.stdout.write(`tests/site/manyPlansBrowser: skipped, ${started.reason}\n`);
const count = 1741;
const text = { ja: '取組', en: 'Torikumi' };
const plans = Array.from({ length: count }, (_, index) => ({
  id: `plan-${index}`,
  title: { ja: `第${index}次行政改革推進計画`, en: `Reform plan ${index}` },
  description: {
    ja: '事務事業の見直しと財政の健全化を進める計画',
    en: 'A plan that reviews services and mends finances',
  },
  publisher: { ja: `北海道第${index}市`, en: `City ${index}` },
  edition: 2022,
  period: { first: 2019, last: 2023 },
  version: '1.0.0',
  counts: null,
}));
const readAsset = (name: string): string =>
  readFileSync(new URL(`../../pipeline/site/assets/${name}`, import.meta.url), 'utf8');
const source: SiteSource = {
  catalog: { title: text, description: text, publisher: { name: text } },
  words: vocabularies,
  schemas: {},
  assets: { css: readAsset('site.css'), js: readAsset('site.js') },
  listPlans: () => plans,
  loadPlan: () => null,
  readRelease: () => null,
  readSchema: () => null,
};
let server: Server;
let url = '';

beforeAll(async () => {
  if (browser === null) return;
  server = serve({
    fetch: (request) => createSite({ source, root: new URL(request.url).origin, live: true }).fetch(request),
    hostname: '127.0.0.1',
    port: 0,
  }) as Server;
  if (!server.listening) await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.skipIf(browser === null)('a catalogue of 1,741 publishers in a browser', { timeout: 60_000 }, () => {
  it('shows its first page, and finds one plan among all as somebody types', () =>
    visit(browser as Browser, url, { viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(`${url}/`);
      const drawn = (await page.evaluate(
        "Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now())",
      )) as number;
      process.stdout.write(
        `tests/site: first page of ${count} publishers painted after ${drawn} ms (aim: under 1000 ms)\n`,
      );
      expect(await page.locator('[data-results] > li').count()).toBe(30);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.getByRole('searchbox').fill('第1740市');
      await expect.poll(() => page.locator('[data-results] > li').count()).toBe(1);
      expect(await page.locator('[data-results] h2').innerText()).toBe('第1740次行政改革推進計画');
      // Every title holds the word: the count tells all of them, and the page shows no more than it can.
      await page.getByRole('searchbox').fill('行政改革');
      await expect.poll(() => page.locator('[data-count]').innerText()).toContain('1741 件の計画');
      await page.getByRole('searchbox').fill('');
      await expect.poll(() => page.locator('[data-results] > li').count()).toBe(30);
    }));
});
