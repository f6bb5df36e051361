import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refresh } from '../../pipeline/commands/refresh.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { createRealEffects } from '../../pipeline/effects/createRealEffects.ts';
import type { Effects } from '../../pipeline/effects/Effects.ts';
import { env } from '../github/createGitHub.ts';

const editions = 'data/plans/ebetsu-gyokaku/editions';
const source = readFileSync(`${editions}/2022/source.tsv`, 'utf8');
const next = source.replace('（令和4年度）', '（令和5年度）');
const branch = 'refresh/ebetsu-gyokaku-2023';

let place = '';
let root = '';
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Person', '-c', 'user.email=person@city.example', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A checkout of a data repository, committed and pushed to a server of its own. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'torikumi-propose-'));
  root = join(place, 'city');
  cpSync('data', join(root, 'data'), { recursive: true });
  const origin = join(root, editions, '2022/origin.yaml');
  writeFileSync(origin, `${readFileSync(origin, 'utf8')}url: https://www.city.example.jp/plan.tsv\n`);
  git(place, 'init', '--quiet', '--bare', '--initial-branch=main', 'server');
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'data');
  git(root, 'remote', 'add', 'origin', join(place, 'server'));
  git(root, 'push', '--quiet', '--set-upstream', 'origin', 'main');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A city that answers with this table, and a GitHub that has these pull requests and makes number 3. */
function worldWith(table: string, pulls: readonly object[]) {
  const asked: { readonly what: string; readonly body: string }[] = [];
  const { out, err, writeOut, writeError } = createMemoryEffects();
  const real = createRealEffects({
    ...{ root, checkout: resolve('.'), version: '0.1.0', runId: '7', colour: false, width: 80, env },
    ...{ stdout: { write: () => true }, stderr: { write: () => true } },
  });
  const answer = (request: string): Response => {
    if (request.includes('city.example')) return new Response(table);
    return Response.json(request.startsWith('GET') ? pulls : { html_url: 'https://github.com/o/r/pull/3' });
  };
  const effects: Effects = {
    ...real,
    ...{ writeOut, writeError },
    now: () => Date.parse('2026-11-24T00:00:00Z'),
    fetch: (input, init) => {
      const what = `${init?.method ?? 'GET'} ${String(input)}`;
      asked.push({ what, body: String(init?.body ?? '') });
      return Promise.resolve(answer(what));
    },
  };
  return { effects, asked, out, err };
}

const server = (...args: readonly string[]): string => git(join(place, 'server'), ...args);

test('puts the edition on a branch, opens a pull request with the report, and leaves the checkout as it was', async () => {
  const { effects, asked, out, err } = worldWith(next, []);
  expect(await refresh({ pullRequest: true }, effects), err()).toBe(0);
  expect(out()).toBe(
    'ebetsu-gyokaku 2023: 新しい版があります / there is a new edition\nhttps://github.com/o/r/pull/3\n',
  );
  expect(server('show', '--name-only', '--format=%s', branch)).toBe(
    [
      'ebetsu-gyokaku: 2023年度版を加える\n',
      'data/plans/ebetsu-gyokaku/.refresh.json',
      `${editions}/2023/corrections.yaml`,
      `${editions}/2023/origin.yaml`,
      `${editions}/2023/source.tsv\n`,
    ].join('\n'),
  );
  const sent = JSON.parse(asked.at(-1)?.body ?? '') as Record<string, string>;
  expect(sent).toMatchObject({ head: branch, base: 'main', title: 'ebetsu-gyokaku: 2023年度版を加える' });
  expect(sent['body']).toContain('閉じて開き直す');
  expect(sent['body']).toContain('# 江別市行政改革推進計画（ebetsu-gyokaku v');
  expect(git(root, 'status', '--porcelain', '--branch')).toBe('## main...origin/main\n');
});

test('a week later leaves the branch and what people added to it', async () => {
  await refresh({ pullRequest: true }, worldWith(next, []).effects);
  git(root, 'checkout', '--quiet', branch);
  writeFileSync(join(root, editions, '2023/README.md'), 'looked at\n');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'a person’s work');
  git(root, 'push', '--quiet', 'origin', branch);
  git(root, 'checkout', '--quiet', 'main');
  git(root, 'branch', '--quiet', '--delete', '--force', branch);
  const before = server('rev-parse', branch);

  const open = { number: 3, state: 'open', html_url: 'https://github.com/o/r/pull/3' };
  const again = worldWith(next, [open]);
  expect(await refresh({ pullRequest: true }, again.effects), again.err()).toBe(0);
  expect(server('rev-parse', branch)).toBe(before);
  expect(again.asked.at(-1)?.what).toBe('PATCH https://api.github.com/repos/octo-city/open-data/pulls/3');

  const corrected = worldWith(next.replace('5,253', '6,253'), [open]);
  expect(await refresh({ pullRequest: true }, corrected.effects), corrected.err()).toBe(0);
  expect(server('log', '--format=%s', '-2', branch)).toBe('ebetsu-gyokaku: 2023年度版を加える\na person’s work\n');
});

test('a push that is refused is told, and the checkout is back on its branch', async () => {
  rmSync(join(place, 'server'), { recursive: true });
  const { effects, err } = worldWith(next, []);
  expect(await refresh({ pullRequest: true }, effects)).toBe(3);
  expect(err()).toContain('`git ls-remote --heads` が失敗しました');
  expect(git(root, 'status', '--porcelain', '--branch')).toContain('## main');
});
