import type { Fault } from './Fault.ts';

/** `fetch` on a machine that a fault befalls; the other faults befall the server. */
export interface StrikingFetch {
  readonly fetch: typeof fetch;
  /** Lets a fault befall a request, counted from now; `null` ends it. */
  strike(fault: Fault | null): void;
  /** How many requests were sent since. */
  count(): number;
}

/**
 * Where nobody listens. A port that was free a moment ago will not do: another server of the same tests may get it and be
 * asked in earnest. No system hands out ports below 1024 by itself, and 2 is none of the bad ports of the Fetch standard.
 */
const closedUrl = 'http://127.0.0.1:2';

/** A real `fetch` whose nth request finds nobody listening, or is the last thing that its process does. */
export function createStrikingFetch(): StrikingFetch {
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
