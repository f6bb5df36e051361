import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSite } from './support/exportSite.ts';
import { type StaticServer, serveFolder } from './support/serveFolder.ts';
import { startBrowser } from './support/startBrowser.ts';
import { overflow, visit } from './support/visit.ts';

const started = await startBrowser();
const browser: Browser | null = 'browser' in started ? started.browser : null;
if ('reason' in started) process.stdout.write(`tests/site/reading: skipped, ${started.reason}\n`);
const plan = '/dataset/ebetsu-gyokaku/';
const kinds = [
  '/',
  '/compare/',
  '/about/',
  '/404.html',
  plan,
  `${plan}indicator/1-1-1-1/`,
  `${plan}source/`,
  `${plan}findings/`,
  `${plan}versions/`,
  `${plan}downloads/`,
  `${plan}dictionary/`,
  `${plan}table/observations/`,
].flatMap((path) => [path, `/en${path}`]);
let server: StaticServer;
let folder = '';

beforeAll(async () => {
  if (browser === null) return;
  server = await serveFolder(() => folder, '/progress');
  folder = exportSite(server.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What `look` finds on one page of each kind, each fault with the page's path before it. */
async function lookAtAll(options: BrowserContextOptions, look: (page: Page) => Promise<readonly string[]>) {
  return visit(browser as Browser, server.url, options, async (page) => {
    const faults: string[] = [];
    for (const path of kinds) {
      await page.goto(`${server.url}${path}`);
      faults.push(...(await look(page)).map((fault) => `${path} ${fault}`));
    }
    return faults;
  });
}

describe.skipIf(browser === null)('a reader with settings of their own', { timeout: 120_000 }, () => {
  it('never scrolls sideways at 320 px, which is 400 % of 1280 (WCAG 1.4.10)', async () => {
    const faults = await lookAtAll({ viewport: { width: 320, height: 256 } }, async (page) => {
      const width = await overflow(page);
      return width > 0 ? [`is ${width} px too wide`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('loses no text by wider spacing (WCAG 1.4.12)', async () => {
    const faults = await lookAtAll({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.evaluate(
        "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [sheet]; })()",
      );
      const width = await overflow(page);
      const cut = (await page.evaluate(
        "[...document.querySelectorAll('main *')].filter((element) => { const style = getComputedStyle(element); return style.position !== 'absolute' && ['hidden', 'clip'].includes(style.overflowX) && element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1; }).slice(0, 3).map((element) => element.className + ' cuts its text')",
      )) as readonly string[];
      return [...(width > 0 ? [`is ${width} px too wide`] : []), ...cut];
    });
    expect(faults).toEqual([]);
  });

  it('sees nothing move who asked for no motion', async () => {
    const faults = await lookAtAll({ reducedMotion: 'reduce' }, (page) =>
      page.evaluate(
        "[...document.getAnimations().map((animation) => 'moves: ' + animation.effect?.target?.className), ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolls smoothly'] : []), ...[...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').slice(0, 1).map((element) => element.tagName + ' changes slowly')]",
      ),
    );
    expect(faults).toEqual([]);
  });

  // axe leaves text in pictures alone, so it is measured here: 4.5 to 1 against the background (WCAG 1.4.3).
  it.each(['light', 'dark'] as const)('can read the words in the charts (%s)', async (colorScheme) => {
    const faults = await lookAtAll({ colorScheme }, (page) =>
      page.evaluate(`(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const rgb = (colour) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const light = ([r, g, b]) => {
          const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
          return 0.2126 * x + 0.7152 * y + 0.0722 * z;
        };
        const behind = (element) => {
          for (let at = element.closest('svg').parentElement; at; at = at.parentElement) {
            const colour = rgb(getComputedStyle(at).backgroundColor);
            if (colour[3] === 255) return colour;
          }
          return [255, 255, 255, 255];
        };
        return [...document.querySelectorAll('svg text')].flatMap((text) => {
          const fill = rgb(getComputedStyle(text).fill);
          const [high, low] = [light(fill), light(behind(text))].sort((a, b) => b - a);
          const ratio = (high + 0.05) / (low + 0.05);
          return ratio < 4.5 ? [text.textContent + ' has contrast ' + ratio.toFixed(2)] : [];
        }).slice(0, 3);
      })()`),
    );
    expect(faults).toEqual([]);
  });

  it('tells flags apart without colour: each has a word, and a shape that no other flag has', () =>
    visit(browser as Browser, server.url, { forcedColors: 'active' }, async (page) => {
      await page.goto(`${server.url}/about/`);
      const flags = (await page.evaluate(
        "[...document.querySelectorAll('main .flag')].map((flag) => [flag.textContent.trim(), flag.querySelector('path').getAttribute('d')])",
      )) as readonly (readonly [word: string, shape: string])[];
      const words = new Map(flags);
      expect(words.size).toBe(8);
      expect(new Set(words.values()).size).toBe(8);
    }));
});

describe.skipIf(browser === null)('a keyboard', { timeout: 120_000 }, () => {
  it('reaches the source cell and the CSV, and always sees where it is (WCAG 2.4.7, 2.4.11)', () =>
    // Without motion the window has scrolled before the place is asked for.
    visit(browser as Browser, server.url, { reducedMotion: 'reduce' }, async (page) => {
      /** Goes on with the tab key until the element with these words is reached; yields what could not be seen on the way. */
      const tabTo = async (words: string): Promise<readonly string[]> => {
        const unseen: string[] = [];
        for (let count = 0; count < 400; count += 1) {
          await page.keyboard.press('Tab');
          const [text, fault] = (await page.evaluate(`(() => {
            const at = document.activeElement;
            const style = getComputedStyle(at);
            const box = at.getBoundingClientRect();
            const isOutside = box.bottom <= 0 || box.top >= innerHeight;
            const label = at.labels?.[0];
            const marked = [at, label].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
            const text = at.textContent.trim().replace(/\\s+/g, ' ');
            return [text, at === document.body ? '' : isOutside ? 'outside the window' : marked || style.boxShadow !== 'none' ? '' : 'unmarked'];
          })()`)) as readonly [string, string];
          if (fault !== '') unseen.push(`${text.slice(0, 30)}: ${fault}`);
          if (text === words) return unseen;
        }
        throw new Error(`the tab key never reaches ${words}`);
      };
      await page.goto(`${server.url}${plan}indicator/2-2-1-1/`);
      const faults = [...(await tabTo('セル 12,10'))];
      await page.keyboard.press('Enter');
      await page.waitForURL('**/source/#cell-12-10');
      // From the cell the next stop is its own link: the reader need not begin at the head of the table.
      faults.push(...(await tabTo('10件')));
      await page.goto(`${server.url}${plan}downloads/`);
      faults.push(...(await tabTo('実績と判定（CSV）')));
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe('observations.csv');
      expect(faults).toEqual([]);
    }));
});

describe.skipIf(browser === null)('a sheet of A4', { timeout: 120_000 }, () => {
  it('holds every page upright, with no table cut off at its edge', async () => {
    // 210 mm less twice 14 mm at 96 to the inch: 688 px.
    const faults = await lookAtAll({ viewport: { width: 688, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const cut = (await page.evaluate(
        "[...document.querySelectorAll('main table, main svg, main figure')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).slice(0, 2).map((element) => element.tagName + '.' + element.getAttribute('class') + ' ends at ' + Math.round(element.getBoundingClientRect().right))",
      )) as readonly string[];
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      await page.emulateMedia({ media: null });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
      // A4 is 595 × 842 points.
      const isA4 = /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(pdf.toString('latin1'));
      return [...cut, ...(sheets > 0 ? [] : ['makes no sheet']), ...(isA4 ? [] : ['is not A4'])];
    });
    expect(faults).toEqual([]);
  });
});
