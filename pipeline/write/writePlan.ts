import type { Plan } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { writers } from './index.ts';
import { listTables } from './listTables.ts';
import { refuseInvalidRows } from './refuseInvalidRows.ts';

/**
 * Every file of one plan by its path in `output/<plan_id>/`, in code unit order. Same plan, same bytes, anywhere.
 * @throws PipelineError (exit 1, `invalid-row`) when a row breaks its schema; (exit 2, `missing-schema`) without one.
 * @example writePlan(plan, catalog, schemas, words).get('observations.csv')
 */
export function writePlan(
  plan: Plan,
  catalog: CatalogSettings,
  schemas: Schemas,
  words: Vocabularies,
): ReadonlyMap<string, Uint8Array> {
  const tables = listTables(plan, schemas, words);
  refuseInvalidRows(tables, schemas);
  const context = { catalog, schemas, words, tables };
  const files = writers.flatMap((writer) => [...writer.write(plan, context)]);
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
