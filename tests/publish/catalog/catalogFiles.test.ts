import { createHash } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { createValidator } from '../../../pipeline/check/validateRows.ts';
import { build } from '../../../pipeline/commands/build.ts';
import { publish } from '../../../pipeline/commands/publish.ts';
import { reconcile } from '../../../pipeline/commands/reconcile.ts';
import { loadSchemas } from '../../../pipeline/effects/loadSchemas.ts';
import type { CatalogIndex } from '../../../pipeline/model/rows.ts';
import { mergeRecords, type RecordDocument } from '../../../pipeline/publish/catalog/mergeRecords.ts';
import { publishingProject } from '../../support/publishingProject.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';

const archive = '/root/output/releases';
const effects = publishingProject(null);
const silent = { json: false, quiet: true };

function readJson<T>(path: string): T {
  return JSON.parse(new TextDecoder().decode(effects.stored.get(`${archive}/${path}`))) as T;
}

beforeAll(async () => {
  expect(build({ plans: [], json: false }, effects)).toBe(0);
  expect(await publish({ plans: [], dryRun: false, ...silent }, effects), effects.err()).toBe(0);
});

describe('index.json of the archive', () => {
  it('names every file of every release by an address, with its own size and digest', () => {
    const { plans } = readJson<CatalogIndex>('index.json');
    expect(plans.map(({ plan_id, latest, latest_url }) => [plan_id, latest, latest_url])).toEqual([
      ['ebetsu-gyokaku', '1.0.0', 'https://open-data.jp/releases/ebetsu-gyokaku/latest/'],
    ]);
    const [version] = plans[0]?.versions ?? [];
    const folder = `${archive}/ebetsu-gyokaku/v1.0.0/`;
    const held = [...effects.stored.keys()].filter((path) => path.startsWith(folder));
    expect(version?.files.map(({ path }) => path).toSorted()).toEqual(
      held.map((path) => path.slice(folder.length)).toSorted(),
    );
    for (const { path, url, size, sha256 } of version?.files ?? []) {
      const bytes = effects.stored.get(`${folder}${path}`) ?? new Uint8Array();
      expect([url, size, sha256]).toEqual([
        `https://open-data.jp/releases/ebetsu-gyokaku/v1.0.0/${path}`,
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
  });

  it('keeps its schema', () => {
    const { checkDocument } = createValidator(loadSchemas('.'));
    expect(checkDocument('index', readJson('index.json'))).toEqual([]);
  });

  it('is made anew by reconcile when it is broken or gone, and is not touched when it is right', async () => {
    const before = effects.stored.get(`${archive}/index.json`);
    const right = effects.stored.get(`${archive}/catalog.jsonld`);
    effects.stored.set(`${archive}/index.json`, new TextEncoder().encode('{'));
    effects.stored.delete(`${archive}/openapi.json`);
    expect(await reconcile({ dryRun: false, ...silent }, effects)).toBe(0);
    expect(effects.stored.get(`${archive}/index.json`)).toEqual(before);
    expect(effects.stored.has(`${archive}/openapi.json`)).toBe(true);
    expect(effects.stored.get(`${archive}/catalog.jsonld`)).toBe(right);
  });
});

describe('openapi.json', () => {
  it('is a description of OpenAPI 3.1, by a validator that is not ours', async () => {
    const result = await new Validator().validate(readJson('openapi.json'));
    expect([result.valid, result.errors]).toEqual([true, undefined]);
  });

  it('is none any more where a path parameter is not declared', async () => {
    const broken = readJson<{ paths: Record<string, { get: { responses?: object } }> }>('openapi.json');
    delete broken.paths['/releases/index.json']?.get.responses;
    broken.paths['releases'] = { get: {} };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('describes addresses that the archive answers', () => {
    const { paths } = readJson<{ paths: Record<string, { get: { parameters: { name: string; example: string }[] } }> }>(
      'openapi.json',
    );
    expect(Object.keys(paths).length).toBeGreaterThan(5);
    for (const [path, { get }] of Object.entries(paths)) {
      const filled = get.parameters.reduce((address, { name, example }) => address.replace(`{${name}}`, example), path);
      expect([filled, effects.stored.has(filled.replace('/releases', archive))]).toEqual([filled, true]);
    }
  });
});

describe('catalog.jsonld', () => {
  const text = (files: ReadonlyMap<string, Uint8Array>): RecordDocument =>
    JSON.parse(new TextDecoder().decode(files.get('dataset.jsonld')));
  const tiny = text(tinyBundle());
  const other = JSON.parse(JSON.stringify(tiny).replaceAll('example/tiny', 'example/other')) as RecordDocument;

  it('lists the datasets of all plans in one catalogue, each thing once', () => {
    const { '@graph': nodes } = mergeRecords([[tiny], [other]]);
    const ids = nodes.map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const [catalog, ...more] = nodes.filter((node) => [node['@type']].flat().includes('dcat:Catalog'));
    expect(more).toEqual([]);
    expect([catalog?.['dcat:dataset']].flat()).toEqual(
      expect.arrayContaining(['https://torikumi.example/tiny', 'https://torikumi.example/other']),
    );
  });

  it('keeps an older release without saying of it what holds of the newest files', () => {
    const older = JSON.parse(JSON.stringify(tiny).replaceAll('release/1.0.0', 'release/0.9.0')) as RecordDocument;
    const { '@graph': nodes } = mergeRecords([[older, tiny]]);
    const release = nodes.find((node) => String(node['@id']).endsWith('release/0.9.0'));
    expect(release?.['dcat:isVersionOf']).toBe('https://torikumi.example/tiny');
    expect(release?.['dcat:distribution']).toBeUndefined();
    const dataset = nodes.find((node) => node['@id'] === 'https://torikumi.example/tiny');
    expect(dataset?.['dcat:hasCurrentVersion']).toBe('https://torikumi.example/tiny/release/1.0.0');
  });

  it('drops no term', async () => {
    const expanded = await jsonld.expand(readJson('catalog.jsonld'), { safe: true } as object);
    expect(expanded.length).toBeGreaterThan(80);
  });
});
