import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSite } from './support/exportSite.ts';
import { makeProject } from './support/makeProject.ts';
import { type StaticServer, serveFolder } from './support/serveFolder.ts';
import { listFiles, screenshotFolder, startBrowser } from './support/startBrowser.ts';

const script = '<script>document.title="stolen";alert(1)</script><img src=x onerror=alert(2)>';
const long = '長'.repeat(10_000);
const rightToLeft = '\u202Eתוכנית العربية"\'&amp;';

const started = await startBrowser();
const skip = 'reason' in started ? started.reason : null;
let server: StaticServer;
let folder = '';

beforeAll(async () => {
  const root = makeProject((source) =>
    source
      .replace('SNS等広報媒体のフォロワー数', script)
      .replace('オープンデータの共有', long)
      .replace('出前講座開催回数', rightToLeft),
  );
  server = await serveFolder(() => folder);
  folder = exportSite(server.url, root);
}, 180_000);

afterAll(async () => {
  if ('browser' in started) await started.browser.close();
  await server?.close();
});

it('writes no such text as markup, in no page, feed or picture', () => {
  const texts = listFiles(folder).filter((path) => /\.(html|xml|svg)$/.test(path) && !path.startsWith('releases/'));
  expect(texts.length).toBeGreaterThan(80);
  const open = texts.filter((path) => /<script>document|<img src=x/.test(readFileSync(join(folder, path), 'utf8')));
  expect(open).toEqual([]);
  expect(readFileSync(join(folder, 'dataset/ebetsu-gyokaku/indicator/1-1-1-1/index.html'), 'utf8')).toContain(
    '&lt;script&gt;document.title=',
  );
});

describe.skipIf(skip !== null)('in a browser', { timeout: 120_000 }, () => {
  it.each([
    ['wide', 1280],
    ['narrow', 360],
  ])('shows it harmlessly (%s)', async (name, width) => {
    if (!('browser' in started)) return;
    const page = await started.browser.newPage({ viewport: { width, height: 800 } });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const paths = [
      '',
      'indicator/1-1-1-1/',
      'indicator/1-1-1-2/',
      'indicator/1-1-1-3/',
      'source/',
      'findings/',
      'table/indicators/',
    ];
    for (const path of paths) {
      await page.goto(`${server.url}/dataset/ebetsu-gyokaku/${path}`);
      expect(await page.title(), path).not.toBe('stolen');
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wider, path).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(screenshotFolder(), `hostile-${name}-${path.replaceAll('/', '_')}.png`) });
    }
    await page.goto(`${server.url}/dataset/ebetsu-gyokaku/indicator/1-1-1-1/`);
    expect(await page.locator('h1').innerText()).toBe(script);
    await page.goto(`${server.url}/dataset/ebetsu-gyokaku/indicator/1-1-1-2/`);
    expect((await page.locator('h1').innerText()).length).toBe(10_000);
    // Text that runs the other way is held in a box of its own: what follows it still runs as before.
    await page.goto(`${server.url}/dataset/ebetsu-gyokaku/indicator/1-1-1-3/`);
    expect(await page.locator('h1 bdi').count()).toBe(1);
    expect(dialogs).toEqual([]);
    await page.close();
  });
});
