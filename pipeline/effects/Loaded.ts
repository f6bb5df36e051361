import type { Fault } from '../errors.ts';

/** What came of reading something a person wrote: the value, or `null` and why; faults may come with both. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly faults: readonly Fault[];
}
