import type { AttainmentCode } from '../../model/rows.ts';

/** The flags from reached to unknown, as bars and legends show them. */
export const flagOrder = [
  'attained',
  'attained_early',
  'completed',
  'in_progress',
  'not_attained',
  'not_in_force',
  'not_evaluable',
  'no_data',
] as const satisfies readonly AttainmentCode[];

/** How many indicators have each flag. */
export type FlagCounts = Readonly<Record<AttainmentCode, number>>;
