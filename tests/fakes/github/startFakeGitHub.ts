import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, type FakeAnswer, type FakeRequest } from './answerRequest.ts';
import { type FakeRepository, plantAsset, viewPublic } from './FakeRepository.ts';
import type { Fault, FaultKind } from './Fault.ts';
import { checkExchange } from './openApi.ts';
import type { FakePlace } from './renderRelease.ts';

/** A GitHub with one repository, on two ports of the loopback address: the API's and the uploads'. */
export interface FakeGitHub {
  readonly repository: FakeRepository;
  readonly place: FakePlace;
  /** Everything that came in since the last `forget`, in order. */
  readonly requests: readonly FakeRequest[];
  /** What readers saw after each of these requests, as JSON; every state once. */
  readonly views: ReadonlySet<string>;
  /** How many of these requests change something. */
  countWrites(): number;
  /** Lets a fault befall a request, counted from now; `null` ends it. */
  strike(fault: Fault | null): void;
  /** Refuses every write from the nth on, counted from now; `null` takes all of them again. */
  refuseWritesFrom(n: number | null): void;
  forget(): void;
  /** Stops; throws when a request came that no publication should make, or one that GitHub's own description forbids. */
  stop(): Promise<void>;
}

const isWrite = ({ method }: FakeRequest): boolean => method !== 'GET' && method !== 'HEAD';

const serverError: FakeAnswer = { status: 500, json: { message: 'Server Error' } };
const toPage = (text: string): Uint8Array => Buffer.from(`<html><body><h1>${text}</h1></body></html>`);

/** Answers of gateways and of GitHub's limits, which no handler gives. */
const upsets: Readonly<Partial<Record<FaultKind, FakeAnswer>>> = {
  '500': serverError,
  '500, written': serverError,
  outage: serverError,
  '502, starter asset': { status: 502, bytes: toPage('502 Bad Gateway') },
  '504, written': { status: 504, bytes: toPage('504 Gateway Time-out') },
  '403 rate limit': {
    status: 403,
    json: { message: 'API rate limit exceeded' },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
  },
  '429 retry-after': {
    status: 429,
    json: { message: 'You have exceeded a secondary rate limit' },
    headers: { 'retry-after': '3' },
  },
};

/** Below which path each host serves. */
function listRoots({ rules }: FakeRepository): Readonly<Record<FakeRequest['host'], string>> {
  return rules.enterprise ? { api: '/api/v3', uploads: '/api/uploads' } : { api: '', uploads: '' };
}

async function readRequest(host: FakeRequest['host'], root: string, message: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://localhost');
  const { method = 'GET', headers } = message;
  const isKnown = headers.authorization !== undefined;
  const path = pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : `outside ${root}: ${pathname}`;
  return { host, method, path, query: searchParams, headers, body: Buffer.concat(chunks), isKnown };
}

function send(response: ServerResponse, { status, json, bytes, headers = {} }: FakeAnswer, isCut = false): void {
  const body = json === undefined ? Buffer.from(bytes ?? []) : Buffer.from(JSON.stringify(json));
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const length = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...type, ...length, 'x-github-request-id': 'ABCD:1234', ...headers });
  if (isCut) response.write(body.subarray(0, body.length / 2), () => response.destroy());
  else response.end(body);
}

/** What a 502 during an upload may leave behind. */
function leaveStarter(repository: FakeRepository, { host, method, path, query }: FakeRequest): void {
  const id = /\/releases\/(\d+)\/assets$/.exec(path)?.[1];
  const release = repository.releases.find((other) => other.id === Number(id));
  const name = query.get('name') ?? '';
  if (host !== 'uploads' || method !== 'POST' || release === undefined) return;
  if (!release.assets.some((asset) => asset.name === name)) plantAsset(repository, release, { name, state: 'starter' });
}

/** Starts a GitHub that holds this repository and knows this token. */
export async function startFakeGitHub(repository: FakeRepository, token: string): Promise<FakeGitHub> {
  const requests: FakeRequest[] = [];
  const views = new Set<string>();
  const complaints: string[] = [];
  const roots = listRoots(repository);
  let fault: Fault | null = null;
  let count = 0;
  let writesLeft = Number.POSITIVE_INFINITY;
  const place = { apiUrl: '', uploadsUrl: '', owner: 'octo-city', repo: 'open-data' };

  /** Carries a request out and finds fault with it; GitHub's answer to it. */
  const carryOut = (request: FakeRequest): FakeAnswer => {
    const { authorization } = request.headers;
    if (authorization !== undefined && authorization !== `token ${token}`)
      return { status: 401, json: { message: 'Bad credentials', status: '401' } };
    const answer = answerRequest({ repository, place }, request);
    const isStorage = request.path.startsWith('/storage/');
    if (answer === null) complaints.push(`${request.host}: ${request.method} ${request.path} was not expected`);
    if (!isStorage && authorization !== undefined && request.headers['x-github-api-version'] !== '2022-11-28')
      complaints.push(`${request.method} ${request.path} names no version of the API`);
    if (answer !== null && !isStorage && answer.status !== 301)
      complaints.push(...(checkExchange?.(request, answer) ?? []));
    return answer ?? { status: 404, json: { message: 'Not Found' } };
  };

  const findFault = (): FaultKind | null => {
    if (fault === null) return null;
    return count === fault.at || (fault.kind === 'outage' && count > fault.at) ? fault.kind : null;
  };

  const handle = async (host: FakeRequest['host'], message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(host, roots[host], message);
    requests.push(request);
    count += 1;
    if (isWrite(request)) writesLeft -= 1;
    const kind = isWrite(request) && writesLeft <= 0 ? 'outage' : findFault();
    const isKept = kind === null || kind.startsWith('killed') || kind === 'connection refused';
    const answer = isKept || kind.endsWith('written') ? carryOut(request) : serverError;
    if (kind === '502, starter asset') leaveStarter(repository, request);
    views.add(JSON.stringify(viewPublic(repository)));
    if (kind === 'reset' || kind === 'reset, written') message.socket.destroy();
    else if (kind === 'answer cut, written') send(response, answer, true);
    else if (kind !== 'timeout' && kind !== 'timeout, written')
      send(response, (isKept ? null : upsets[kind]) ?? answer);
  };

  const listen = async (host: FakeRequest['host']): Promise<Server> => {
    const server = createServer((message, response) => {
      handle(host, message, response).catch((error: unknown) => {
        // A request that was cut short by its sender is no fault of this server.
        if (!message.destroyed || message.complete) complaints.push(`${host}: ${String(error)}`);
        response.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    place[`${host}Url`] = `http://127.0.0.1:${(server.address() as AddressInfo).port}${roots[host]}`;
    return server;
  };
  const servers = [await listen('api'), await listen('uploads')];

  return {
    repository,
    place,
    requests,
    views,
    countWrites: () => requests.filter(isWrite).length,
    strike: (next) => {
      [fault, count] = [next, 0];
    },
    refuseWritesFrom: (n) => {
      writesLeft = n ?? Number.POSITIVE_INFINITY;
    },
    forget: () => {
      requests.length = 0;
      views.clear();
    },
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      if (complaints.length > 0) throw new Error(`The fake GitHub complains:\n${complaints.join('\n')}`);
    },
  };
}
