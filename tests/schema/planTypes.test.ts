import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const plan = readFileSync('output/ebetsu-gyokaku/plan.json', 'utf8');
let folder = '';

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(resolve('.cache/plan-types-'));
  copyFileSync('schemas/v1/plan.d.ts', join(folder, 'plan.d.ts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What TypeScript says of a plan written out as a value of the declared type. */
function compile(name: string, value: string): string {
  const file = join(folder, `${name}.ts`);
  writeFileSync(
    file,
    `import type { PlanDocument } from './plan.d.ts';\nexport const plan: PlanDocument = ${value};\n`,
  );
  try {
    execFileSync(process.execPath, [
      resolve('node_modules/typescript/bin/tsc'),
      ...['--noEmit', '--strict', '--ignoreConfig', '--allowImportingTsExtensions', '--module', 'nodenext', file],
    ]);
    return '';
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  }
}

it('the declarations of plan.json fit Ebetsu’s, whole', () => {
  expect(compile('right', plan)).toBe('');
});

it('and no other: a code that is none, a number for a decimal, a key that is missing', () => {
  expect(compile('code', plan.replace('"attainment": "attained"', '"attainment": "reached"'))).toContain('"reached"');
  expect(compile('number', plan.replace(/"value": "(\d+)"/u, '"value": $1'))).toContain(
    "'number' is not assignable to type 'string'",
  );
  expect(compile('key', plan.replace(/^ {2}"schema_version":.*\n/mu, ''))).toContain('schema_version');
});
