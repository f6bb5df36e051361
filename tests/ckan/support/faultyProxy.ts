import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortalWorld } from './PortalWorld.ts';

/**
 * What goes wrong with a request.
 * - `refuse`: the connection is cut before the portal hears of it; `lose`: the portal does its work, the answer is lost
 * - `gateway`: the portal does its work, 502 with an HTML page comes back; `cut`: half of its answer
 * - `login`: an HTML page comes back with 200, the portal hears nothing; `hang`: no answer ever comes
 */
export type FaultKind = 'refuse' | 'lose' | 'gateway' | 'cut' | 'login' | 'hang';

/** Which request goes wrong: one alone, or that one and all later ones. */
export interface FaultPlan {
  readonly kind: FaultKind;
  /** Its number, counted from 1, or its action: then the first request for it. */
  readonly at: number | string;
  readonly forever: boolean;
}

/** A proxy before a portal that can break requests, and writes down what was asked. */
export interface FaultyProxy {
  /** The portal as it is reached through the proxy. */
  readonly world: PortalWorld;
  /** Requests since the last plan: `POST package_revise`. */
  readonly requests: string[];
  /** Sets what goes wrong from now on, null for nothing, and counts anew. */
  plan(fault: FaultPlan | null): void;
}

const page = '<html><head><title>Sign in</title></head><body>Please sign in</body></html>';

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Sends a request on to the portal, as it came. */
async function forward(world: PortalWorld, request: IncomingMessage, body: Buffer): Promise<Response> {
  const headers = new Headers();
  for (const name of ['authorization', 'content-type', 'accept']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const { method = 'GET', url = '/' } = request;
  const init = { method, headers, redirect: 'manual' as const };
  return world.fetch(`${world.url}${url}`, method === 'GET' ? init : { ...init, body: new Uint8Array(body) });
}

async function answer(world: PortalWorld, fault: FaultKind | null, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request);
  if (fault === 'hang') return;
  if (fault === 'refuse') return request.socket.destroy();
  if (fault === 'login') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  const real = await forward(world, request, body);
  const bytes = Buffer.from(await real.arrayBuffer());
  if (fault === 'lose') return request.socket.destroy();
  if (fault === 'gateway') return response.writeHead(502, { 'content-type': 'text/html' }).end(page);
  const type = real.headers.get('content-type') ?? 'application/octet-stream';
  response.writeHead(real.status, { 'content-type': type });
  return response.end(fault === 'cut' ? bytes.subarray(0, bytes.length / 2) : bytes);
}

/** What goes wrong with the last of some requests; null for nothing. */
function hit(requests: readonly string[], fault: FaultPlan | null): FaultKind | null {
  if (fault === null) return null;
  const { at, forever, kind } = fault;
  const first = typeof at === 'number' ? at : requests.indexOf(`POST ${at}`) + 1;
  const isHit = first > 0 && (requests.length === first || (forever && requests.length > first));
  return isHit ? kind : null;
}

/** Opens a proxy on the loopback address before a portal. */
export async function openProxy(world: PortalWorld): Promise<FaultyProxy> {
  let fault: FaultPlan | null = null;
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    requests.push(`${request.method} ${path.split('/').pop()}`);
    answer(world, hit(requests, fault), request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return {
    world: { ...world, url: `http://127.0.0.1:${port}`, fetch: globalThis.fetch, stop },
    requests,
    plan: (next) => {
      fault = next;
      requests.length = 0;
    },
  };
}
