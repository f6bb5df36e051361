import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';

/** The real program, as a user starts it. */
function torikumi(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['pipeline/launch.mjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'torikumi-cli-'));
  cpSync('data', join(folder, 'data'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', { timeout: 60_000 }, () => {
  test('--help names every command, and each command shows examples', () => {
    const { status, stdout } = torikumi(['--help']);
    expect(status).toBe(0);
    for (const command of ['start', 'build', 'inspect', 'verify', 'generate', 'bench', 'test'])
      expect(stdout).toContain(command);
    expect(torikumi(['inspect', '--help']).stdout).toContain('--cell 6,7');
  });

  test('a misspelt command gets “did you mean” and exit 2', () => {
    const { status, stderr } = torikumi(['bulid']);
    expect(status).toBe(2);
    expect(stderr).toContain('build');
  });

  test('a misspelt plan gets “did you mean” and exit 2', () => {
    const { status, stderr } = torikumi(['build', 'ebetsu-gyoukaku', '--root', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('`ebetsu-gyokaku`');
  });

  test('an unknown option is exit 2', () => {
    expect(torikumi(['verify', '--fsat']).status).toBe(2);
  });

  test('start builds in a folder of its own, verify agrees, a second build changes nothing, a forged flag is found', () => {
    const start = torikumi(['start', '--root', folder], { NO_COLOR: '1' });
    expect(start.stderr).toBe('');
    expect(start.status).toBe(0);
    expect(start.stdout).toContain('江別市行政改革推進計画');
    expect(start.stdout).not.toContain('\u001b[');
    const output = join(folder, 'output', 'ebetsu-gyokaku');
    expect(torikumi(['verify', output]).status).toBe(0);

    const again = torikumi(['build', '--json', '--root', folder]);
    expect(again.status).toBe(0);
    expect(JSON.stringify(JSON.parse(again.stdout))).toContain('unchanged');

    const path = join(output, 'observations.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('in_progress,before_due', 'attained,meets'));
    const verify = torikumi(['verify', output]);
    expect(verify.status).toBe(1);
    expect(verify.stderr).toContain('observations.csv');
  });

  test('faults of two files are told in one run, each with its file and line', () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    cpSync('data', join(broken, 'data'), { recursive: true });
    writeFileSync(join(broken, 'data', 'catalog.yaml'), 'titel: {ja: 甲, en: a}\n');
    const plan = join(broken, 'data/plans/ebetsu-gyokaku/plan.yaml');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^plan_id:/m, 'plan_ids:'));
    const { status, stderr } = torikumi(['build', '--root', broken]);
    expect(status).toBe(2);
    expect(stderr).toContain('data/catalog.yaml:1');
    expect(stderr).toContain('data/plans/ebetsu-gyokaku/plan.yaml');
    expect(stderr).toContain('`titel`');
    expect(stderr).toContain('`plan_ids`');
  });
});
