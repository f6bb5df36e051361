import type { PublishedTable } from '../listTables.ts';

/**
 * One worksheet. Its name has at most 31 characters, none of `: \ / ? * [ ]`; its header stays in sight and carries
 * the filter.
 */
export interface Worksheet extends PublishedTable {
  /** Text broken over lines within its cell: for sheets to be read, not for data. */
  readonly wrap: boolean;
}
