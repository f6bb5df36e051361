/** One name in a folder. `other` is anything that is neither a plain file nor a folder, a socket for example. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The few things this project does to files. Every path is absolute or relative to the current folder. */
export interface FileEffects {
  /** The bytes of a file; `null` when there is no such file. Any other trouble is thrown. */
  readFile(path: string): Uint8Array | null;
  /** The names in a folder, in code unit order whatever the file system says; empty when there is no such folder. */
  listFolder(path: string): readonly FolderEntry[];
  /** Makes a folder and those above it; content that is there stays. */
  makeFolder(path: string): void;
  /** Writes a whole file in a folder that exists; the bytes are on the disk when this returns. */
  writeFile(path: string, bytes: Uint8Array): void;
  /** Renames a file or folder in one step. Throws when the goal is a folder that holds something. */
  move(from: string, to: string): void;
  /** Removes a file, or a folder with all that is in it; nothing happens when it is not there. */
  remove(path: string): void;
}

/** What a program did. */
export interface ProgramRun {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Everything a command may do to the world outside: files, two text streams, child processes, the network.
 * `main.ts` builds the real one (`createRealEffects`), tests the one in memory (`createMemoryEffects`).
 */
export interface Effects {
  readonly files: FileEffects;
  /** The folder that holds `data/` and `output/`. */
  readonly root: string;
  /** The folder that holds this program: `pipeline/`, `schemas/`, `node_modules/`. */
  readonly checkout: string;
  /** Version of this program, SemVer. */
  readonly version: string;
  /** Tells the leftovers of one run from another's: the process id. Digits only. */
  readonly runId: string;
  /** True when what is written may be coloured: both streams are a terminal and nobody said otherwise. */
  readonly colour: boolean;
  /** Width of the terminal in columns, 80 when it is none. */
  readonly width: number;
  /** Writes text to standard output as it is: no line break is added. */
  writeOut(text: string): void;
  /** Writes text to standard error as it is: no line break is added. */
  writeError(text: string): void;
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Requests over the network (WHATWG Fetch). */
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970; for timeouts and waits, never for what is published. */
  now(): number;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Runs a program in `folder`, `env` over the environment, and yields what it wrote; `exit` is `null` when there is no such program. */
  runProgram(
    program: string,
    args: readonly string[],
    folder: string,
    env?: Readonly<Record<string, string>>,
  ): ProgramRun;
  /** Runs a script with Node in `folder`, sharing this process's streams; yields its exit code. */
  runNode(script: string, args: readonly string[], folder: string): number;
}
