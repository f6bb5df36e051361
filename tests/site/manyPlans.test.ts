import { expect, it } from 'vitest';
import { createSite } from '../../pipeline/site/createSite.tsx';
import type { PlanSummary, SiteSource } from '../../pipeline/site/SiteSource.ts';
import { vocabularies } from '../support/vocabularies.ts';

const count = 1741;
const plans: readonly PlanSummary[] = Array.from({ length: count }, (_, index) => ({
  id: `plan-${index}`,
  title: { ja: `第${index}計画`, en: `Plan ${index}` },
  description: { ja: '説明', en: 'A description' },
  publisher: { ja: `第${index}市`, en: `City ${index}` },
  edition: 2020 + (index % 3),
  period: { first: 2019, last: 2023 },
  version: '1.0.0',
  counts: null,
}));
const text = { ja: '取組', en: 'Torikumi' };
const source: SiteSource = {
  catalog: { title: text, description: text, publisher: { name: text } },
  words: vocabularies,
  schemas: {},
  assets: { css: '', js: '' },
  listPlans: () => plans,
  loadPlan: () => null,
  readRelease: () => null,
  readSchema: () => null,
};
const app = createSite({ source, root: 'https://example.org', live: false });
const ask = async (path: string): Promise<string> => (await app.request(path)).text();

it('lists 1,741 publishers by pages of thirty', async () => {
  const first = await ask('/');
  expect(first).toContain('1741 件の計画');
  expect(first.match(/<li class="card"/g)).toHaveLength(30);
  // 1741 = 58 × 30 + 1: the fifty-ninth page holds the last one.
  expect(first).toContain('href="/page/59/"');
  expect((await ask('/page/59/')).match(/<li class="card"/g)).toHaveLength(1);
  expect((await app.request('/page/60/')).status).toBe(404);
});

it('finds plans by words, year and flag, without a script', async () => {
  expect(await ask('/?q=%E7%AC%AC1740%E5%B8%82')).toContain('1 件の計画');
  // 1741 plans over three years: 581 of them in the first.
  expect(await ask('/en/?year=2020')).toContain('581 plans');
  expect(await ask('/?q=%3Cscript%3E')).toContain('value="&lt;script&gt;"');
  expect(await ask('/?flag=attained')).toContain('0 件の計画');
});

it('stays under 150 KB, the names of all publishers aside', async () => {
  const page = (await ask('/')).replace(/<select id="publisher"[\s\S]*?<\/select>/, '');
  expect(Buffer.byteLength(page)).toBeLessThan(150_000);
});
