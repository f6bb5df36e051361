import type { Vocabularies } from '../model/Vocabularies.ts';

/** The rank of every stage by its code, null for one that stands on no ladder, and the highest rank there is. */
export interface StatusRanks {
  readonly byCode: ReadonlyMap<string, number | null>;
  readonly top: number;
}

/**
 * Looks up ranks of stages in `status.csv` (data-model section 4).
 *
 * @example rankStatuses(words).byCode.get('implement') // 2
 */
export function rankStatuses(words: Pick<Vocabularies, 'status'>): StatusRanks {
  return {
    byCode: new Map(words.status.map(({ code, rank }) => [code, rank])),
    top: Math.max(...words.status.map(({ rank }) => rank ?? 0)),
  };
}

/**
 * The reach of a status: the highest rank among its stages. `null` when a stage has no rank.
 *
 * @example reachOf('consider+implement', ranks) // 2
 */
export function reachOf(status: string, ranks: StatusRanks): number | null {
  let reach = -Infinity;
  for (const code of status.split('+')) {
    const rank = ranks.byCode.get(code);
    if (rank === undefined || rank === null) return null;
    reach = Math.max(reach, rank);
  }
  return reach;
}
