import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveOutput } from '../../pipeline/commands/archiveOutput.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import type { Effects } from '../../pipeline/effects/Effects.ts';

let place = '';
const here = (name: string): string => join(place, name);

/** Git as on a machine where nobody told it who works here. */
function git(folder: string, ...args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: place, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env });
  return { exit: status, out: stdout, err: stderr };
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(join(here(folder), path, '..'), { recursive: true });
  writeFileSync(join(here(folder), path), text);
}

/** Commits of the branch on the server, newest first: who, what. */
const log = (): readonly string[] => git(here('server'), 'log', '--format=%an: %s', 'main').out.trim().split('\n');

function worldIn(folder: string): Effects & { out(): string } {
  return {
    ...createMemoryEffects({}, { root: here(folder) }),
    runProgram: (_program, args) => git(here(folder), ...args),
  };
}

const person = ['-c', 'user.name=Person', '-c', 'user.email=person@city.example'] as const;

/** A server with one commit, and two clones of it. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'torikumi-archive-'));
  git(place, 'init', '--quiet', '--bare', '--initial-branch=main', 'server');
  git(place, 'clone', '--quiet', 'server', 'mine');
  git(here('mine'), 'checkout', '--quiet', '-B', 'main');
  put('mine', 'data/a.txt', 'a');
  git(here('mine'), 'add', '--all');
  git(here('mine'), ...person, 'commit', '--quiet', '--message', 'data');
  git(here('mine'), 'push', '--quiet', '--set-upstream', 'origin', 'main');
  git(place, 'clone', '--quiet', 'server', 'theirs');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('commits output/ alone, under this program’s name, and sends nothing unasked', () => {
  put('mine', 'output/b.txt', 'b');
  put('mine', 'data/a.txt', 'not finished');
  const world = worldIn('mine');
  expect(archiveOutput({ push: false }, world)).toBe(0);
  expect(git(here('mine'), 'show', '--name-only', '--format=%an').out).toBe('torikumi\n\noutput/b.txt\n');
  expect(git(here('mine'), 'status', '--porcelain').out).toBe(' M data/a.txt\n');
  expect(log()).toEqual(['Person: data']);
  expect(archiveOutput({ push: true }, world)).toBe(0);
  expect(log()).toHaveLength(2);
});

test('says so when nothing changed, and then asks nothing of the server', () => {
  put('mine', 'output/b.txt', 'b');
  archiveOutput({ push: true }, worldIn('mine'));
  rmSync(here('server'), { recursive: true });
  const world = worldIn('mine');
  expect(archiveOutput({ push: true }, world)).toBe(0);
  expect(world.out()).toBe('output/ に変更はありません。 Nothing in output/ changed.\n');
});

test('goes on top of what somebody else pushed meanwhile', () => {
  put('theirs', 'data/c.txt', 'c');
  git(here('theirs'), 'add', '--all');
  git(here('theirs'), ...person, 'commit', '--quiet', '--message', 'meanwhile');
  git(here('theirs'), 'push', '--quiet');
  put('mine', 'output/b.txt', 'b');
  expect(archiveOutput({ push: true }, worldIn('mine'))).toBe(0);
  expect(log()).toEqual([
    'torikumi: output: what data/ makes, and the releases of it',
    'Person: meanwhile',
    'Person: data',
  ]);
});

test('a conflict is told, and the checkout is as it was before the rebase', () => {
  for (const folder of ['theirs', 'mine']) put(folder, 'output/b.txt', `b of ${folder}`);
  archiveOutput({ push: true }, worldIn('theirs'));
  expect(() => archiveOutput({ push: true }, worldIn('mine'))).toThrow('`git pull --quiet` failed');
  expect(git(here('mine'), 'status', '--porcelain', '--branch').out).toBe(
    '## main...origin/main [ahead 1, behind 1]\n',
  );
});

test('outside a checkout, and without git, there is a sentence', () => {
  rmSync(here('mine/.git'), { recursive: true });
  mkdirSync(here('mine/output'));
  expect(() => archiveOutput({ push: false }, worldIn('mine'))).toThrow('`git add --all` failed (fatal: not a git');
  const bare = createMemoryEffects();
  expect(() => archiveOutput({ push: false }, bare)).toThrow('`git add --all` failed (there is no git)');
});
