import picocolors from 'picocolors';
import type { Bilingual } from '../model/Settings.ts';
import type { NextVersion } from '../release/version/nextVersion.ts';
import type { BuildReport, BuiltPlan } from './buildPlans.ts';
import { countFindings } from './buildSummary.ts';

/** What became of a plan, in words. */
export const outcomeWords: Readonly<Record<BuiltPlan['outcome'], string>> = {
  swapped: '書き込みました / written',
  unchanged: '前回と同じです / unchanged',
  rejected: '公開していません / not published',
};

/**
 * A plan's version, and the one that it follows where it is another.
 * @example renderVersion({ plan, previousVersion: '1.0.0' }) // 'v1.0.1 ← v1.0.0'
 */
export function renderVersion({ plan, previousVersion }: Pick<BuiltPlan, 'plan' | 'previousVersion'>): string {
  const isNew = previousVersion !== null && previousVersion !== plan.version;
  return `v${plan.version}${isNew ? ` ← v${previousVersion}` : ''}`;
}

/**
 * What made the version what it is: of several grounds the first, and how many more.
 * @example renderGrounds(next, 'en') // '1 row of observations.csv changed, and 3 more'
 */
export function renderGrounds({ because }: NextVersion, language: keyof Bilingual): string {
  const more = because.length - 1;
  const rest = { ja: `、ほか ${more} 件`, en: `, and ${more} more` };
  return `${because[0]?.[language] ?? ''}${more > 0 ? rest[language] : ''}`;
}

/** Bytes as a person reads them: `812 B`, `34 kB`, `1.2 MB`. */
export function renderBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The lines that `build` prints: for each plan its name, edition and version, what changed since the last release, where its files are, and its findings by weight. */
export function buildText({ plans }: BuildReport, colour: boolean): string {
  const { bold, dim } = picocolors.createColors(colour);
  return plans
    .map((built) => {
      const { plan, next, files, outcome, folder } = built;
      const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
      const { blocker, warning, note } = countFindings(plan);
      return [
        `${bold(plan.settings.title.ja)} ${plan.settings.plan_id}  ${plan.edition}年度版  ${renderVersion(built)}\n`,
        `  ${renderGrounds(next, 'ja')} / ${renderGrounds(next, 'en')}\n`,
        `  ${folder}/  ${files.size} files, ${renderBytes(bytes)}  ${outcomeWords[outcome]}\n`,
        dim(`  気づき findings: blocker ${blocker}, warning ${warning}, note ${note}\n`),
      ].join('');
    })
    .join('');
}
