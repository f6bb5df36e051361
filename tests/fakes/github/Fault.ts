/**
 * What may befall one request. `written` ones were carried out although the answer says otherwise, or never came whole.
 * After `killed` and `outage` nothing more gets through in that run.
 */
export const faultKinds = [
  'connection refused',
  'reset',
  'reset, written',
  'answer cut, written',
  '500',
  '500, written',
  '502, starter asset',
  '504, written',
  '403 rate limit',
  '429 retry-after',
  'timeout',
  'timeout, written',
  'outage',
  'killed',
  'killed, written',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** One fault: at which request, counted from 1, and what. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
}
