import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { CatalogSettings } from '../../pipeline/model/Settings.ts';
import { renderErrata } from '../../pipeline/release/bundle/renderErrata.ts';
import { renderSchemas } from '../../pipeline/release/bundle/renderSchemas.ts';
import { sealBundle, sortFiles } from '../../pipeline/release/bundle/sealBundle.ts';
import { renderChanges } from '../../pipeline/release/changes/renderChanges.ts';
import { nextVersion } from '../../pipeline/release/version/nextVersion.ts';
import { verifyFiles } from '../../pipeline/verify/verifyFiles.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { vocabularies } from './vocabularies.ts';

const schemas = loadSchemas('.');
const text = { ja: '題', en: 'title' };
const catalog: CatalogSettings = {
  base_url: 'https://cases.example',
  title: text,
  description: text,
  publisher: { name: text },
};

/** What `verify` finds amiss in the files that a plan is published as, in English; nothing for a plan that is sound. */
export function verifyPlan(plan: Plan): readonly string[] {
  const { edition, origin, source, settings } = plan;
  const planId = settings.plan_id;
  const next = nextVersion(null, { planId });
  const files = new Map([
    ...writePlan(plan, catalog, schemas, vocabularies),
    ...renderSchemas(schemas),
    ...renderChanges({ planId, edition, next, diff: null, errata: [] }),
    ['errata.json', renderErrata(planId, [])] as const,
  ]);
  const sealed = sealBundle(sortFiles(files), {
    plan,
    editions: [{ edition, origin, source }],
    previousVersion: null,
    pipelineVersion: '0.1.0',
  });
  return verifyFiles(sealed, schemas, vocabularies).differences.map(({ en }) => en);
}
