import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listProjectFiles } from './projectFiles.ts';

const files = listProjectFiles();
const isCode = (path: string): boolean => /\.(ts|mts|mjs|js|cjs)$/.test(path);
const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Files of which `rule` tells something, with what it tells. */
function findAll(paths: readonly string[], rule: (text: string) => string | undefined): readonly string[] {
  return paths.flatMap((path) => {
    const found = rule(textOf(path));
    return found === undefined ? [] : [`${path}: ${found}`];
  });
}

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.exec(text)?.[0];

it('has no code file of more than 300 lines', () => {
  const long = findAll(files.filter(isCode), (text) => {
    const { length } = text.trimEnd().split('\n');
    return length > 300 ? `${length} lines` : undefined;
  });
  expect(long).toEqual([]);
});

it.each([
  ['no `any`', /(?::|\bas|<|\|)\s*any\b(?!\w|')/],
  ['no default export', /^export default\b/m],
  ['no enum', /^\s*(?:export )?(?:const )?enum \w+/m],
  ['no class but an error', /^\s*(?:export )?(?:abstract )?class \w+(?! extends \w*Error\b)\b/m],
])('has %s in pipeline/', (_what, pattern) => {
  const code = files.filter((path) => path.startsWith('pipeline/') && isCode(path));
  expect(findAll(code, matching(pattern))).toEqual([]);
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
  expect(findAll(files.filter(isText), matching(pattern))).toEqual([]);
});
