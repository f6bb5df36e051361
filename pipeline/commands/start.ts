import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';
import { type BuildReport, buildPlans } from './buildPlans.ts';
import { buildProblems } from './buildProblems.ts';
import { buildSummary } from './buildSummary.ts';
import { createProgress } from './createProgress.ts';
import { openProjectPortal, portalFolder, portalUrl } from './openProjectPortal.ts';
import { type PreviewOutcome, publishPreview } from './publishPreview.ts';
import { startText } from './startText.ts';

/** What of the portal `start` tells: its plans, or why it could not be opened. */
interface Preview {
  readonly outcomes: readonly PreviewOutcome[];
  readonly faults: readonly Fault[];
}

/**
 * Builds every plan, puts it into the project's own portal, and shows a newcomer what came out, where it is and what to do next.
 * Yields the exit code of the build: what the portal did not take is told, and changes nothing of what was built.
 * Throws as `buildPlans` does.
 * @example await start({ json: false }, effects) // 0
 */
export async function start(
  { json, quiet = false }: { readonly json: boolean; readonly quiet?: boolean },
  effects: Effects,
  open: typeof openProjectPortal = openProjectPortal,
): Promise<number> {
  const report = buildPlans([], effects);
  const { outcomes, faults } = await showInPortal(report, effects, open, quiet || json);
  const problems = [
    ...report.plans.flatMap(buildProblems),
    ...[...faults, ...outcomes.flatMap((outcome) => outcome.faults)].map((fault) => ({ file: portalFolder, ...fault })),
  ];
  effects.writeError(renderProblems(problems, effects.colour));
  const summary = { ...buildSummary(report), portal: outcomes };
  effects.writeOut(json ? `${JSON.stringify(summary, null, 2)}\n` : startText(report, outcomes, effects));
  return report.exit;
}

/** A portal that is open elsewhere, or broken, is no reason to keep back what was built. */
async function showInPortal(
  report: BuildReport,
  effects: Effects,
  open: typeof openProjectPortal,
  isSilent: boolean,
): Promise<Preview> {
  try {
    const portal = open(effects, portalUrl);
    try {
      return { outcomes: await publishPreview(report, portal, effects, createProgress(effects, isSilent)), faults: [] };
    } finally {
      portal.close();
    }
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { outcomes: [], faults: error.faults };
  }
}
