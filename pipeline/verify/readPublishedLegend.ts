import { type PlacedLegendEntry, type RenderedMeaning, toMeaning } from '../model/Legend.ts';
import type { PlanNode } from './flattenPlan.ts';
import type { Published } from './Published.ts';

/**
 * What `plan.json` says that the table's marks mean; nothing where there is no such document or it has none.
 * @example readPublishedLegend(published)[0]?.means.kind // 'status'
 */
export function readPublishedLegend({ plan }: Pick<Published, 'plan'>): readonly PlacedLegendEntry[] {
  const document = 'value' in plan ? (plan.value as PlanNode | null) : null;
  const entries = document?.['legend'];
  if (!Array.isArray(entries)) return [];
  return (entries as readonly (RenderedMeaning & { readonly mark: string; readonly source_ref: string | null })[]).map(
    ({ mark, kind, meaning, source_ref }) => ({ mark, means: toMeaning({ kind, meaning }), sourceRef: source_ref }),
  );
}
