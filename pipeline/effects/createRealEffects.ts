import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Effects, FileEffects, FolderEntry, ProgramRun } from './Effects.ts';

/** True for the answer of a file system that has no such file or folder. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Yields `read()`, or `otherwise` when the file or folder is not there; throws what else goes wrong. */
function orWhenMissing<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** What a name stands for; a link counts as what it leads to. */
function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'> | undefined): FolderEntry['kind'] {
  if (entry?.isFile()) return 'file';
  return entry?.isDirectory() ? 'folder' : 'other';
}

function listFolder(path: string): readonly FolderEntry[] {
  const entries = orWhenMissing(() => readdirSync(path, { withFileTypes: true }), []);
  return entries
    .map(
      (entry): FolderEntry => ({
        name: entry.name,
        kind: kindOf(entry.isSymbolicLink() ? statSync(join(path, entry.name), { throwIfNoEntry: false }) : entry),
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function writeFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Files on this machine's disk. */
export const diskFiles: FileEffects = {
  readFile: (path) => orWhenMissing(() => readFileSync(path), null),
  listFolder,
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  writeFile,
  move: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

/** What `main.ts` knows of the process, and nothing else does. */
export interface ProcessFacts {
  readonly root: string;
  readonly checkout: string;
  readonly version: string;
  readonly runId: string;
  readonly colour: boolean;
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): ProgramRun {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 256_000_000, env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return { exit: null, out: '', err: '' };
  if (error !== undefined) throw error;
  return { exit: status ?? 1, out: stdout, err: stderr };
}

/** Yields effects that work on this machine: its disk, its terminal, its processes. */
export function createRealEffects({ stdout, stderr, ...facts }: ProcessFacts): Effects {
  return {
    ...facts,
    files: diskFiles,
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    runProgram,
    // A child that a signal ended has no exit code: that is a failure too.
    runNode: (script, args, folder) =>
      spawnSync(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' }).status ?? 1,
  };
}
