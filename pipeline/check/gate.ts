import type { Plan } from '../model/Plan.ts';
import type { FindingRow } from '../model/rows.ts';

/** What stands between a built plan and its publication. */
export interface Gate {
  /** Findings of severity `blocker`, in source order; none means that the plan may be published. */
  readonly blockers: readonly FindingRow[];
}

/** The gate before publication: a blocker stops publication, not the build (data model, section 5). */
export function gate(plan: Pick<Plan, 'tables'>): Gate {
  return { blockers: plan.tables.findings.filter(({ severity }) => severity === 'blocker') };
}
