import type { Plan } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Erratum } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { renderChanges } from '../release/changes/renderChanges.ts';
import { recordFiles } from '../release/diff/diffFiles.ts';
import { diffReleases } from '../release/diff/diffReleases.ts';
import type { ReleaseDiff } from '../release/diff/ReleaseDiff.ts';
import { readPublishedTables } from '../release/diff/readPublishedTables.ts';
import { type NextVersion, nextVersion } from '../release/version/nextVersion.ts';
import { refuseBreaking } from '../release/version/refuseBreaking.ts';

/** The files of one plan, by their path in its folder. */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** What a release is settled from. */
export interface ReleaseInput {
  readonly plan: Plan;
  /** Every file of the plan but those that record the release. Asked again when the version turns out to be another. */
  readonly write: (plan: Plan) => Tree;
  /** The bundle of the last release; empty when nothing was released. */
  readonly last: Tree;
  /** Mistakes in earlier releases, which the changes of this one tell. */
  readonly errata: readonly Erratum[];
  readonly pipelineVersion: string;
  readonly schemas: Schemas;
  readonly words: Vocabularies;
}

/** A plan under the version that it is to be released as. */
export interface SettledRelease {
  readonly plan: Plan;
  /** What `write` made of that plan. */
  readonly files: Tree;
  /** The files that record the release: `CHANGES.md` and `changes.json`; all that the last one had when nothing changed. */
  readonly records: Tree;
  readonly next: NextVersion;
  /** In what it differs from the last release; `null` for a first one. */
  readonly diff: ReleaseDiff | null;
  /** `null` for a first release. */
  readonly previousVersion: string | null;
}

/**
 * Settles the version of a plan from its difference to the last release, and tells that difference. When nothing changed
 * the plan keeps the last version and its records, so that the same data make the same bytes.
 * @throws PipelineError `conflicting-version`, `refused-version` as `nextVersion` and `refuseBreaking` do;
 * `invalid-release` (exit 2) for a last release that cannot be read.
 */
export function settleRelease(input: ReleaseInput): SettledRelease {
  const { plan, write, last, errata, pipelineVersion, schemas, words } = input;
  const { edition, settings } = plan;
  const { plan_id: planId, version_at_least: atLeast } = settings;
  const release = (next: NextVersion, diff: ReleaseDiff | null): SettledRelease => {
    const settled = bear(plan, next);
    const records = renderChanges({ planId, edition, next, diff, errata });
    return { plan: settled, files: write(settled), records, next, diff, previousVersion: diff?.before.version ?? null };
  };
  if (last.size === 0) return release(nextVersion(null, { planId, atLeast }), null);
  const before = readPublishedTables(last, { name: `output/releases/${planId}/latest`, schemas });
  const tentative = bear(plan, before);
  const written = write(tentative);
  const after = { ...readPublishedTables(written, { name: `output/${planId}`, schemas }), pipelineVersion };
  const diff = diffReleases(before, after, words);
  const { version: previousVersion, schemaVersion } = before;
  const next = nextVersion({ version: previousVersion, schemaVersion, diff }, { planId, atLeast });
  refuseBreaking(before, after, next.version);
  if (next.level !== 'none') return release(next, diff);
  const records = new Map([...last].filter(([path]) => recordFiles.has(path)));
  return { plan: tentative, files: written, records, next, diff, previousVersion };
}

function bear(plan: Plan, { version, schemaVersion }: Pick<Plan, 'version' | 'schemaVersion'>): Plan {
  return { ...plan, version, schemaVersion };
}
