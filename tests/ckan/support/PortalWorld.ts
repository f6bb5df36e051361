import { randomBytes } from 'node:crypto';
import type { CkanSettings } from '../../../pipeline/publish/ckan/CkanSettings.ts';
import { type CkanChannel, createCkanChannel } from '../../../pipeline/publish/ckan/createCkanChannel.ts';
import { vocabularies } from '../../support/vocabularies.ts';

/** One portal to test with, whoever serves it. */
export interface PortalWorld {
  /** Root of the portal. */
  readonly url: string;
  /** Of a user who may edit the organisation's datasets. */
  readonly token: string;
  readonly organisation: string;
  /** Reaches the portal. */
  readonly fetch: typeof fetch;
  /** Of a user who may purge; absent where nobody may. */
  readonly adminToken?: string;
  /** How long an answer of a portal that is well may take here, in milliseconds: a fault that hangs costs this. */
  readonly patienceMs: number;
  stop(): Promise<void>;
}

/** Calls an action as `token`, without one for an anonymous call. */
export async function act(
  world: PortalWorld,
  action: string,
  params: object = {},
  token: string | null = world.token,
): Promise<{ readonly status: number; readonly body: unknown; readonly result: Loose; readonly error: Loose }> {
  const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: token }) };
  const request = { method: 'POST', headers, body: JSON.stringify(params) };
  const response = await world.fetch(`${world.url}/api/3/action/${action}`, request);
  return toAnswer(response);
}

/** Calls an action by GET, anonymously. */
export async function get(world: PortalWorld, action: string, params: Readonly<Record<string, string>> = {}) {
  return toAnswer(await world.fetch(`${world.url}/api/3/action/${action}?${new URLSearchParams(params)}`));
}

/** JSON of which a test knows the form. */
// biome-ignore lint/suspicious/noExplicitAny: a portal's answer has no type here; every assertion states its form.
export type Loose = any;

async function toAnswer(response: Response) {
  const body: Loose = await response.json();
  return { status: response.status, body: body as unknown, result: body?.result as Loose, error: body?.error as Loose };
}

/** A word that no earlier run used, for the names of what a test makes. */
export function freshId(word: string): string {
  return `${word}-${randomBytes(5).toString('hex')}`;
}

/** The channel as a run would make it for this portal: each dataset is named for its plan. No wait is really waited. */
export function openChannel(
  world: PortalWorld,
  more: Partial<CkanSettings> = {},
  send: typeof fetch = world.fetch,
  timeoutMs = 30_000,
): CkanChannel {
  const settings = { name: 'ckan', url: world.url, profile: 'plain', organisation: world.organisation, ...more };
  const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.min(ms, 300)));
  return createCkanChannel(settings, {
    token: world.token,
    facts: vocabularies,
    fetch: send,
    sleep,
    now: Date.now,
    timeoutMs,
  });
}

/** Looks, plans and applies; yields the plan. */
export async function publishTo(channel: CkanChannel, release: Parameters<CkanChannel['look']>[0]) {
  const plan = channel.plan(release, await channel.look(release));
  await channel.apply(plan, release, () => undefined);
  return plan;
}

/** A fetch that writes down every request that is no GET, as the action's name. */
export function countWrites(send: typeof fetch): {
  readonly fetch: typeof fetch;
  readonly writes: string[];
  readonly bodies: Loose[];
} {
  const writes: string[] = [];
  const bodies: Loose[] = [];
  const counting: typeof fetch = (input, init) => {
    if ((init?.method ?? 'GET') !== 'GET') {
      writes.push(String(input).split('/').pop() ?? '');
      bodies.push(typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body);
    }
    return send(input, init);
  };
  return { fetch: counting, writes, bodies };
}
