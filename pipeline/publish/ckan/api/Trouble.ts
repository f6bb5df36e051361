/**
 * How a request to a portal came to nothing, with nothing secret in it.
 * - `unclear`: no answer, a cut answer or a 5xx: whether it was carried out is not known; `timeout`: neither, and time ran out.
 * - `certificate`: the portal's certificate is not accepted; `redirect`: it sends elsewhere; `page`: an HTML page or
 *   something else that is no CKAN answer.
 * - `unknown-action`: the portal has no such call; `absent`: no such thing (404); `refused`: no right (401, 403).
 * - `invalid`: the portal does not take the values (409 or 400), field by field in `fields`; `too-large`: 413; `limited`: 429.
 */
export interface Trouble {
  readonly kind:
    | 'unclear'
    | 'timeout'
    | 'certificate'
    | 'redirect'
    | 'page'
    | 'unknown-action'
    | 'absent'
    | 'refused'
    | 'invalid'
    | 'too-large'
    | 'limited';
  /** HTTP status; null when no whole answer came. */
  readonly status: number | null;
  /** What the portal or the network said, scrubbed. */
  readonly message: string;
  /** Names of the fields that a validation error complains of. */
  readonly fields?: readonly string[];
}

/** What became of a request: done, with what the portal answered, or not. */
export type Outcome<T> = { readonly done: T } | { readonly trouble: Trouble };

/**
 * True when nobody knows whether a write was carried out: look before sending it again. A success that is no CKAN answer
 * belongs here too: something between may have replaced it.
 */
export function isUnclear({ kind }: Trouble): boolean {
  return kind === 'unclear' || kind === 'timeout' || kind === 'page';
}
