import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { appendSummary } from '../github/appendSummary.ts';
import { upsertComment } from '../github/upsertComment.ts';
import { diffReleases } from '../release/diff/diffReleases.ts';
import type { PublishedTables } from '../release/diff/PublishedTables.ts';
import { readPublishedTables } from '../release/diff/readPublishedTables.ts';
import { readLastRelease } from './archive.ts';
import type { MadeBundle } from './makeBundle.ts';
import { makeBundles } from './makeBundles.ts';
import { faultText, type PlanReport, reportText } from './reportText.ts';

/** What the user asked of `report`. */
export interface ReportOptions {
  /** Add it to the page of the GitHub Actions run. */
  readonly summary: boolean;
  /** Put it on the pull request, in the one comment that is ours. */
  readonly comment: boolean;
}

/**
 * Tells what a build of `data/` comes to, in Markdown, Japanese first: the version, what differs from the last release and why, every finding; or,
 * where nothing can be built, what to mend. Printed, and with `summary` or `comment` sent to GitHub. Writes nothing else.
 * Yields 0, or the exit code of a build that failed.
 * @throws PipelineError `missing-variable` (exit 2) for what GitHub Actions has not set; as `upsertComment` does.
 * @example await report({ summary: false, comment: false }, effects) // 0
 */
export async function report({ summary, comment }: ReportOptions, effects: Effects): Promise<number> {
  const { text, exit } = tellBuild(effects);
  if (summary && !appendSummary(text, effects)) throw missingSummary();
  if (comment) await upsertComment(text, effects);
  effects.writeOut(text);
  return exit;
}

/**
 * The report as Markdown, on one plan where one is named; on a build that failed its faults, with the exit code.
 * @example tellBuild(effects).text // '# 江別市行政改革推進計画（ebetsu-gyokaku v1.1.0）\n…'
 */
export function tellBuild(effects: Effects, planId?: string): { readonly text: string; readonly exit: number } {
  try {
    const plans = makeBundles(effects)
      .filter(({ plan }) => planId === undefined || plan.settings.plan_id === planId)
      .map((made) => describePlan(made, effects));
    return { text: reportText(plans), exit: exitCodes.done };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { text: faultText(error.faults), exit: error.exitCode };
  }
}

function describePlan({ plan, files, next }: MadeBundle, effects: Effects): PlanReport {
  const { plan_id: planId, title } = plan.settings;
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const read = (tree: ReadonlyMap<string, Uint8Array>, name: string): PublishedTables =>
    readPublishedTables(tree, { name, schemas });
  const last = readLastRelease(planId, effects);
  const before = last.size === 0 ? null : read(last, `${planId}@latest`);
  return {
    planId,
    title,
    next,
    diff: before === null ? null : diffReleases(before, read(files, planId), words),
    findings: plan.tables.findings,
    before: before?.tables.findings ?? [],
    methods: plan.tables.methods.filter(({ fiscal_year }) => String(fiscal_year) === plan.edition),
  };
}

function missingSummary(): PipelineError {
  return new PipelineError(2, [
    {
      code: 'missing-variable',
      messageJa:
        '環境変数 `GITHUB_STEP_SUMMARY` がありません。--summary は GitHub Actions の中だけで使ってください。手元では外せば読めます。',
      messageEn:
        'The environment variable `GITHUB_STEP_SUMMARY` is not set. Use --summary inside GitHub Actions only; without it the report is printed.',
    },
  ]);
}
