import picocolors from 'picocolors';
import type { BuildReport, BuiltPlan } from './buildPlans.ts';
import { countFindings } from './buildSummary.ts';

/** What became of a plan, in words. */
export const outcomeWords: Readonly<Record<BuiltPlan['outcome'], string>> = {
  swapped: '書き込みました / written',
  unchanged: '前回と同じです / unchanged',
  rejected: '公開していません / not published',
};

/** Bytes as a person reads them: `812 B`, `34 kB`, `1.2 MB`. */
function renderBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The lines that `build` prints: for each plan its name, edition and version, where its files are, and its findings by weight. */
export function buildText({ plans }: BuildReport, colour: boolean): string {
  const { bold, dim } = picocolors.createColors(colour);
  return plans
    .map(({ plan, files, outcome, folder }) => {
      const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
      const { blocker, warning, note } = countFindings(plan);
      return [
        `${bold(plan.settings.title.ja)} ${plan.settings.plan_id}  ${plan.edition}年度版  v${plan.version}\n`,
        `  ${folder}/  ${files.size} files, ${renderBytes(bytes)}  ${outcomeWords[outcome]}\n`,
        dim(`  気づき findings: blocker ${blocker}, warning ${warning}, note ${note}\n`),
      ].join('');
    })
    .join('');
}
