import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryFiles } from '../../pipeline/effects/createMemoryEffects.ts';
import { diskFiles } from '../../pipeline/effects/createRealEffects.ts';
import type { FileEffects } from '../../pipeline/effects/Effects.ts';
import { healOutput } from '../../pipeline/effects/healOutput.ts';
import { readTree } from '../../pipeline/effects/readTree.ts';
import { clearRejected, swapOutput, writeRejected } from '../../pipeline/effects/swapOutput.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { failingFiles, type Mishap } from './failingFiles.ts';

const toTree = (texts: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
const oldSet = { 'a.csv': 'old a', 'excel/a.csv': 'old twin', 'gone.csv': 'only in the old set' };
const newSet = { 'a.csv': 'new a', 'excel/a.csv': 'new twin', 'plan.json': '{}' };

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true });
});

const worlds: readonly (readonly [string, () => { root: string; files: FileEffects }])[] = [
  ['memory', () => ({ root: '/r', files: createMemoryFiles(new Map()) })],
  [
    'disk',
    () => {
      const root = mkdtempSync(join(tmpdir(), 'torikumi-'));
      temporary.push(root);
      return { root, files: diskFiles };
    },
  ],
];

/** The texts in `output/<plan>`, and the names in `output/`. */
function look({ root, files }: { root: string; files: FileEffects }) {
  const texts = [...readTree(files, join(root, 'output', 'p'))].map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString(),
  ]);
  return { set: Object.fromEntries(texts), names: files.listFolder(join(root, 'output')).map(({ name }) => name) };
}

describe.each(worlds)('swapOutput in %s', (_name, createWorld) => {
  it('writes the first set, then puts a new one in its place with nothing left over', () => {
    const place = { ...createWorld(), runId: '7' };
    expect(swapOutput(place, 'p', toTree(oldSet))).toBe('swapped');
    expect(look(place)).toEqual({ set: oldSet, names: ['p'] });
    expect(swapOutput(place, 'p', toTree(newSet))).toBe('swapped');
    expect(look(place)).toEqual({ set: newSet, names: ['p'] });
  });

  it('touches nothing when every byte is the same', () => {
    const world = createWorld();
    swapOutput({ ...world, runId: '7' }, 'p', toTree(newSet));
    const files = failingFiles(world.files, 1, 'one step fails');
    expect(swapOutput({ ...world, files, runId: '8' }, 'p', toTree(newSet))).toBe('unchanged');
    expect(files.changes()).toBe(0);
  });

  it.each<Mishap>(['one step fails', 'the process dies'])('keeps one whole set wherever %s', (mishap) => {
    let at = 0;
    for (let done = false; !done; ) {
      at += 1;
      const world = createWorld();
      swapOutput({ ...world, runId: '7' }, 'p', toTree(oldSet));
      const files = failingFiles(world.files, at, mishap);
      try {
        swapOutput({ ...world, files, runId: '8' }, 'p', toTree(newSet));
      } catch (error) {
        expect(error).toBeInstanceOf(PipelineError);
        expect((error as PipelineError).faults[0]?.code).toBe('refused-write');
      }
      done = files.changes() < at;
      healOutput({ ...world, runId: '9' });
      const { set, names } = look(world);
      expect(names).toEqual(['p']);
      expect([oldSet, newSet]).toContainEqual(set);
    }
    // Nine changes at least were made to fail in turn: clear, two folders, three files, two moves, remove the old set.
    expect(at).toBeGreaterThan(9);
  });
});

it('puts the old set back at once when one step fails, and tells the cause', () => {
  const world = { root: '/r', files: createMemoryFiles(new Map()) };
  swapOutput({ ...world, runId: '7' }, 'p', toTree(oldSet));
  const refuseIntoPlace: FileEffects = {
    ...world.files,
    move: (from, to) => {
      if (from.endsWith('.new')) throw new Error('EXDEV: cross-device link');
      world.files.move(from, to);
    },
  };
  const swap = () => swapOutput({ ...world, files: refuseIntoPlace, runId: '8' }, 'p', toTree(newSet));
  expect(swap).toThrow(/`EXDEV: cross-device link`/);
  expect(look(world)).toEqual({ set: oldSet, names: ['p'] });
});

it.each([
  ['p', '../q/a.csv'],
  ['p', '/etc/passwd'],
  ['p', 'excel/../../a.csv'],
  ['p', 'excel\\..\\a.csv'],
  ['p', 'c:a.csv'],
  ['p', ''],
  ['..', 'a.csv'],
  ['.rejected', 'a.csv'],
  ['a/b', 'a.csv'],
])('refuses plan %j with path %j, and writes nothing', (planId, path) => {
  const stored = new Map<string, Uint8Array>();
  const place = { root: '/r', files: createMemoryFiles(stored), runId: '7' };
  expect(() => swapOutput(place, planId, toTree({ [path]: 'x' }))).toThrow(/refused-path/);
  expect(() => writeRejected(place, planId, toTree({ [path]: 'x' }))).toThrow(/refused-path/);
  expect(stored.size).toBe(0);
});

it('heals only what is its own: a half-done swap of another plan, not a person’s folder', () => {
  const stored = toTree({
    '/r/output/.beside-a-b.12.old/a.csv': 'last good',
    '/r/output/.beside-a-b.12.new/a.csv': 'never finished',
    '/r/output/.beside-mine/a.csv': 'a person’s',
    '/r/output/p/a.csv': 'published',
    '/r/output/.beside-p.13.old/a.csv': 'replaced',
  });
  healOutput({ root: '/r', files: createMemoryFiles(stored), runId: '7' });
  expect([...stored.keys()].sort()).toEqual([
    '/r/output/.beside-mine/a.csv',
    '/r/output/a-b/a.csv',
    '/r/output/p/a.csv',
  ]);
  expect(Buffer.from(stored.get('/r/output/a-b/a.csv') ?? []).toString()).toBe('last good');
});

it('keeps a stopped set apart and clears it once the plan passes', () => {
  const stored = toTree({ '/r/output/p/a.csv': 'last good', '/r/output/.rejected/p/stale.csv': 'of the run before' });
  const place = { root: '/r', files: createMemoryFiles(stored), runId: '7' };
  writeRejected(place, 'p', toTree({ 'a.csv': 'stopped' }));
  expect([...stored.keys()].sort()).toEqual(['/r/output/.rejected/p/a.csv', '/r/output/p/a.csv']);
  clearRejected(place, 'p');
  expect([...stored.keys()]).toEqual(['/r/output/p/a.csv']);
});
