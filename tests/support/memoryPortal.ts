import type { ProjectPortal } from '../../pipeline/commands/openProjectPortal.ts';
import { openPortal } from '../../pipeline/portal/openPortal.ts';

/** A portal in memory that outlives whoever closes it, as the store of a project does. */
export interface MemoryPortal {
  /** Opens it, as `openProjectPortal` opens the project's own. */
  readonly open: () => ProjectPortal;
  /** Calls an action with the token and yields its result. */
  act(action: string, params: object): Promise<unknown>;
  /** Requests that were no GET, as the actions' names. */
  readonly writes: string[];
  readonly fetch: typeof fetch;
}

export const portalToken = 'token-of-the-portal';

/** Makes a portal at `url`, empty. A fault of the program itself fails the test that asked. */
export function createMemoryPortal(url: string): MemoryPortal {
  const site = { title: '取組', description: 'ためし', url };
  const report = (fault: unknown): never => {
    throw fault;
  };
  const portal = openPortal({ file: ':memory:', token: portalToken, site, now: Date.now, report });
  const writes: string[] = [];
  const reading = /_(?:show|list|search|info)$|_for_user$|_authz$/;
  const send = (request: Request): Promise<Response> => {
    const action = request.url.split('/').at(-1) ?? '';
    if (request.method !== 'GET' && !reading.test(action)) writes.push(action);
    return portal.fetch(request);
  };
  return {
    open: () => ({ ...portal, fetch: send, close: () => undefined, token: portalToken, tokenFile: 'token' }),
    act: async (action, params) => {
      const headers = { 'content-type': 'application/json', authorization: portalToken };
      const init = { method: 'POST', headers, body: JSON.stringify(params) };
      const answer = await portal.fetch(new Request(`${url}/api/3/action/${action}`, init));
      return ((await answer.json()) as { readonly result?: unknown }).result;
    },
    writes,
    fetch: (input, init) => send(new Request(input, init)),
  };
}
