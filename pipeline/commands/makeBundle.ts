import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { Plan, PlanInput } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Archive, checkErrata, checkFixes } from '../release/bundle/checkErrata.ts';
import { renderErrata } from '../release/bundle/renderErrata.ts';
import { renderSchemas } from '../release/bundle/renderSchemas.ts';
import { sealBundle, sortFiles } from '../release/bundle/sealBundle.ts';
import { readPublishedTables } from '../release/diff/readPublishedTables.ts';
import type { NextVersion } from '../release/version/nextVersion.ts';
import { writePlan } from '../write/writePlan.ts';
import { listReleases, readLastRelease, readRelease } from './archive.ts';
import { composePlan } from './composePlan.ts';
import { settleRelease } from './settleRelease.ts';

/** What every plan of a build shares. */
export interface BundleContext {
  readonly catalog: CatalogSettings;
  readonly schemas: Schemas;
  readonly words: Vocabularies;
}

/** A plan with its files as they would be released. */
export interface MadeBundle {
  readonly plan: Plan;
  /** The whole bundle by path: tables, schemas, errata, changes, manifest, `SHA256SUMS`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly next: NextVersion;
  /** `null` before the first release. */
  readonly previousVersion: string | null;
}

/**
 * Makes the bundle of one plan under the version that follows from its difference to the last release; nothing is written.
 * @throws PipelineError as the stages and `settleRelease` do; `invalid-erratum` (exit 2) for errata that do not fit what was released.
 * @example makeBundle(input, { catalog, schemas, words }, effects).plan.version // '1.0.0'
 */
export function makeBundle(input: PlanInput, { catalog, schemas, words }: BundleContext, effects: Effects): MadeBundle {
  const planId = input.settings.plan_id;
  const errataFile = `data/plans/${planId}/errata.yaml`;
  refuse(checkErrata(errataFile, input.errata, readArchive(input, { schemas, words }, effects)));
  const alongside = new Map([...renderSchemas(schemas), ['errata.json', renderErrata(planId, input.errata)] as const]);
  const settled = settleRelease({
    plan: composePlan(input, words),
    write: (plan) => sortFiles(new Map([...writePlan(plan, catalog, schemas, words), ...alongside])),
    last: readLastRelease(planId, effects),
    errata: input.errata,
    pipelineVersion: effects.version,
    schemas,
    words,
  });
  const { plan, next, previousVersion } = settled;
  refuse(checkFixes(errataFile, input.errata, [...listReleases(planId, effects), plan.version]));
  const recorded = new Map([...settled.files, ...settled.records]);
  // When nothing changed the records are those of the last release, its manifest and digests among them.
  const files =
    next.level === 'none'
      ? sortFiles(recorded)
      : sealBundle(recorded, {
          plan,
          editions: input.editions,
          previousVersion,
          pipelineVersion: effects.version,
        });
  return { plan, files, next, previousVersion };
}

/** What was released, as far as errata name it. */
function readArchive(
  { settings: { plan_id: planId }, errata }: PlanInput,
  context: Pick<BundleContext, 'schemas' | 'words'>,
  effects: Effects,
): Archive {
  const versions = listReleases(planId, effects);
  const named = versions.filter((version) => errata.some((erratum) => erratum.version === version));
  const read = (version: string) =>
    readPublishedTables(readRelease(planId, version, effects), { name: `${planId}@${version}`, ...context });
  return { versions, releases: new Map(named.map((version) => [version, read(version)])) };
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new PipelineError(2, faults);
}
