import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './Fault.ts';

/** `fetch` on a machine that a fault befalls; the other faults befall the server. */
export interface StrikingFetch {
  readonly fetch: typeof fetch;
  /** Lets a fault befall a request, counted from now; `null` ends it. */
  strike(fault: Fault | null): void;
  /** How many requests were sent since. */
  count(): number;
}

/** An address where nobody listens any more. */
async function findClosedUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** A real `fetch` whose nth request finds nobody listening, or is the last thing that its process does. */
export async function createStrikingFetch(): Promise<StrikingFetch> {
  const closedUrl = await findClosedUrl();
  let fault: Fault | null = null;
  let count = 0;
  let isDead = false;
  const striking: typeof fetch = async (input, init) => {
    count += 1;
    const kind = fault?.at === count ? fault.kind : null;
    if (kind === 'connection refused') return fetch(closedUrl, init);
    isDead ||= kind === 'killed';
    // A dead process sends nothing. Its promises fail, so that the test gets on.
    if (isDead) throw new Error('the process is dead');
    const response = await fetch(input, init);
    isDead ||= kind === 'killed, written';
    if (isDead) throw new Error('the process is dead');
    return response;
  };
  return {
    fetch: striking,
    count: () => count,
    strike: (next) => {
      [fault, count, isDead] = [next, 0, false];
    },
  };
}
