import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { listProjectFiles } from '../laws/projectFiles.ts';

/** A machine such as GitHub Actions gives a job: clean clones with a remote each, the variables it sets, and GitHub's API. */
export interface ActionsMachine {
  /** Where its clones and its files are. */
  readonly place: string;
  /** A clone of this project as it stands, committed and pushed to its remote; `node_modules` is the one that is here. */
  readonly checkout: string;
  /** Comments that were put on pull request 7. */
  readonly comments: readonly string[];
  /** Commits all that is in a folder, and gives it a remote that takes pushes. */
  commit(folder: string): void;
  /** Runs a line as GitHub does, bash stopping at the first failure; throws with all it said when it fails. */
  runLine(line: string, folder: string, env?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** GitHub's comments of a pull request, as far as a workflow asks for them. */
async function startComments(comments: string[]): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === 'POST') comments.push(Buffer.concat(chunks).toString());
    response.writeHead(200, { 'content-type': 'application/json' }).end(request.method === 'GET' ? '[]' : '{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function git(folder: string, args: readonly string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@city.example'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

function commit(folder: string): void {
  const remote = `${folder}.git`;
  git(dirname(folder), ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', 'a clean clone']);
  git(folder, ['remote', 'add', 'origin', remote]);
  git(folder, ['push', '--quiet', '--set-upstream', 'origin', 'main']);
}

/** Starts a machine; `stop` removes it. */
export async function startActionsMachine(): Promise<ActionsMachine> {
  const place = mkdtempSync(join(tmpdir(), 'torikumi-workflows-'));
  const checkout = join(place, 'checkout');
  for (const path of listProjectFiles()) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    cpSync(path, join(checkout, path));
  }
  // node_modules/ in .gitignore means a folder: the link is left out by hand.
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  mkdirSync(join(checkout, '.git', 'info'), { recursive: true });
  writeFileSync(join(checkout, '.git', 'info', 'exclude'), '/node_modules\n');
  commit(checkout);
  writeFileSync(join(place, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
  const comments: string[] = [];
  const server = await startComments(comments);
  const variables = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(place, 'summary.md'),
    GITHUB_OUTPUT: join(place, 'output.txt'),
    GITHUB_EVENT_PATH: join(place, 'event.json'),
    GITHUB_REPOSITORY: 'octo-city/open-data',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_TOKEN: 'ghs_0123456789abcdefghij',
  };
  return {
    place,
    checkout,
    comments,
    commit,
    runLine: async (line, folder, env = {}) => {
      const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', line];
      const child = spawn('bash', words, { cwd: folder, env: { ...process.env, ...variables, ...env } });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const status = await new Promise((done) => child.on('close', done));
      if (status !== 0) throw new Error(`${line} ended with ${status}:\n${said}`);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(place, { recursive: true, force: true });
    },
  };
}
