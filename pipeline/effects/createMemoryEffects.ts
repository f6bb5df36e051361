import { posix } from 'node:path';
import type { Effects, FileEffects, FolderEntry } from './Effects.ts';

/** Files kept in a map from path to bytes; a folder is there when it was made or holds something. */
export function createMemoryFiles(files: Map<string, Uint8Array>): FileEffects {
  const folders = new Set<string>();
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...files.keys(), ...folders].some((key) => key.startsWith(`${path}/`));
  const remove = (path: string): void => {
    for (const key of [...files.keys()]) if (key === path || key.startsWith(`${path}/`)) files.delete(key);
    for (const key of [...folders]) if (key === path || key.startsWith(`${path}/`)) folders.delete(key);
  };
  return {
    readFile: (path) => files.get(path) ?? null,
    listFolder: (path) => {
      const inside = [...files.keys(), ...folders].filter((key) => key.startsWith(`${path}/`));
      const names = new Set(inside.map((key) => key.slice(path.length + 1).split('/')[0] ?? ''));
      return [...names].sort().map(
        (name): FolderEntry => ({
          name,
          kind: files.has(`${path}/${name}`) ? 'file' : 'folder',
        }),
      );
    },
    makeFolder: (path) => void folders.add(path),
    writeFile: (path, bytes) => {
      if (!isFolder(posix.dirname(path))) throw new Error(`ENOENT: no folder for '${path}'`);
      files.set(path, bytes);
    },
    move: (from, to) => {
      if (!files.has(from) && !isFolder(from)) throw new Error(`ENOENT: no '${from}'`);
      if ([...files.keys(), ...folders].some((key) => key.startsWith(`${to}/`))) throw new Error(`ENOTEMPTY: '${to}'`);
      remove(to);
      const moved = (key: string): string => to + key.slice(from.length);
      const concerns = (key: string): boolean => key === from || key.startsWith(`${from}/`);
      const movedFiles = [...files].filter(([key]) => concerns(key));
      const movedFolders = [...folders].filter(concerns);
      remove(from);
      for (const [key, bytes] of movedFiles) files.set(moved(key), bytes);
      for (const key of movedFolders) folders.add(moved(key));
    },
    remove,
  };
}

/** Effects in memory, and what was written to the two streams so far. */
export interface MemoryEffects extends Effects {
  readonly stored: Map<string, Uint8Array>;
  /** Scripts that were run, one line each: script and arguments joined by spaces. */
  readonly ran: string[];
  out(): string;
  err(): string;
}

/**
 * Yields effects that touch nothing: files in a map, streams in strings, child processes that do nothing and end with 0.
 * @example createMemoryEffects({ '/root/data/catalog.yaml': 'title: …' }).files.listFolder('/root/data')
 */
export function createMemoryEffects(
  texts: Readonly<Record<string, string | Uint8Array>> = {},
  facts: Partial<
    Pick<Effects, 'root' | 'checkout' | 'version' | 'runId' | 'colour' | 'width' | 'env' | 'fetch' | 'runProgram'>
  > = {},
): MemoryEffects {
  const encoder = new TextEncoder();
  const stored = new Map(
    Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text]),
  );
  const written = { out: '', err: '' };
  const ran: string[] = [];
  let clock = 0;
  return {
    files: createMemoryFiles(stored),
    root: '/root',
    checkout: '/root',
    version: '0.1.0',
    runId: '7',
    colour: false,
    width: 80,
    env: {},
    fetch: () => Promise.reject(new TypeError('fetch failed: there is no network in memory')),
    now: () => clock,
    sleep: (ms) => {
      clock += ms;
      return Promise.resolve();
    },
    runProgram: () => ({ exit: null, out: '', err: '' }),
    ...facts,
    writeOut: (text) => {
      written.out += text;
    },
    writeError: (text) => {
      written.err += text;
    },
    runNode: (script, args) => {
      ran.push([script, ...args].join(' '));
      return 0;
    },
    stored,
    ran,
    out: () => written.out,
    err: () => written.err,
  };
}
