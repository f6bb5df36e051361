import { randomUUID } from 'node:crypto';
import type { Site } from './Context.ts';
import { createStamps } from './createStamps.ts';
import { createApp } from './http/createApp.ts';
import type { ReportFault } from './http/runAction.ts';
import { findNewestStamp } from './store/datasets.ts';
import { openDatabase } from './store/openDatabase.ts';

/** An open portal. */
export interface Portal {
  /** Answers a request, from a socket or from within this process. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly site: Site;
  /** Writes everything out and lets the next opener in. */
  close(): void;
}

/** What a portal is opened with. */
export interface PortalOptions {
  /** File of the store, `:memory:` for one that is forgotten when it closes. */
  readonly file: string;
  /** Whoever sends it may write. */
  readonly token: string;
  readonly site: Site;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: ReportFault;
  /** Makes ids; random UUIDs when left out. */
  readonly newId?: () => string;
}

/**
 * Opens the portal over its store. Throws a `PipelineError` when another program has the store open.
 * @example openPortal({ file: ':memory:', token, site, now: Date.now, report }).fetch(new Request('http://p/api/3/action/status_show'))
 */
export function openPortal({ file, token, site, now, report, newId = randomUUID }: PortalOptions): Portal {
  const database = openDatabase(file);
  const stamp = createStamps(now, findNewestStamp(database));
  const app = createApp({ context: { database, site, stamp, newId }, token, report });
  const { fetch: answer } = app;
  return { fetch: async (request) => await answer(request), site, close: database.close };
}
