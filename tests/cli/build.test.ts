import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import type { BuildSummary } from '../../pipeline/commands/buildSummary.ts';
import type { MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { memoryProject } from '../support/memoryProject.ts';

const all = { plans: [], json: false };
const editionFolder = '/root/data/plans/ebetsu-gyokaku/editions/2022/';
const table = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What stands in `output/`, by path, as digests. */
function digestOutput({ stored }: MemoryEffects): Readonly<Record<string, string>> {
  const output = [...stored].filter(([path]) => path.startsWith('/root/output/'));
  return Object.fromEntries(output.map(([path, bytes]) => [path, digest(bytes)]));
}

/** Puts another source, and the `origin.yaml` that fits it, into a project. */
function replaceSource({ stored }: MemoryEffects, source: string): void {
  for (const [path, bytes] of memoryProject(source).stored) if (path.startsWith(editionFolder)) stored.set(path, bytes);
}

it('writes the real plan once, and touches nothing the second time', () => {
  const effects = memoryProject(null);
  expect(build(all, effects)).toBe(0);
  const first = digestOutput(effects);
  expect(first).toHaveProperty(['/root/output/ebetsu-gyokaku/observations.csv']);
  expect(first).not.toHaveProperty(['/root/output/ebetsu-gyokaku/last.txt']);
  expect(build(all, effects)).toBe(0);
  expect(digestOutput(effects)).toEqual(first);
  expect(effects.out()).toMatch(/書き込みました[\s\S]*前回と同じです/);
  expect(effects.err()).toBe('');
});

it('prints a summary for machines: files with rows, bytes and digest', () => {
  const effects = memoryProject(null);
  build({ plans: ['ebetsu-gyokaku'], json: true }, effects);
  const { exit, plans } = JSON.parse(effects.out()) as BuildSummary;
  const [plan] = plans;
  expect(exit).toBe(0);
  expect(plan).toMatchObject({ plan_id: 'ebetsu-gyokaku', edition: '2022', outcome: 'swapped', blockers: [] });
  const rows = Object.fromEntries(plan?.files.map((file) => [file.path, file.rows]) ?? []);
  expect(rows).toMatchObject({
    'observations.csv': 150,
    'indicators.csv': 30,
    'table.csv': 30,
    'lineage.csv': 268,
    'excel/observations.csv': 150,
    'plan.json': null,
  });
  const document = effects.stored.get('/root/output/ebetsu-gyokaku/plan.json') ?? new Uint8Array();
  expect(plan?.files).toContainEqual({
    path: 'plan.json',
    rows: null,
    bytes: document.length,
    sha256: digest(document),
  });
});

it('keeps the last good output when a finding stops the plan, and shows the rejected one until it is mended', () => {
  const effects = memoryProject(null);
  build(all, effects);
  const good = digestOutput(effects);
  replaceSource(effects, table.replace('69回', '69フロブ'));
  expect(build(all, effects)).toBe(1);
  const published = Object.entries(digestOutput(effects)).filter(([path]) => !path.includes('/.rejected/'));
  expect(Object.fromEntries(published)).toEqual(good);
  expect(effects.stored.has('/root/output/.rejected/ebetsu-gyokaku/findings.csv')).toBe(true);
  expect(effects.err()).toContain('corrections.yaml');
  replaceSource(effects, table);
  expect(build(all, effects)).toBe(0);
  expect(digestOutput(effects)).toEqual(good);
});

it('heals what a killed run left before it builds', () => {
  const effects = memoryProject(null, {
    'output/.beside-gone.9.old/a.csv': 'last good',
    'output/.beside-x.9.new/a.csv': '',
  });
  build(all, effects);
  expect(effects.stored.has('/root/output/gone/a.csv')).toBe(true);
  expect([...effects.stored.keys()].filter((path) => path.includes('.beside-'))).toEqual([]);
});

it('asks which plan was meant', () => {
  const effects = memoryProject(null);
  expect(() => build({ plans: ['ebetu-gyokaku'], json: false }, effects)).toThrow('Did you mean `ebetsu-gyokaku`?');
  expect(() => build({ plans: ['x'], json: false }, effects)).toThrow('There is no plan `x`. Known: ebetsu-gyokaku.');
});
