import { readdirSync, readFileSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder, type PortalChild, startPortal } from '../support/portalChild.ts';
import type { Loose } from '../support/testPortal.ts';

let place: ReturnType<typeof makeFolder>;
const running: PortalChild[] = [];
beforeEach(() => {
  place = makeFolder();
});
afterEach(async () => {
  for (const child of running.splice(0)) await child.end('SIGKILL');
  place.remove();
});

async function start(): Promise<PortalChild> {
  const child = await startPortal(place.folder);
  running.push(child);
  return child;
}

async function act({ url, tokenFile }: PortalChild, action: string, params: object): Promise<Loose> {
  const response = await fetch(`${url}/api/3/action/${action}`, {
    method: 'POST',
    headers: { authorization: readFileSync(tokenFile, 'utf8').trim(), 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
}

test('what was answered is there after kill -9', { timeout: 120_000 }, async () => {
  const first = await start();
  await act(first, 'organization_create', { name: 'ebetsu' });
  for (let at = 0; at < 20; at += 1) {
    const { success } = await act(first, 'package_create', { name: `plan-${at}`, owner_org: 'ebetsu' });
    expect(success).toBe(true);
  }
  // More are under way while it dies; of those any may be there, but none by half.
  const open = Array.from({ length: 20 }, (_, at) =>
    act(first, 'package_create', { name: `late-${at}`, owner_org: 'ebetsu', tags: [{ name: '行革' }] }),
  );
  const settled = Promise.allSettled(open);
  expect(await first.end('SIGKILL')).toBeNull();
  const answers = await settled;
  const second = await start();
  const { result: names } = await act(second, 'package_list', {});
  for (let at = 0; at < 20; at += 1) expect(names).toContain(`plan-${at}`);
  for (const [at, answer] of answers.entries()) {
    if (answer.status === 'fulfilled' && answer.value.success) expect(names).toContain(`late-${at}`);
  }
  const late = names.filter((name: string) => name.startsWith('late-'));
  const { result } = await act(second, 'package_search', { q: '行革', rows: 0 });
  expect(result.count).toBe(late.length);
});

test('a second one on the same store is refused with a sentence, and the first goes on', {
  timeout: 120_000,
}, async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(/ほかのプログラムが開いています。/);
  expect((await act(first, 'status_show', {})).success).toBe(true);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it in order: exit code 0, nothing said, the store in one file for the next',
  { timeout: 120_000 },
  async (signal) => {
    const first = await start();
    await act(first, 'organization_create', { name: 'ebetsu' });
    expect(await first.end(signal)).toBe(0);
    expect(first.errors()).toBe('');
    expect(readdirSync(dirname(first.tokenFile)).sort()).toEqual(['portal.db', 'token']);
    const second = await start();
    expect((await act(second, 'organization_list', {})).result).toEqual(['ebetsu']);
  },
);

test('the token is its owner’s alone, and stays the same', { timeout: 120_000 }, async () => {
  const first = await start();
  const token = readFileSync(first.tokenFile, 'utf8');
  expect(token).toMatch(/^[\w-]{43}\n$/);
  if (process.platform !== 'win32') {
    expect((statSync(first.tokenFile).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(dirname(first.tokenFile)).mode & 0o777).toString(8)).toBe('700');
  }
  await first.end('SIGTERM');
  const second = await start();
  expect(readFileSync(second.tokenFile, 'utf8')).toBe(token);
});

test('unless told otherwise it listens on this computer alone', { timeout: 120_000 }, async () => {
  const { url } = await start();
  expect(new URL(url).hostname).toBe('127.0.0.1');
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of outside) {
    await expect(fetch(`http://${address}:${new URL(url).port}/`)).rejects.toThrow();
  }
});
