import { stringify } from 'yaml';
import type { EditionInput, PlanInput } from '../model/Plan.ts';
import { digestOf } from '../release/bundle/digestOf.ts';

/** A source that was fetched: its bytes, and what could be read of it. */
export interface FreshSource {
  readonly bytes: Uint8Array;
  /** Title line of the table; `null` when it has none. */
  readonly title: string | null;
  /** Fiscal year up to which it reports; `null` when it does not say. */
  readonly edition: number | null;
  /** The day on which it was fetched, ISO 8601. */
  readonly retrieved: string;
}

/** What a fetched source comes to: files to write below `data/plans/<plan_id>/`, by path. */
export type EditionPlan =
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown edition' }
  | { readonly kind: 'new' | 'revised'; readonly edition: string; readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * Where a fetched source belongs: nowhere when an edition has these bytes; to a new edition when it reports a year that none does; else the city
 * has revised that edition. Its year is read from the table, never guessed.
 * @example planEdition(input, { bytes, title, edition: 2023, retrieved: '2024-08-01' }).kind // 'new'
 */
export function planEdition({ editions }: PlanInput, { bytes, title, edition, retrieved }: FreshSource): EditionPlan {
  const sha256 = digestOf(bytes);
  if (editions.some(({ origin }) => origin.sha256 === sha256)) return { kind: 'same' };
  const newest = editions.at(-1);
  if (edition === null || newest === undefined) return { kind: 'unknown edition' };
  const known = editions.find((input) => input.edition === String(edition));
  const { origin, source } = known ?? newest;
  const fresh = { ...origin, title: title ?? origin.title, fiscal_year: edition, sha256, retrieved };
  const folder = `editions/${edition}`;
  const files = new Map<string, Uint8Array>([
    [`${folder}/${source.file}`, bytes],
    [`${folder}/origin.yaml`, new TextEncoder().encode(stringify(fresh, { lineWidth: 0 }))],
    ...carryCorrections(known, folder),
  ]);
  return { kind: known === undefined ? 'new' : 'revised', edition: String(edition), files };
}

/** A new edition begins without corrections; those of a revised one stay, and are told as stale where their cell changed. */
function carryCorrections(known: EditionInput | undefined, folder: string): readonly [string, Uint8Array][] {
  return known === undefined ? [[`${folder}/corrections.yaml`, new TextEncoder().encode('[]\n')]] : [];
}
