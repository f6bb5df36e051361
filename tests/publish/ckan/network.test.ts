import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { createCkanChannel } from '../../../pipeline/publish/ckan/createCkanChannel.ts';
import { smallRelease } from '../../ckan/support/smallRelease.ts';
import { vocabularies } from '../../support/vocabularies.ts';

const token = 'eyJ-a-token-that-nobody-may-see';
const release = smallRelease({ planId: 'tiny-net', version: '1.0.0' });
let server: Server | null = null;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((done) => (server === null ? done() : server.close(() => done())));
  server = null;
});

async function serve(made: Server): Promise<number> {
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return (made.address() as AddressInfo).port;
}

/** What the first look at a portal says. */
async function lookAt(url: string): Promise<PipelineError> {
  const deps = { token, facts: vocabularies, sleep: async () => undefined, now: () => 0, timeoutMs: 500 };
  const channel = createCkanChannel({ name: 'ckan', url, profile: 'plain', organisation: 'ebetsu' }, deps);
  const error = await channel.look(release).catch((thrown: unknown) => thrown);
  if (!(error instanceof PipelineError)) throw new Error('no fault was told', { cause: error });
  expect(error.exitCode).toBe(3);
  expect(`${error.message}${error.stack}${JSON.stringify(error.faults)}${String(error.cause)}`).not.toContain(token);
  return error;
}

const plain = (listener: RequestListener): Promise<number> => serve(createServer(listener));

describe('a portal that is none, or is not well', () => {
  test('that sends a login page in place of JSON', async () => {
    const port = await plain((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><script>x()</script><h1>ログイン</h1></html>');
    });
    const { message } = await lookAt(`http://127.0.0.1:${port}`);
    expect(message).toMatch(/^invalid-answer: .*login or maintenance page.*\(`status_show, HTTP 200, ログイン`\)\.$/);
  });

  test('that is no CKAN', async () => {
    const port = await plain((_, response) => response.writeHead(404).end('Not here'));
    expect((await lookAt(`http://127.0.0.1:${port}`)).message).toContain('invalid-answer');
  });

  test('that redirects into the open, and gets no token there', async () => {
    const seen: (string | undefined)[] = [];
    const port = await plain((request, response) => {
      seen.push(request.url, request.headers.authorization);
      response.writeHead(302, { location: 'http://elsewhere.invalid/login?session=abc' }).end();
    });
    const { message } = await lookAt(`http://127.0.0.1:${port}`);
    expect(message).toContain('refused-redirect');
    expect(message).toContain('http://elsewhere.invalid/login');
    expect(message).not.toContain('session');
    expect(seen).toEqual(['/api/3/action/status_show', token]);
  });

  test('that never answers', async () => {
    const port = await plain(() => undefined);
    const { message } = await lookAt(`http://127.0.0.1:${port}`);
    expect(message).toMatch(/^unreachable-portal: .*no answer within 1 s/);
  });

  test('that begins an answer and never ends it', async () => {
    const port = await plain((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"success":');
    });
    expect((await lookAt(`http://127.0.0.1:${port}`)).message).toContain('no answer within 1 s');
  });

  test('that is not there', async () => {
    const port = await plain(() => undefined);
    await new Promise<void>((done) => server?.close(() => done()));
    server = null;
    expect((await lookAt(`http://127.0.0.1:${port}`)).message).toContain('unreachable-portal');
  });

  test('that repeats the token in its answer', async () => {
    const port = await plain((request, response) => {
      const error = { __type: 'Authorization Error', message: `bad ${request.headers.authorization}` };
      response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ success: false, error }));
    });
    expect((await lookAt(`http://127.0.0.1:${port}`)).message).toContain('bad ***');
  });

  test('whose certificate nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torikumi-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
    execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const secure = { key: readFileSync(key), cert: readFileSync(cert) };
    const port = await serve(createSecureServer(secure, (_, response) => response.end('{}')) as unknown as Server);
    expect((await lookAt(`https://127.0.0.1:${port}`)).message).toContain('refused-certificate');
  });
});
