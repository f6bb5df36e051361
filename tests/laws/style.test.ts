import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a tool of `node_modules`; what it says is empty when all is well. */
function complain(script: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}\n${stderr}`;
}

it('fits its types', { timeout: 120_000 }, () => {
  expect(complain('node_modules/typescript/bin/tsc', ['--noEmit'])).toBe('');
});

it('is formatted and linted', { timeout: 120_000 }, () => {
  expect(complain('node_modules/@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=20'])).toBe('');
});
