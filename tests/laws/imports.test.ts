import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listProjectFiles, readCode } from './projectFiles.ts';

/** What each room of `pipeline/` may import, itself aside: the one-way flow of `pipeline/README.md`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  model: [],
  notation: ['model'],
  read: ['model', 'errors.ts'],
  normalise: ['model', 'errors.ts', 'notation'],
  assess: ['model'],
  check: ['model', 'errors.ts', 'notation'],
  inspect: ['model'],
  write: ['model', 'errors.ts', 'check', 'chart'],
  // Checks and releases start from published files, so they read, judge and validate anew.
  verify: ['model', 'errors.ts', 'read', 'notation', 'assess', 'check'],
  release: ['model', 'errors.ts', 'verify', 'check', 'notation', 'schema', 'write'],
  refresh: ['model', 'errors.ts', 'effects', 'release'],
  github: ['errors.ts', 'effects'],
  publish: ['model', 'errors.ts', 'effects', 'release', 'write'],
  // Speaks CKAN's language and knows nothing of plans.
  portal: ['errors.ts'],
  // The pages are drawn from published files alone, as `verify` reads them.
  site: ['model', 'chart', 'notation', 'verify'],
  add: ['model', 'notation'],
  schema: ['model'],
  chart: ['model'],
  bench: ['model'],
  effects: ['model', 'errors.ts', 'check'],
  cli: ['model', 'errors.ts', 'effects', 'commands'],
  // Only commands know several stages.
  commands: [
    ...['model', 'errors.ts', 'effects', 'cli', 'read', 'normalise', 'assess', 'check', 'inspect', 'write', 'verify'],
    ...['release', 'publish', 'portal', 'site', 'refresh', 'github', 'schema', 'bench', 'add'],
  ],
  'main.ts': ['cli', 'effects'],
  'launch.mjs': ['main.ts'],
};

/** Where files, processes and the clock may be touched. `node:path` and `node:crypto` change nothing and are free. */
const worldly = ['effects', 'commands', 'main.ts', 'launch.mjs'];
const freeModules = ['node:path', 'node:crypto'];
const worldlyWords =
  /\bprocess\.|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.|\bconsole\.|(?<!\.)\bfetch\(|\bsetTimeout\(/;

const files = listProjectFiles().filter((path) => /^pipeline\/.*\.(tsx?|mjs)$/.test(path));
const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** What a file imports: `import`, `export … from` and `import()`, as paths of this repository or names of packages. */
function listImports(path: string): readonly string[] {
  const found = readCode(path).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g);
  return [...found].map(([, name = '']) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

const filesOf = (room: string): readonly string[] => files.filter((path) => roomOf(path) === room);

describe('a room imports only what lies before it', () => {
  it.each(Object.entries(mayImport))('%s', (room, allowed) => {
    const wrong = filesOf(room).flatMap((path) =>
      listImports(path)
        .filter((name) => name.startsWith('pipeline/') && ![room, ...allowed].includes(roomOf(name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a room that is not made for it touches no file, process, clock or chance', () => {
  it.each(Object.keys(mayImport).filter((room) => !worldly.includes(room)))('%s', (room) => {
    const modules = filesOf(room).flatMap((path) =>
      listImports(path)
        .filter((name) => name.startsWith('node:') && !freeModules.includes(name))
        .map((name) => `${path} imports ${name}`),
    );
    const words = filesOf(room).flatMap((path) => {
      const [word] = worldlyWords.exec(readCode(path)) ?? [];
      return word === undefined ? [] : [`${path} uses ${word}`];
    });
    expect([...modules, ...words]).toEqual([]);
  });
});

it('knows every room', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
});

it('keeps nothing but the list in the index.ts of a plug-in folder, in alphabetical order', () => {
  const indexes = files.filter((path) => path.endsWith('/index.ts'));
  expect(indexes.length).toBeGreaterThan(0);
  for (const path of indexes) {
    const rest = readCode(path)
      .replaceAll(/^import [^;]*;$/gm, '')
      .trim();
    const [, list = ''] = /^export const \w+(?:: [^=]+)? = \[([\w\s,]*)\](?: as const)?;$/.exec(rest) ?? [];
    const names = list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    expect(names.length, `${path} holds one list`).toBeGreaterThan(0);
    expect(names, path).toEqual([...names].sort());
  }
});
