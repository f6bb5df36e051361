import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTorikumi } from './exportSite.ts';
import type { StaticServer } from './serveFolder.ts';

/** A port of this computer that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the computer gives no port');
  return address.port;
}

/** Fills the portal of a copy of this project and opens it, as `npm start` and `npm run portal` do; yields it once it is open. */
export async function servePortal(): Promise<StaticServer> {
  const root = mkdtempSync(join(tmpdir(), 'torikumi-portal-'));
  for (const folder of ['data', 'output', 'schemas']) cpSync(folder, join(root, folder), { recursive: true });
  runTorikumi('start', '--root', root, '--quiet');
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const words = ['portal', '--root', root, '--port', String(port), '--url', url];
  const child = spawn(process.execPath, ['pipeline/launch.mjs', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`portal: exit ${code}\n${said.join('')}`)));
  });
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
