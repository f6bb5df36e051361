import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { buildPlans } from './buildPlans.ts';
import { buildProblems } from './buildProblems.ts';
import { buildSummary } from './buildSummary.ts';
import { startText } from './startText.ts';

/**
 * Builds every plan and shows a newcomer what came out, where it is and what to do next. Yields the exit code of the build.
 * Throws as `buildPlans` does.
 * @example start({ json: false }, effects) // 0
 */
export function start({ json }: { readonly json: boolean }, effects: Effects): number {
  const report = buildPlans([], effects);
  const problems = report.plans.flatMap(buildProblems);
  effects.writeError(renderProblems(problems, effects.colour));
  effects.writeOut(json ? `${JSON.stringify(buildSummary(report), null, 2)}\n` : startText(report, effects));
  return report.exit;
}
