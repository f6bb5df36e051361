import type { Database } from './store/Database.ts';

/** What a portal is called and where it is found. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** Where readers reach it, without a slash at the end: `http://localhost:5055`. */
  readonly url: string;
}

/** What an action works with. One request is one transaction, so an action sees no other's half-done work. */
export interface Context {
  readonly database: Database;
  readonly site: Site;
  /** True when the request bore the portal's token. */
  readonly mayWrite: boolean;
  /** The query of the request's address, empty without one: `limit=5&offset=10`. */
  readonly query: string;
  /** The time now as CKAN writes it, UTC to the microsecond and never the same twice: `2026-11-24T04:27:53.713860`. */
  stamp(): string;
  /** A new id, a UUID of version 4. */
  newId(): string;
}

/** A file that came with a form. */
export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What was sent to an action: JSON values, or `Upload`s from a form. */
export type Params = Readonly<Record<string, unknown>>;

/** True for a file from a form. */
export function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUpload(value);
}
