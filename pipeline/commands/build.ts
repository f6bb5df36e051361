import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { buildPlans } from './buildPlans.ts';
import { buildProblems } from './buildProblems.ts';
import { buildSummary } from './buildSummary.ts';
import { buildText } from './buildText.ts';

/** What the user asked of `build`. */
export interface BuildOptions {
  /** Plan ids; empty for every plan. */
  readonly plans: readonly string[];
  /** Print one JSON document instead of a few lines. */
  readonly json: boolean;
}

/**
 * Builds and tells in a few lines what was written. Yields the exit code: 0, or 1 when a finding stopped a plan.
 * Throws as `buildPlans` does.
 * @example build({ plans: [], json: false }, effects) // 0
 */
export function build({ plans, json }: BuildOptions, effects: Effects): number {
  const report = buildPlans(plans, effects);
  const problems = report.plans.flatMap(buildProblems);
  effects.writeError(renderProblems(problems, effects.colour));
  effects.writeOut(json ? `${JSON.stringify(buildSummary(report), null, 2)}\n` : buildText(report, effects.colour));
  return report.exit;
}
