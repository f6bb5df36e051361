import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import { fetchSource } from '../../pipeline/refresh/fetchSource.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/plan.tsv`;
}

const world = { fetch };

test('yields the bytes, and what the server says of them', async () => {
  const url = await serve((_request, response) =>
    response.writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 01 Aug 2024 00:00:00 GMT' }).end('a\tb\n'),
  );
  expect(await fetchSource(url, null, world)).toEqual({
    state: 'fetched',
    bytes: Buffer.from('a\tb\n'),
    validators: { url, etag: '"1"', last_modified: 'Thu, 01 Aug 2024 00:00:00 GMT' },
  });
});

test('asks conditionally by what was said last time, and takes 304 for unchanged', async () => {
  const asked: unknown[] = [];
  const url = await serve((request, response) => {
    asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
    response.writeHead(304).end();
  });
  const before = { url, etag: '"1"', last_modified: 'Thu, 01 Aug 2024 00:00:00 GMT' };
  expect(await fetchSource(url, before, world)).toEqual({ state: 'unchanged' });
  expect(await fetchSource(url, { ...before, url: 'https://elsewhere.jp/' }, world)).toEqual({ state: 'unchanged' });
  expect(asked).toEqual([
    ['"1"', 'Thu, 01 Aug 2024 00:00:00 GMT'],
    [undefined, undefined],
  ]);
});

test.each<readonly [what: string, listener: RequestListener, text: string]>([
  [
    '404',
    (_request, response) => response.writeHead(404).end('gone'),
    'refused-source: `URL` cannot be taken in: the answer was HTTP 404.',
  ],
  [
    'a web page',
    (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>'),
    'it is a web page, not a file',
  ],
  [
    'more than 20 MB',
    (_request, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(1_000_000);
      for (let n = 0; n < 21; n += 1) response.write(chunk);
      response.end();
    },
    'it is larger than 20 MB',
  ],
  ['a server that does not answer in time', () => undefined, 'timeout'],
  [
    'a body that stops halfway',
    (_request, response) => void response.writeHead(200, { 'content-length': '9' }).write('a\tb'),
    'timeout',
  ],
  ['a connection that breaks', (request) => request.socket.destroy(), 'unreachable-source'],
])('refuses %s with a sentence', async (_what, listener, text) => {
  const url = await serve(listener);
  const run = fetchSource(url, null, world, { mostBytes: 20_000_000, timeoutMs: 2000 });
  await expect(run).rejects.toBeInstanceOf(PipelineError);
  await expect(run).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining(text.replace('URL', url)) });
});

test('goes where a server sends it', async () => {
  const url = await serve((request, response) =>
    request.url === '/plan.tsv'
      ? response.writeHead(302, { location: '/2024/plan.tsv' }).end()
      : response.writeHead(200).end(`from ${request.url}`),
  );
  expect(await fetchSource(url, null, world)).toMatchObject({ bytes: Buffer.from('from /2024/plan.tsv') });
});

test('refuses to be led from https to http', async () => {
  const answer = Object.defineProperty(new Response('x'), 'url', { value: 'http://www.city.example.jp/plan.tsv' });
  const run = fetchSource('https://www.city.example.jp/plan.tsv', null, { fetch: () => Promise.resolve(answer) });
  await expect(run).rejects.toThrow('it redirects to http, which is not encrypted');
});
