import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { publish } from '../../pipeline/commands/publish.ts';
import { reconcile } from '../../pipeline/commands/reconcile.ts';
import type { MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import type { Status } from '../../pipeline/model/rows.ts';
import { createMemoryPortal, type MemoryPortal, portalToken } from '../support/memoryPortal.ts';
import { publishingProject } from '../support/publishingProject.ts';

const options = { plans: [], dryRun: false, json: false, quiet: true };
const url = 'http://localhost:5000';
const catalogFile = '/root/data/catalog.yaml';
const source = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');
const textOf = ({ stored }: MemoryEffects, path: string): string => new TextDecoder().decode(stored.get(path));

/** Ebetsu's project with the channels `folder` and `ckan`, the latter a portal in memory by BODIK's habits; built. */
async function built(): Promise<{ readonly effects: MemoryEffects; readonly portal: MemoryPortal }> {
  const portal = createMemoryPortal(url);
  await portal.act('organization_create', { name: '012173', title: '江別市' });
  const project = publishingProject(null);
  const channels = `channels:\n  - type: folder\n  - {type: ckan, url: "${url}", profile: bodik, max_file_mb: 20}\n`;
  project.stored.set(catalogFile, Buffer.from(`${textOf(project, catalogFile)}${channels}`));
  const effects = { ...project, env: { TORIKUMI_CKAN_TOKEN: portalToken }, fetch: portal.fetch };
  expect(build({ plans: [], json: false }, effects)).toBe(0);
  return { effects, portal };
}

const show = (portal: MemoryPortal) => portal.act('package_show', { id: '012173_ebetsu-gyokaku' });

describe('the channel ckan of data/catalog.yaml', () => {
  test('takes the release, tells where it is, and writes nothing the second time', async () => {
    const { effects, portal } = await built();
    expect(await publish(options, effects), effects.err()).toBe(0);
    // 83 files, 19 of them charts, and their zip.
    expect(await show(portal)).toMatchObject({ version: '1.0.0', num_resources: 84, license_id: 'cc-by-40-intl' });
    const status = JSON.parse(textOf(effects, '/root/output/releases/status.json')) as Status;
    const page = `${url}/dataset/012173_ebetsu-gyokaku`;
    expect(status.plans[0]?.channels).toContainEqual({ channel: 'ckan', version: '1.0.0', verified: true, url: page });
    portal.writes.length = 0;
    expect(await publish(options, effects)).toBe(0);
    expect(portal.writes).toEqual([]);
  });

  test('serves the newest version alone: the one before is told as superseded and not put back', async () => {
    const { effects, portal } = await built();
    await publish(options, effects);
    for (const [path, bytes] of publishingProject(null, source.replace('5,253', '6,253')).stored)
      if (path.startsWith('/root/data/plans/')) effects.stored.set(path, bytes);
    build({ plans: [], json: false }, effects);
    expect(await publish(options, effects), effects.err()).toBe(0);
    portal.writes.length = 0;
    expect(await reconcile(options, effects), effects.err()).toBe(0);
    expect(effects.out()).toMatch(/v1\.0\.0 +ckan +新しい版に替わった \/ superseded by a newer version\n/);
    expect(effects.out()).toMatch(/v1\.0\.1 +ckan +確認済み \/ verified\n/);
    expect(portal.writes).toEqual([]);
    expect(await show(portal)).toMatchObject({ version: '1.0.1' });
  });

  test('asks for its own token', async () => {
    const { effects } = await built();
    expect(await publish({ ...options, only: 'ckan' }, { ...effects, env: {} })).toBe(2);
    expect(effects.err()).toContain('`TORIKUMI_CKAN_TOKEN`');
  });
});
