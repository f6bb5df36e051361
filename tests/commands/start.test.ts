import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { start } from '../../pipeline/commands/start.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { createMemoryPortal } from '../support/memoryPortal.ts';
import { memoryProject } from '../support/memoryProject.ts';

const source = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');
const plain = { json: false };
const url = 'http://localhost:5050';

describe('start', () => {
  test('shows a newcomer what came out in lines of less than 80 columns', async () => {
    const effects = memoryProject(null);
    expect(await start(plain, effects, createMemoryPortal(url).open)).toBe(0);
    const lines = effects.out().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThan(80);
    expect(lines.find((line) => line.includes('2019'))).toMatch(/2019 +2020 +2021 +2022 +2023$/);
    // The whole plan and its three goals: the edition reports up to 2022, so nothing is reported for 2023 yet.
    expect(lines.filter((line) => line.endsWith('未報告'))).toHaveLength(4);
    expect(effects.out()).toContain('npm run verify');
    expect(effects.out()).toContain('手元のポータル  ebetsu-gyokaku v1.0.0  入れました / published\n');
  });

  test('puts the plan into the portal, where it is found by a word inside its name', async () => {
    const portal = createMemoryPortal(url);
    await start(plain, memoryProject(null), portal.open);
    expect(await portal.act('package_search', { q: '革推進' })).toMatchObject({
      count: 1,
      results: [{ name: 'ebetsu-gyokaku', version: '1.0.0', organization: { name: '012173', title: '江別市' } }],
    });
    const [first] = ((await portal.act('package_show', { id: 'ebetsu-gyokaku' })) as { resources: { id: string }[] })
      .resources;
    // 30 indicators in five years.
    expect(await portal.act('datastore_search', { resource_id: first?.id, limit: 0 })).toMatchObject({ total: 150 });
  });

  test('writes nothing into the portal the second time', async () => {
    const portal = createMemoryPortal(url);
    const effects = memoryProject(null);
    await start(plain, effects, portal.open);
    expect(portal.writes).not.toEqual([]);
    portal.writes.length = 0;
    await start(plain, effects, portal.open);
    expect(portal.writes).toEqual([]);
    expect(effects.out()).toContain('前回と同じ / unchanged\n');
  });

  test('follows the checkout back to an earlier version', async () => {
    const portal = createMemoryPortal(url);
    const effects = memoryProject(null);
    await start(plain, effects, portal.open);
    await portal.act('package_patch', { id: 'ebetsu-gyokaku', version: '9.0.0' });
    await start(plain, effects, portal.open);
    expect(effects.err()).toBe('');
    expect(await portal.act('package_show', { id: 'ebetsu-gyokaku' })).toMatchObject({ version: '1.0.0' });
  });

  test('keeps out of the portal what a finding stops', async () => {
    const portal = createMemoryPortal(url);
    const effects = memoryProject(source.replace('69回', '69フロブ'));
    expect(await start(plain, effects, portal.open)).toBe(1);
    expect(await portal.act('package_list', {})).toEqual([]);
  });

  test('tells a portal that cannot be opened, and keeps what was built', async () => {
    const effects = memoryProject(null);
    const busy = () => {
      throw new PipelineError(2, [{ code: 'refused-store', messageJa: '使用中です。', messageEn: 'It is in use.' }]);
    };
    expect(await start({ json: true }, effects, busy)).toBe(0);
    expect(effects.err()).toContain('使用中です。');
    expect(JSON.parse(effects.out())).toMatchObject({ exit: 0, portal: [] });
    expect(effects.stored.has('/root/output/ebetsu-gyokaku/plan.json')).toBe(true);
  });
});
