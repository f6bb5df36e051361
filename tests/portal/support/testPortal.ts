import { openPortal, type Portal } from '../../../pipeline/portal/openPortal.ts';

/** JSON of which a test knows the form. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has no type here; every assertion states its form.
export type Loose = any;

/** An answer of the Action API. */
export interface Answer {
  readonly status: number;
  readonly body: Loose;
  readonly result: Loose;
  readonly error: Loose;
}

/** A portal in memory, empty but for the organisation `ebetsu`. */
export interface TestPortal extends Portal {
  /** Calls an action with the token. */
  act(action: string, params?: object): Promise<Answer>;
  /** Calls an action as a stranger. */
  ask(action: string, params?: object): Promise<Answer>;
  /** Fetches a path as a stranger. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form with the token. */
  send(action: string, form: Readonly<Record<string, string | File>>): Promise<Answer>;
  /** What went wrong in the program itself. */
  readonly faults: unknown[];
}

export const token = 'token-of-the-test';
export const url = 'http://portal.test';

/** Wraps a portal. */
export function wrap(portal: Portal, faults: unknown[]): TestPortal {
  const answer = async (response: Response): Promise<Answer> => {
    const body: Loose = await response.json();
    return { status: response.status, body, result: body?.result, error: body?.error };
  };
  const post = async (action: string, headers: Readonly<Record<string, string>>, body: string | FormData) =>
    answer(
      await portal.fetch(
        new Request(`${url}/api/3/action/${action}`, { method: 'POST', headers: { ...headers }, body }),
      ),
    );
  const json = { 'content-type': 'application/json' };
  return {
    ...portal,
    faults,
    act: (action, params = {}) => post(action, { ...json, authorization: token }, JSON.stringify(params)),
    ask: (action, params = {}) => post(action, json, JSON.stringify(params)),
    get: (path, headers = {}) => portal.fetch(new Request(`${url}${path}`, { headers: { ...headers } })),
    send: (action, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return post(action, { authorization: token }, form);
    },
  };
}

/** Opens a portal in memory at a time that does not move: 24 November 2026, 03:00 UTC. */
export async function openTestPortal(file = ':memory:'): Promise<TestPortal> {
  const faults: unknown[] = [];
  const site = { title: '取組', description: 'ためしのポータル', url };
  const now = () => Date.UTC(2026, 10, 24, 3);
  const portal = wrap(openPortal({ file, token, site, now, report: (fault) => faults.push(fault) }), faults);
  await portal.act('organization_create', { name: 'ebetsu', title: '江別市' });
  return portal;
}

/** Makes a dataset with one resource and yields both ids. */
export async function makeDataset(
  portal: TestPortal,
  spec: object = {},
): Promise<{ readonly id: string; readonly resource: string }> {
  const { result } = await portal.act('package_create', {
    name: 'plan',
    owner_org: 'ebetsu',
    resources: [{ name: '実績', url: 'http://example.jp/a.csv', format: 'csv' }],
    ...spec,
  });
  return { id: result.id, resource: result.resources[0]?.id };
}
