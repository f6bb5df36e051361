import type { IndicatorRow } from '../../model/rows.ts';
import type { SitePlan } from '../SiteSource.ts';
import { groupRows } from './groupRows.ts';
import { nameIndicator } from './sentences.ts';

/** Indicators of several plans that mean the same, as far as the tables say. */
export interface Comparable {
  readonly name: string;
  readonly unit: string | null;
  readonly members: readonly { readonly plan: SitePlan; readonly indicator: IndicatorRow }[];
}

/**
 * The numeric indicators of several plans that may stand side by side: name, subgroup, unit and direction all agree once
 * widths and spaces are set aside. An indicator whose direction is unknown is compared with none.
 */
export function findComparable(plans: readonly SitePlan[]): readonly Comparable[] {
  const all = plans.flatMap((plan) =>
    plan.tables.indicators
      .filter(({ value_type, direction }) => value_type === 'number' && direction !== null)
      .map((indicator) => ({ plan, indicator })),
  );
  return [...groupRows(all, ({ indicator }) => keyOf(indicator)).values()]
    .filter((members) => new Set(members.map(({ plan }) => plan.id)).size > 1)
    .map((members) => ({
      name: members[0] ? nameIndicator(members[0].indicator) : '',
      unit: members[0]?.indicator.unit ?? null,
      members,
    }));
}

function keyOf(indicator: IndicatorRow): string {
  const name = nameIndicator(indicator).normalize('NFKC').replaceAll(/\s/g, '');
  return JSON.stringify([name, indicator.unit?.normalize('NFKC') ?? '', indicator.direction]);
}
