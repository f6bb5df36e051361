import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listProjectFiles, readCode } from './projectFiles.ts';

const files = listProjectFiles();
const isCode = (path: string): boolean => /\.(tsx?|mts|mjs|js|cjs)$/.test(path);
const readText = (path: string): string => readFileSync(path, 'utf8');

/** Tables of facts: long, and none the worse for it. */
const factTables = [
  'pipeline/cli/commandSpecs.ts',
  'pipeline/model/rows.ts',
  'schemas/v1/plan.d.ts',
  'tests/support/tinyPlan.ts',
];

/** Files that hold what `pattern` finds, with what it finds. */
function findAll(paths: readonly string[], pattern: RegExp, read: (path: string) => string): readonly string[] {
  return paths.flatMap((path) => {
    const [found] = pattern.exec(read(path)) ?? [];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
}

it('has no code file of more than 300 lines, tables of facts aside', () => {
  const counts = files
    .filter((path) => isCode(path) && !factTables.includes(path))
    .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }));
  expect(counts.filter(({ lines }) => lines > 300)).toEqual([]);
});

it.each([
  ['no `any`', /(?::|\bas|<|\|)\s*any(?=\s*[;,)>=[|&}]|$)/m],
  ['no default export', /^export default\b/m],
  ['no enum', /^\s*(?:export )?(?:const )?enum \w+/m],
  ['no class but an error', /^\s*(?:export )?(?:abstract )?class \w+(?! extends \w*Error\b)\b/m],
])('has %s in pipeline/', (_what, pattern) => {
  const code = files.filter((path) => path.startsWith('pipeline/') && isCode(path));
  expect(findAll(code, pattern, readCode)).toEqual([]);
});

it.each([
  // Written in parts, so that this file does not find itself.
  [
    'path of somebody’s machine',
    new RegExp(['/(?:work/(?:main|shared)', 'home/[a-z]', 'Users/[A-Za-z]', 'tmp/[a-z])'].join('|')),
  ],
  ['address of a package registry', new RegExp(['https?://registry', '[a-z.-]*'].join('\\.'))],
])('holds no %s', (_what, pattern) => {
  const isText = (path: string): boolean => !/\.(xlsx|png|zip)$/.test(path);
  expect(findAll(files.filter(isText), pattern, readText)).toEqual([]);
});
