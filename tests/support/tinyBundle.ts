import { fileURLToPath } from 'node:url';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import { renderErrata } from '../../pipeline/release/bundle/renderErrata.ts';
import { renderSchemas } from '../../pipeline/release/bundle/renderSchemas.ts';
import { sealBundle, sortFiles } from '../../pipeline/release/bundle/sealBundle.ts';
import { renderChanges } from '../../pipeline/release/changes/renderChanges.ts';
import { nextVersion } from '../../pipeline/release/version/nextVersion.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { tinyCatalog, tinyPlan } from './tinyPlan.ts';
import { vocabularies } from './vocabularies.ts';

const schemas = loadSchemas(fileURLToPath(new URL('../../', import.meta.url)));

/** The tiny plan as a first release: its files, sealed. `change` makes another plan of it first. */
export function tinyBundle(change: (plan: Plan) => Plan = (plan) => plan): ReadonlyMap<string, Uint8Array> {
  const plan = change(tinyPlan);
  const { edition, origin, source, settings } = plan;
  const planId = settings.plan_id;
  const next = nextVersion(null, { planId });
  const files = new Map([
    ...writePlan(plan, tinyCatalog, schemas, vocabularies),
    ...renderSchemas(schemas),
    ...renderChanges({ planId, edition, next, diff: null, errata: [] }),
    ['errata.json', renderErrata(planId, [])] as const,
  ]);
  return sealBundle(sortFiles(files), {
    plan,
    editions: [{ edition, origin, source }],
    previousVersion: null,
    pipelineVersion: '0.1.0',
  });
}
