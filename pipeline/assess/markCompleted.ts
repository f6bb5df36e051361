import type { ReadObservation } from '../model/Plan.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findAfterCompletion } from './findAfterCompletion.ts';
import { rankStatuses } from './rankStatuses.ts';

/**
 * The observations, in the same order, where a missing mark after completion becomes `obs_status` M, "cannot exist"
 * (data-model section 3). A blank stays O, "missing": a mark says that there is nothing to report, an empty cell may
 * also be a year that is not yet reported. Nor is text touched that nobody could read (A, E, P).
 *
 * @example markCompleted([in2019('完了'), in2020('—'), in2023('')], words) // obs_status A, M, O
 */
export function markCompleted(
  observations: readonly ReadObservation[],
  words: Pick<Vocabularies, 'status'>,
): readonly ReadObservation[] {
  const after = findAfterCompletion(observations, rankStatuses(words));
  return observations.map((observation) =>
    after.has(observation) && isMissingMark(observation) ? { ...observation, obs_status: 'M' } : observation,
  );
}

function isMissingMark({ value, status, obs_status, value_text }: ReadObservation): boolean {
  return value === null && status === null && obs_status === 'O' && value_text !== null && value_text.trim() !== '';
}
