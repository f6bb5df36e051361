/**
 * How a request to GitHub came to nothing, with nothing secret in it.
 * - `limited`: GitHub asks to wait, and the wait would be too long.
 * - `unclear`: no answer, a cut answer or a 5xx: whether it was carried out is not known.
 * - `taken`: 422 `already_exists`: something of that name is there.
 * - `absent`: 404.
 * - `refused`: any other answer that is no success.
 */
export interface Trouble {
  readonly kind: 'limited' | 'unclear' | 'taken' | 'absent' | 'refused';
  /** HTTP status; null when no whole answer came. */
  readonly status: number | null;
  /** What GitHub or the network said, scrubbed. */
  readonly message: string;
  /** GitHub's own number for the request, for its support. */
  readonly requestId?: string;
  /** How long GitHub asks to wait, in milliseconds. */
  readonly waitMs?: number;
}

/** Carries a `Trouble` out of the client; never leaves this folder. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}

/** What became of a write: done, with what GitHub answered, or not (surely). */
export type Outcome<T> = { readonly done: T } | { readonly trouble: Trouble };
