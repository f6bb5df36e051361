import { join } from 'node:path';
import { createValidator } from '../check/validateRows.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { PlanInput } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import type { Effects } from './Effects.ts';
import { listFolders } from './listFolders.ts';
import { loadPlan } from './loadPlan.ts';
import { readDocument } from './readDocument.ts';

/** Everything that people wrote into `data/`, vocabularies apart; plans in order of their ids. */
export interface DataInput {
  readonly catalog: CatalogSettings;
  readonly plans: readonly PlanInput[];
}

function missPlans(): readonly Fault[] {
  return [
    {
      code: 'missing-plan',
      file: 'data/plans',
      messageJa:
        '`data/plans/` に計画がありません。計画ごとのフォルダを作り、plan.yaml と editions/ を置いてください。',
      messageEn: '`data/plans/` holds no plan. Make a folder for each plan, with plan.yaml and editions/.',
    },
  ];
}

/** In reading order: by file, line, column. */
function compareFaults(one: Fault, two: Fault): number {
  if (one.file !== two.file) return (one.file ?? '') < (two.file ?? '') ? -1 : 1;
  return (one.line ?? 0) - (two.line ?? 0) || (one.column ?? 0) - (two.column ?? 0);
}

/**
 * Reads and checks `data/catalog.yaml` and every plan under `data/plans/`.
 * Throws one PipelineError (exit 2) with all faults of all files, each with its place, what was expected and what to do.
 * @example loadData(effects.root, effects, loadSchemas(effects.checkout)).plans[0]?.settings.plan_id // 'ebetsu-gyokaku'
 */
export function loadData(root: string, { files }: Pick<Effects, 'files'>, schemas: Schemas): DataInput {
  const reader = { files, root, schemas, validator: createValidator(schemas) };
  const catalog = readDocument<CatalogSettings>(reader, 'data/catalog.yaml', 'catalog');
  const names = listFolders(files, join(root, 'data', 'plans'));
  const plans = names.map((name) => loadPlan(reader, name));
  const faults = [
    ...catalog.faults,
    ...(names.length === 0 ? missPlans() : []),
    ...plans.flatMap((plan) => plan.faults),
  ];
  if (catalog.value === null || faults.length > 0) throw new PipelineError(2, [...faults].sort(compareFaults));
  return { catalog: catalog.value.settings, plans: plans.flatMap(({ value }) => value ?? []) };
}
