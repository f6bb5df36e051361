import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const temporary = mkdtempSync(join(tmpdir(), 'torikumi-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** Runs the real program as a user would. */
function launch(argv: readonly string[], env: Readonly<Record<string, string>> = {}, program = 'pipeline/launch.mjs') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(program), ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { status, stdout, stderr };
}

/**
 * A clone with nothing installed, whose program prints `ran`, and an `npm` that does what the lines of shell say.
 * Returns the program and the PATH on which that npm is found.
 */
function cloneWith(name: string, npm: string): { readonly program: string; readonly PATH: string } {
  const clone = join(temporary, name);
  mkdirSync(join(clone, 'pipeline'), { recursive: true });
  mkdirSync(join(clone, 'bin'));
  const program = join(clone, 'pipeline', 'launch.mjs');
  copyFileSync('pipeline/launch.mjs', program);
  writeFileSync(join(clone, 'pipeline', 'main.ts'), "const text: string = 'ran';\nprocess.stdout.write(text);\n");
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }');
  copyFileSync('tsconfig.json', join(clone, 'tsconfig.json'));
  writeFileSync(
    join(clone, 'package-lock.json'),
    '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }',
  );
  writeFileSync(join(clone, 'bin', 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(clone, 'bin', 'npm'), 0o755);
  return { program, PATH: [join(clone, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) };
}

it('builds in the folder that TORIKUMI_ROOT names; a later build that fails leaves that output', () => {
  const root = join(temporary, 'city');
  cpSync('data', join(root, 'data'), { recursive: true });
  const built = launch(['build'], { TORIKUMI_ROOT: root });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  const output = join(root, 'output', 'ebetsu-gyokaku');
  const good = readFileSync(join(output, 'plan.json'));
  expect(built.stdout).toContain('output/ebetsu-gyokaku/');
  writeFileSync(join(root, 'data', 'catalog.yaml'), 'titel: x\n');
  const failed = launch(['build', '--json', '--root', root]);
  expect(failed.status).toBe(2);
  expect(failed.stderr).toContain('data/catalog.yaml:1:1  unknown-key');
  expect(JSON.parse(failed.stdout)).toMatchObject({ exit: 2 });
  expect(readFileSync(join(output, 'plan.json')).equals(good)).toBe(true);
  expect(readdirSync(join(root, 'output'))).toEqual(['ebetsu-gyokaku']);
});

it('ends quietly when nobody reads on', () => {
  const command = `"${process.execPath}" pipeline/launch.mjs --help | true; exit "\${PIPESTATUS[0]}"`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

it('writes no colours to what is no terminal', () => {
  expect(launch(['buidl']).stderr).not.toContain('\u001b[');
});

it('installs what is missing, says so on standard error, and goes on', () => {
  const modules = resolve('node_modules');
  const { program, PATH } = cloneWith('fresh', `echo "npm $*"; ln -s "${modules}" node_modules`);
  const { status, stdout, stderr } = launch([], { PATH }, program);
  expect([status, stdout]).toEqual([0, 'ran']);
  expect(stderr).toContain('必要な部品を入れます（npm ci）');
  expect(stderr).toContain('npm ci --include=dev');
});

it('says in a sentence that the install failed, and ends with 2', () => {
  const { program, PATH } = cloneWith('offline', 'exit 1');
  const { status, stdout, stderr } = launch([], { PATH }, program);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('部品を入れられませんでした（npm ci が失敗）');
  expect(stderr).toContain('Dependencies could not be installed (npm ci failed)');
});

it('installs again when the lock file asks for another version than is there', () => {
  const { program, PATH } = cloneWith('stale', 'exit 1');
  const modules = join(dirname(dirname(program)), 'node_modules');
  mkdirSync(modules);
  writeFileSync(join(modules, '.package-lock.json'), '{ "packages": { "node_modules/a": { "version": "0.9.0" } } }');
  expect(launch([], { PATH }, program).status).toBe(2);
});
