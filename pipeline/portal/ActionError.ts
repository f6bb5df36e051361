/** Why an action was refused, in CKAN's own kinds (`ckan/views/api.py`, 2.11). */
export type Refusal =
  | { readonly kind: 'validation'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'forbidden' | 'integrity' | 'not-found' | 'search' | 'search-query'; readonly message: string };

/** Ends an action; nothing that it wrote stays. */
export class ActionError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind === 'validation' ? JSON.stringify(refusal.fields) : refusal.message);
    this.name = 'ActionError';
    this.refusal = refusal;
  }
}

/**
 * A refusal of what was sent: field → what is wrong with it (409 Validation Error).
 * @example refuse({ name: ['Missing value'] })
 */
export function refuse(fields: Readonly<Record<string, unknown>>): ActionError {
  return new ActionError({ kind: 'validation', fields });
}

/** A refusal because there is no such thing (404 Not Found Error); the message follows CKAN's `Not found: `. */
export function refuseMissing(message = ''): ActionError {
  return new ActionError({ kind: 'not-found', message });
}

/** A refusal because the caller may not do this (403 Authorization Error). */
export function refuseAccess(message: string): ActionError {
  return new ActionError({ kind: 'forbidden', message });
}
