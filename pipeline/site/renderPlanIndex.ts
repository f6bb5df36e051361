import type { PlanSummary } from './SiteSource.ts';

/** The list of plans as the page's script searches it: one line a plan, everything that a card shows. */
export function renderPlanIndex(plans: readonly PlanSummary[]): string {
  return `[\n${plans.map((plan) => JSON.stringify(plan)).join(',\n')}\n]\n`;
}
