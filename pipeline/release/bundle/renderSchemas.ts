import type { Schemas } from '../../model/Schemas.ts';
import { renderDocument } from '../../write/renderJson.ts';

/** The schemas that travel with a release: those of its own files, and two of settings that they refer to. */
export const publishedSchemas = [
  'attainment',
  'attributes',
  'changes',
  'errata',
  'findings',
  'history',
  'indicators',
  'lineage',
  'manifest',
  'methods',
  'observations',
  'origin',
  'plan',
  'plan-settings',
  'sections',
  'table',
  'targets',
] as const;

/**
 * The schemas that a release was validated by, by their path in it, so that they hold for ever.
 * @throws Error when one of them is not there.
 * @example [...renderSchemas(schemas).keys()][0] // 'schemas/attainment.json'
 */
export function renderSchemas(schemas: Schemas): ReadonlyMap<string, Uint8Array> {
  return new Map(
    publishedSchemas.map((name) => {
      const schema = schemas[name];
      if (schema === undefined) throw new Error(`no schema '${name}'`);
      return [`schemas/${name}.json`, renderDocument(schema)];
    }),
  );
}
