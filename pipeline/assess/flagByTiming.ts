import type { ObservationRow, TargetRow } from '../model/rows.ts';

/** A flag and why it is given. */
export type Flag = Pick<ObservationRow, 'attainment' | 'attainment_reason'>;

/** What a year is to a target. */
type Phase = 'before_start' | 'before_due' | 'in_force' | 'no_due_year';

/** The phase a year is in: the first row whose condition holds answers, else there is no due year. */
const phases: readonly { readonly phase: Phase; readonly holds: (target: TargetRow, year: number) => boolean }[] = [
  { phase: 'before_start', holds: ({ from }, year) => from !== null && year < from },
  { phase: 'in_force', holds: ({ from }) => from !== null },
  { phase: 'before_due', holds: ({ due }, year) => due !== null && year < due },
  { phase: 'in_force', holds: ({ due }) => due !== null },
  { phase: 'in_force', holds: ({ reference }) => reference === 'baseline' },
];

/** What meeting or missing a target means in each phase. */
const flags: Readonly<Record<Phase, { readonly met: Flag; readonly missed: Flag }>> = {
  before_start: {
    met: { attainment: 'attained_early', attainment_reason: 'meets' },
    missed: { attainment: 'not_in_force', attainment_reason: 'before_start' },
  },
  before_due: {
    met: { attainment: 'attained_early', attainment_reason: 'meets' },
    missed: { attainment: 'in_progress', attainment_reason: 'before_due' },
  },
  in_force: {
    met: { attainment: 'attained', attainment_reason: 'meets' },
    missed: { attainment: 'not_attained', attainment_reason: 'misses' },
  },
  no_due_year: {
    met: { attainment: 'not_evaluable', attainment_reason: 'no_due_year' },
    missed: { attainment: 'not_evaluable', attainment_reason: 'no_due_year' },
  },
};

/**
 * What meeting or missing a target means in a year (data-model section 4, timing). A target with both years is in
 * force from the first and asked at and after the second, so `from` alone decides; one that names neither is in force
 * in every year if it refers to the baseline (初期値より), and cannot be judged otherwise.
 *
 * @example flagByTiming(false, due2023, 2022) // { attainment: 'in_progress', attainment_reason: 'before_due' }
 */
export function flagByTiming(meets: boolean, target: TargetRow, year: number): Flag {
  const phase = phases.find(({ holds }) => holds(target, year))?.phase ?? 'no_due_year';
  return meets ? flags[phase].met : flags[phase].missed;
}
