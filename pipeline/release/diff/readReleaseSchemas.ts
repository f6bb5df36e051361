import { createValidator } from '../../check/validateRows.ts';
import type { SchemaDocument, Schemas } from '../../model/Schemas.ts';
import { isObject, parseJson, unreadableFile } from './unreadableFile.ts';

/**
 * The schemas in a release's `schemas/`, by base name; `otherwise` for a release that brings none along.
 * @param name of the release, as a person named it; it stands in the fault
 * @throws PipelineError (exit 2) `invalid-release` for a file that is no schema (JSON Schema 2020-12).
 * @example Object.keys(readReleaseSchemas(files, schemas, 'output/ebetsu-gyokaku'))[0] // 'attainment'
 */
export function readReleaseSchemas(files: ReadonlyMap<string, Uint8Array>, otherwise: Schemas, name: string): Schemas {
  const own = [...files].flatMap(([path, bytes]): [string, SchemaDocument][] => {
    const [, base] = /^schemas\/([^/]+)\.json$/.exec(path) ?? [];
    return base === undefined ? [] : [[base, readSchema(bytes, path, name)]];
  });
  if (own.length === 0) return otherwise;
  const schemas = Object.fromEntries(own);
  // Those of this program are known to be good, and trying a schema takes longer than all else here.
  if (own.some(([base, schema]) => JSON.stringify(schema) !== JSON.stringify(otherwise[base])))
    trySchemas(schemas, name);
  return schemas;
}

function readSchema(bytes: Uint8Array, path: string, name: string): SchemaDocument {
  const value = parseJson(bytes, path, name);
  if (isObject(value) && typeof value['$id'] === 'string') return value as unknown as SchemaDocument;
  throw unreadableFile(name, path, { ja: '$id がない', en: 'no $id' });
}

function trySchemas(schemas: Schemas, name: string): void {
  try {
    const validator = createValidator(schemas);
    for (const base of Object.keys(schemas)) validator.checkDocument(base, null);
  } catch (error) {
    // ajv throws plain errors for whatever is wrong with a schema.
    const why = error instanceof Error ? error.message : String(error);
    throw unreadableFile(name, 'schemas/', { ja: why, en: why }, error);
  }
}
