import type { Finding } from '../model/Finding.ts';
import type { CheckedPlan } from './checkPlan.ts';

/** The same name and subgroup twice in one plan: `duplicate-indicator-name`, told at the second one. */
export function tellNames({ indicators }: CheckedPlan): Finding[] {
  const first = new Map<string, string>();
  return indicators.flatMap(({ indicator, subgroup, indicator_id, source_ref }): Finding[] => {
    const name = JSON.stringify([indicator, subgroup]);
    const known = first.get(name);
    if (known === undefined) {
      first.set(name, indicator_id);
      return [];
    }
    return [
      {
        code: 'duplicate-indicator-name',
        indicatorId: indicator_id,
        ...(source_ref === null ? {} : { sourceRef: source_ref }),
        printed: indicator,
        params: { other: known },
      },
    ];
  });
}
