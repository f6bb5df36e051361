import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../pipeline/commands/build.ts';
import { init } from '../../pipeline/commands/init.ts';
import { publish } from '../../pipeline/commands/publish.ts';
import { verify } from '../../pipeline/commands/verify.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { diskFiles } from '../../pipeline/effects/createRealEffects.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const commit = '0123456789abcdef0123456789abcdef01234567';

function makeRepository(from: string | undefined = `octo-city/torikumi@${commit}`) {
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-init-'));
  folders.push(folder);
  const effects = {
    ...createMemoryEffects({}, { root: folder, checkout: process.cwd() }),
    files: diskFiles,
    runProgram: () => ({ exit: 128, out: '', err: 'no git here' }),
  };
  expect(init({ folder, ...(from === undefined ? {} : { from }) }, effects)).toBe(0);
  return { folder, effects };
}

test('makes a repository of data, settings and workflows that builds, verifies and publishes', async () => {
  const { folder, effects } = makeRepository();
  expect(readdirSync(folder).sort()).toEqual(['.gitattributes', '.github', '.gitignore', 'README.md', 'data']);
  expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
  expect(verify({ dirs: [], json: false, quiet: true }, effects), effects.err()).toBe(0);
  expect(await publish({ plans: [], dryRun: false, json: false, quiet: true }, effects), effects.err()).toBe(0);
  expect(readdirSync(join(folder, 'output/releases/example-plan')).sort()).toEqual([
    'example-plan-v1.0.0.zip',
    'index.json',
    'latest',
    'ledger.json',
    'v1.0.0',
  ]);
  // 68.4 % of 70 % by R6 is on its way; 実施 is what was to be done from R5 on.
  const table = readFileSync(join(folder, 'output/example-plan/observations.csv'), 'utf8');
  const flagOf = (id: string) => table.split('\n').find((line) => line.startsWith(`example-plan,2023,${id},2023,`));
  expect(flagOf('1-1-1-1')).toContain(',in_progress,before_due,');
  expect(flagOf('1-1-2-1')).toContain(',attained,meets,');
});

test('writes workflows that call this project’s action at a commit', () => {
  const { folder } = makeRepository();
  for (const name of ['check.yml', 'publish.yml', 'refresh.yml']) {
    const text = readFileSync(join(folder, '.github/workflows', name), 'utf8');
    expect(text).not.toContain('__');
    const { jobs } = parse(text) as { jobs: Record<string, { steps: readonly { uses?: string }[] }> };
    const calls = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.includes('torikumi')));
    expect(calls.length).toBeGreaterThan(0);
    for (const { uses } of calls) expect(uses).toBe(`octo-city/torikumi/.github/actions/torikumi@${commit}`);
  }
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('https://github.com/octo-city/torikumi');
});

test('says what to fill in where nobody knows where the program is published', () => {
  const { effects } = makeRepository(undefined as unknown as string);
  expect(effects.out()).toContain('11 個のファイル');
});

test('writes over nothing, and takes no other form of source', () => {
  const { folder, effects } = makeRepository();
  expect(() => init({ folder }, effects)).toThrow('is not empty');
  const empty = mkdtempSync(join(tmpdir(), 'torikumi-init-'));
  folders.push(empty);
  expect(() => init({ folder: empty, from: 'octo-city/torikumi@main' }, effects)).toThrow('all 40 digits');
  writeFileSync(join(empty, 'note.txt'), 'mine');
  expect(() => init({ folder: empty }, effects)).toThrow('refused-folder');
  expect(readdirSync(empty)).toEqual(['note.txt']);
});
