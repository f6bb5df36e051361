import { RequestError } from '@octokit/request-error';
import { Octokit } from '@octokit/rest';
import type { Scrub } from '../../../effects/hideToken.ts';
import { defaultBaseUrl, type GitHubDeps, type GitHubSettings } from '../GitHubSettings.ts';
import { hashStream } from './hashStream.ts';
import { measureWait } from './measureWait.ts';
import { streamBytes } from './streamBytes.ts';
import { TroubleError } from './Trouble.ts';
import { toTrouble } from './toTrouble.ts';

/** The version of the REST API that this is written against. */
const apiVersion = '2022-11-28';
/** How often a read is tried before it counts as failed. A write is never repeated here. */
const readTurns = 4;
/** How often one request is sent again because of a rate limit. */
const limitTurns = 8;
/** How long all waits of one channel together may be, in milliseconds. */
const longestWait = 15 * 60 * 1000;
/** What a file is given on top of the timeout: a millisecond for so many bytes. */
const bytesPerMs = 100;

/** Told of every wait: how long, in milliseconds. */
export type TellWait = (ms: number) => void;

/** The wait before a read is tried again: 1, 2, 4 s. */
const pauseBefore = (turn: number): number => 1000 * 2 ** (turn - 1);

/** What a request of this channel asks of its client, beside what Octokit knows. */
export interface Wishes {
  /** A file to send: streamed, and `tell` hears how many bytes have gone. */
  readonly upload?: { readonly bytes: Uint8Array; readonly tell: (sent: number) => void };
  /** Asks for the SHA-256 of a download of so many bytes, in the place of its bytes. */
  readonly hash?: { readonly size: number };
}

/** A request would carry the token in the clear, though the API's own address does not: an upload, a next page. */
function checkUrl(url: string, baseUrl: string): void {
  if (!url.startsWith('http:') || baseUrl.startsWith('http:')) return;
  throw new TroubleError({ kind: 'refused', status: null, message: 'the address for this request is not https' });
}

/** Throws for a success that is none: a redirect (the repository moved), or an answer that broke off or is no JSON. */
function checkAnswer({ status, data }: { readonly status: number; readonly data: unknown }): void {
  if (status >= 300) {
    const message = 'the repository has moved: put its new owner and name into the settings';
    throw new TroubleError({ kind: 'refused', status, message });
  }
  // Octokit yields the text or bytes it could get where a JSON body cannot be read.
  if (status === 204) return;
  if (typeof data !== 'object' || data === null || data instanceof ArrayBuffer) {
    throw new TroubleError({ kind: 'unclear', status: null, message: 'the answer is not whole' });
  }
}

/** The wait that GitHub's rate limits ask for, null when the failure is another one. */
function waitForLimit(error: unknown, now: number, turn: number): number | null {
  if (!(error instanceof RequestError) || error.response === undefined) return null;
  const { status, headers } = error.response;
  return measureWait({ status, headers, message: error.message }, now, turn);
}

/**
 * Octokit as this channel uses it: a timeout on every request, rate limits obeyed within a bound, reads repeated and
 * writes never, silent, and nothing but `TroubleError` thrown. `tellWait` is told of every wait.
 * What a request wishes for stands in its `request`: `octokit.request({ …, request: { upload } satisfies Wishes })`.
 */
export function createClient(settings: GitHubSettings, deps: GitHubDeps, scrub: Scrub, tellWait: TellWait): Octokit {
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const baseUrl = (settings.base_url ?? defaultBaseUrl).replace(/\/+$/, '');
  const request = { fetch: deps.fetch ?? globalThis.fetch };
  const octokit = new Octokit({ auth: deps.token, baseUrl, userAgent: 'torikumi', log, request });
  let waited = 0;
  octokit.hook.wrap('request', async (send, options) => {
    checkUrl(options.url, baseUrl);
    const { upload, hash } = (options.request ?? {}) as Wishes;
    const timeoutMs = Math.ceil(deps.timeoutMs + (upload?.bytes.length ?? hash?.size ?? 0) / bytesPerMs);
    // Octokit's own hooks pass on the very object they were given, not a copy of it: what a request needs is set in place.
    options.headers['x-github-api-version'] = apiVersion;
    if (upload !== undefined) options.headers['content-length'] = upload.bytes.length;
    const sendOnce = async () => {
      options.request = {
        ...options.request,
        // Only a download may be sent elsewhere: fetch follows without the Authorization header.
        redirect: hash === undefined ? 'manual' : 'follow',
        parseSuccessResponseBody: hash === undefined,
        signal: AbortSignal.timeout(timeoutMs),
      };
      if (upload !== undefined) options['data'] = streamBytes(upload.bytes, upload.tell);
      const response = await send(options);
      if (hash === undefined) checkAnswer(response);
      else response.data = await hashStream(response.data);
      return response;
    };
    for (let turn = 1; ; turn += 1) {
      try {
        return await sendOnce();
      } catch (error) {
        const trouble = toTrouble(error, scrub);
        const limit = waitForLimit(error, deps.now(), turn);
        const mayRepeat = options.method === 'GET' && trouble.kind === 'unclear' && turn < readTurns;
        if (limit === null && !mayRepeat) throw new TroubleError(trouble);
        const wait = limit ?? pauseBefore(turn);
        waited += wait;
        if (limit !== null && (turn >= limitTurns || waited > longestWait)) {
          throw new TroubleError({ ...trouble, kind: 'limited', waitMs: wait });
        }
        tellWait(wait);
        await deps.sleep(wait);
      }
    }
  });
  return octokit;
}
