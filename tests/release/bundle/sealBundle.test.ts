import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createValidator } from '../../../pipeline/check/validateRows.ts';
import { loadSchemas } from '../../../pipeline/effects/loadSchemas.ts';
import type { Manifest } from '../../../pipeline/model/rows.ts';
import { factsOfFile } from '../../../pipeline/release/bundle/fileFacts.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';
import { tinyPlan } from '../../support/tinyPlan.ts';

const bundle = tinyBundle();
const readText = (path: string): string => new TextDecoder().decode(bundle.get(path));
const manifest = JSON.parse(readText('manifest.json')) as Manifest;
const entryOf = (path: string) => manifest.files.find((file) => file.path === path);

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

/** The files in a folder of the disk. */
function unpack(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-'));
  temporary.push(folder);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe('manifest.json', () => {
  it('follows its schema', () => {
    expect(createValidator(loadSchemas('.')).checkDocument('manifest', manifest)).toEqual([]);
  });

  it('says what the release is, what it was made from and by', () => {
    const { files, $schema, ...head } = manifest;
    expect(head).toEqual({
      plan_id: 'tiny',
      title: { ja: '小さな計画', en: 'A tiny plan' },
      version: '1.0.0',
      schema_version: '1.0.0',
      previous_version: null,
      edition: '2021',
      pipeline: { name: 'torikumi', version: '0.1.0' },
      sources: [
        {
          edition: '2021',
          file: 'source.tsv',
          title: '小さな計画の進捗（令和3年度）',
          sha256: tinyPlan.origin.sha256,
          url: null,
          retrieved: null,
        },
      ],
    });
    expect($schema).toBe('https://torikumi.example/schemas/v1/manifest.json');
    expect(files.length).toBe(bundle.size - 2);
  });

  it('lists every file but itself and SHA256SUMS, by path', () => {
    const others = [...bundle.keys()].filter((path) => path !== 'manifest.json' && path !== 'SHA256SUMS');
    expect(manifest.files.map(({ path }) => path)).toEqual(others.sort());
  });

  it('tells of each file its role, media type, size, digest, rows and name', () => {
    expect(entryOf('source.tsv')).toEqual({
      path: 'source.tsv',
      role: 'source',
      media_type: 'text/tab-separated-values',
      size: tinyPlan.source.bytes.length,
      sha256: tinyPlan.origin.sha256,
      rows: null,
      label: { ja: '原資料（公表されたまま）', en: 'The source table as published' },
    });
    // Two indicators of three years; a row of table.csv is an indicator.
    const rows = Object.fromEntries(manifest.files.map((file) => [file.path, file.rows]));
    expect(rows).toMatchObject({ 'observations.csv': 6, 'excel/observations.csv': 6, 'indicators.csv': 2 });
    expect(rows).toMatchObject({ 'table.csv': 2, 'attributes.csv': 0, 'plan.json': null, 'excel/tiny.xlsx': null });
    expect(entryOf('schemas/plan.json')?.label).toEqual({ ja: 'スキーマ: plan.json', en: 'Schema: plan.json' });
  });

  it('gives no two files one name', () => {
    expect(new Set(manifest.files.map(({ label }) => label.ja)).size).toBe(manifest.files.length);
    expect(new Set(manifest.files.map(({ label }) => label.en)).size).toBe(manifest.files.length);
  });
});

describe('factsOfFile', () => {
  it.each([
    ['history.csv', 'table', 'text/csv'],
    ['excel/history.csv', 'spreadsheet', 'text/csv'],
    ['excel/a-plan.xlsx', 'spreadsheet', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['dataset.jsonld', 'linked_data', 'application/ld+json'],
    ['source.csv', 'source', 'text/csv'],
    ['CHANGES.md', 'changes', 'text/markdown'],
    ['schemas/plan-settings.json', 'schema', 'application/schema+json'],
  ])('knows %s', (path, role, mediaType) => {
    expect(factsOfFile(path)).toMatchObject({ role, mediaType });
  });

  it.each(['stranger.csv', 'excel/stranger.csv', 'notes.txt', 'excel/deep/plan.xlsx'])('has no facts of %s', (path) => {
    expect(() => factsOfFile(path)).toThrow(path);
  });
});

describe('SHA256SUMS', () => {
  const isThere = spawnSync('sha256sum', ['--version']).error === undefined;
  const check = (folder: string) =>
    spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

  it('has a line for every file but itself', () => {
    const paths = readText('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(64 + 2));
    expect(paths).toEqual([...bundle.keys()].filter((path) => path !== 'SHA256SUMS').sort());
  });

  it.skipIf(!isThere)('is what sha256sum checks: every file as it is, and one with a byte turned', () => {
    expect(check(unpack(bundle))).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const turned = Uint8Array.from(bundle.get('plan.json') ?? []);
    turned[0] = 0x20;
    const { status, stdout } = check(unpack(new Map([...bundle, ['plan.json', turned]])));
    expect(status).toBe(1);
    expect(stdout).toBe('plan.json: FAILED\n');
  });
});
