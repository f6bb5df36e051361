import type { Scrub } from '../../../effects/hideToken.ts';
import type { CkanDeps } from '../CkanSettings.ts';
import type { CkanClient } from './CkanClient.ts';
import type { Outcome, Trouble } from './Trouble.ts';
import { isRecord, shorten, troubleOfAnswer, troubleOfError } from './toTrouble.ts';

/** How often a read is tried before it counts as failed. A write is never repeated here. */
const readTurns = 3;
/** What a body is given on top of the timeout: a millisecond for so many bytes. */
const bytesPerMs = 100;
/** How many times a download may be sent elsewhere: to a store of files, for example. */
const longestTrail = 5;

/**
 * The Action API of the portal at `url`: raw token in `Authorization`, a time limit on every request, no redirect
 * followed with the token, and JSON in CKAN's envelope or nothing.
 * @example await createClient('https://odcs.bodik.jp', deps, scrub).read('status_show', {})
 */
export function createClient(url: string, deps: CkanDeps, scrub: Scrub): CkanClient {
  const send = deps.fetch ?? globalThis.fetch;
  const root = url.replace(/\/+$/, '');

  const post = async (
    action: string,
    params: Readonly<Record<string, unknown>>,
    files: ReadonlyMap<string, File>,
  ): Promise<Outcome<unknown>> => {
    const size = [...files.values()].reduce((sum, file) => sum + file.size, 0);
    const body = files.size === 0 ? JSON.stringify(params) : toForm(params, files);
    const headers = { ...own(deps.token), ...(files.size === 0 ? { 'content-type': 'application/json' } : {}) };
    return attempt(size, { method: 'POST', headers, body }, `${root}/api/3/action/${action}`);
  };

  const attempt = async (size: number, request: RequestInit, address: string): Promise<Outcome<unknown>> => {
    try {
      const signal = AbortSignal.timeout(deps.timeoutMs + Math.ceil(size / bytesPerMs));
      const response = await send(address, { ...request, redirect: 'manual', signal });
      if (response.status >= 300 && response.status < 400) return { trouble: redirected(response, address, scrub) };
      return readAnswer(response.status, await response.text(), scrub);
    } catch (error) {
      return { trouble: troubleOfError(error, scrub) };
    }
  };

  const follow = async (address: string): Promise<Outcome<Uint8Array>> => {
    try {
      let at = address;
      for (let step = 0; step <= longestTrail; step += 1) {
        const headers = { accept: '*/*', 'cache-control': 'no-cache', 'user-agent': 'torikumi' };
        const response = await send(at, { headers, redirect: 'manual', signal: AbortSignal.timeout(deps.timeoutMs) });
        if (response.status === 200) return { done: new Uint8Array(await response.arrayBuffer()) };
        if (response.status < 300 || response.status >= 400) {
          const status = response.status;
          const kind = status === 404 ? 'absent' : status >= 500 ? 'unclear' : 'refused';
          return { trouble: { kind, status, message: shorten(await response.text(), scrub) } };
        }
        const next = new URL(response.headers.get('location') ?? '', at);
        // A download may be kept elsewhere, but a reader must not be sent from https into the open.
        if (next.protocol !== 'https:' && new URL(at).protocol === 'https:') {
          return { trouble: redirected(response, at, scrub) };
        }
        at = next.href;
      }
      return { trouble: { kind: 'redirect', status: 302, message: 'too many redirects' } };
    } catch (error) {
      return { trouble: troubleOfError(error, scrub) };
    }
  };

  const repeat = async <T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    for (let turn = 1; ; turn += 1) {
      const outcome = await read();
      if ('done' in outcome || outcome.trouble.kind !== 'unclear' || turn === readTurns) return outcome;
      await deps.sleep(1000 * 2 ** (turn - 1));
    }
  };

  return {
    read: (action, params) => {
      const query = new URLSearchParams(
        Object.entries(params).map(([key, value]): [string, string] => [key, String(value)]),
      );
      const address = `${root}/api/3/action/${action}${query.size === 0 ? '' : `?${query}`}`;
      return repeat(() => attempt(0, { headers: own(deps.token) }, address));
    },
    write: (action, params, files = new Map()) => post(action, params, files),
    download: (path) => repeat(() => follow(`${root}${path}`)),
  };
}

/** The headers of every request that carries the token. CKAN reads it raw, never after `Bearer`. */
function own(token: string): Readonly<Record<string, string>> {
  return { accept: 'application/json', authorization: token, 'user-agent': 'torikumi' };
}

/** Parameters as form fields, JSON where they are no text, with the files beside them. */
function toForm(params: Readonly<Record<string, unknown>>, files: ReadonlyMap<string, File>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(params)) {
    form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [field, file] of files) form.set(field, file, file.name);
  return form;
}

/** CKAN's envelope opened: `result` of a success, trouble for all else. */
function readAnswer(status: number, text: string, scrub: Scrub): Outcome<unknown> {
  const body = parse(text);
  if (status === 200 && isRecord(body) && body['success'] === true) return { done: body['result'] };
  if (status === 200) return { trouble: { kind: 'page', status, message: shorten(text, scrub) } };
  return { trouble: troubleOfAnswer(status, body, text, scrub) };
}

/** A text as JSON; undefined when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A redirect as trouble. Of the new address only host and path are told: a query may hold a session. */
function redirected(response: Response, from: string, scrub: Scrub): Trouble {
  const location = response.headers.get('location') ?? '';
  const to = URL.canParse(location, from) ? new URL(location, from) : undefined;
  const message = to === undefined ? '' : scrub(`${to.origin}${to.pathname}`);
  return { kind: 'redirect', status: response.status, message };
}
