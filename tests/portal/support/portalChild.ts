import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A portal in a process of its own. */
export interface PortalChild {
  readonly url: string;
  readonly tokenFile: string;
  /** Everything that it wrote on its error output. */
  readonly errors: () => string;
  /** Ends it and yields its exit code, `null` after SIGKILL. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `portal` on the store of the project in `root`; yields it once it listens, throws what it said when it ends before. */
export async function startPortal(root: string): Promise<PortalChild> {
  const words = ['pipeline/launch.mjs', 'portal', '--json', '--root', root, '--port', String(await findPort())];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const closed = once(child, 'close');
  const [first] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), closed]);
  if (typeof first !== 'string') throw new Error(errors.join(''));
  const { url, host, token_file } = JSON.parse(first);
  // A refusal is JSON too, with the faults in it.
  if (url === undefined) throw new Error(first);
  return {
    url: url.replace('localhost', host),
    tokenFile: token_file,
    errors: () => errors.join(''),
    end: (signal) => endChild(child, closed, signal),
  };
}

async function endChild(child: ChildProcess, closed: Promise<unknown>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  await closed;
  return child.exitCode;
}

/** A port that nobody uses. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** An empty folder, and how to remove it. */
export function makeFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-portal-'));
  mkdirSync(join(folder, 'data'));
  copyFileSync('data/catalog.yaml', join(folder, 'data', 'catalog.yaml'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
