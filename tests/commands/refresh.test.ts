import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refresh } from '../../pipeline/commands/refresh.ts';
import type { MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { memoryProject } from '../support/memoryProject.ts';

const url = 'https://www.city.ebetsu.example/plan.tsv';
const editions = 'data/plans/ebetsu-gyokaku/editions';
const source = readFileSync(`${editions}/2022/source.tsv`, 'utf8');
const now = Date.parse('2026-11-24T00:00:00Z');

/** The real project, its source with an address, and a city that answers so. */
function projectWith(
  answer: (request: Request) => Response,
  origin = `url: ${url}\nretrieved: '2026-10-01'\n`,
): MemoryEffects {
  const effects = memoryProject(null);
  const path = `/root/${editions}/2022/origin.yaml`;
  const text = new TextDecoder().decode(effects.stored.get(path));
  effects.stored.set(path, Buffer.from(`${text}${origin}`));
  return { ...effects, now: () => now, fetch: (input, init) => Promise.resolve(answer(new Request(input, init))) };
}

const changed = ({ stored }: MemoryEffects, before: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...stored].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);

test('puts next year’s table into a new edition, with its digest and the day', async () => {
  const next = source.replace('（令和4年度）', '（令和5年度）');
  const effects = projectWith(() => new Response(next, { headers: { etag: '"2"' } }));
  const before = new Map(effects.stored);
  expect(await refresh({ pullRequest: false }, effects), effects.err()).toBe(0);
  expect(changed(effects, before)).toEqual([
    `/root/${editions}/2023/source.tsv`,
    `/root/${editions}/2023/origin.yaml`,
    `/root/${editions}/2023/corrections.yaml`,
    '/root/data/plans/ebetsu-gyokaku/.refresh.json',
  ]);
  const origin = new TextDecoder().decode(effects.stored.get(`/root/${editions}/2023/origin.yaml`));
  expect(origin).toContain('fiscal_year: 2023');
  expect(origin).toContain('retrieved: 2026-11-24');
  expect(origin).toContain('title: 江別市行政改革推進計画の取組状況一覧（令和5年度）');
  expect(effects.out()).toBe(
    [
      'ebetsu-gyokaku 2023: 新しい版があります / there is a new edition',
      `  ${editions}/2023/source.tsv`,
      `  ${editions}/2023/origin.yaml`,
      `  ${editions}/2023/corrections.yaml`,
      '  data/plans/ebetsu-gyokaku/.refresh.json\n',
    ].join('\n'),
  );
});

const same = 'ebetsu-gyokaku: 変更はありません / unchanged\n';

test('takes the same bytes for unchanged, and asks conditionally next time', async () => {
  const asked: (string | null)[] = [];
  const effects = projectWith((request) => {
    asked.push(request.headers.get('if-none-match'));
    return asked.length === 1
      ? new Response(source, { headers: { etag: '"1"' } })
      : new Response(null, { status: 304 });
  });
  const before = new Map(effects.stored);
  expect(await refresh({ pullRequest: false }, effects)).toBe(0);
  expect(changed(effects, before)).toEqual(['/root/data/plans/ebetsu-gyokaku/.refresh.json']);
  expect(await refresh({ pullRequest: false }, effects)).toBe(0);
  expect(asked).toEqual([null, '"1"']);
  expect(effects.out()).toBe(same + same);
});

test('a broken memory of the last answer only means asking for everything', async () => {
  const effects = projectWith(() => new Response(source));
  effects.stored.set('/root/data/plans/ebetsu-gyokaku/.refresh.json', Buffer.from('{'));
  expect(await refresh({ pullRequest: false }, effects)).toBe(0);
  expect(effects.out()).toBe(same);
});

test('says aloud that a source has not changed for too long, as a warning of GitHub Actions there', async () => {
  // From 2024-08-01 to 2026-11-24 it is 153 + 365 + 327 = 845 days.
  const effects = projectWith(() => new Response(source), `url: ${url}\nretrieved: '2024-08-01'\n`);
  await refresh({ pullRequest: false }, { ...effects, env: { GITHUB_ACTIONS: 'true' } });
  expect(effects.out()).toContain('::warning::ebetsu-gyokaku: 原資料が 845 日新しくなっていません');
  const patient = projectWith(
    () => new Response(source),
    `url: ${url}\nretrieved: '2024-08-01'\nstale_after_days: 900\n`,
  );
  await refresh({ pullRequest: false }, patient);
  expect(patient.out()).toBe(same);
});

test('guesses no year: a table whose title has none is left to a person', async () => {
  const effects = projectWith(() => new Response(source.replace('（令和4年度）', '')));
  const before = new Map(effects.stored);
  expect(await refresh({ pullRequest: false }, effects)).toBe(1);
  expect(effects.err()).toContain('unknown-edition');
  expect(changed(effects, before)).toEqual([]);
});

test('tells what the city’s server refuses, and that a plan has no address', async () => {
  const effects = projectWith(() => new Response('', { status: 404 }));
  expect(await refresh({ pullRequest: false }, effects)).toBe(3);
  expect(effects.err()).toContain('HTTP 404');
  const silent = projectWith(() => new Response(''), '');
  expect(await refresh({ pullRequest: false }, silent)).toBe(0);
  expect(silent.out()).toContain('origin.yaml に url がありません');
});
