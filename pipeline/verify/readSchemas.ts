import { createValidator } from '../check/validateRows.ts';
import type { SchemaDocument, Schemas } from '../model/Schemas.ts';
import { readJson } from './readJson.ts';

/** The schemas that travel with a release (data-model section 3), by base name. */
export const travellingSchemas = [
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

/** Whose schemas files are held against: those that travel with them (`same` when this program's are no others), or this program's. */
export type SchemaOwner = 'same' | 'release' | 'program';

/** The schemas that travel with a release, and those of them that are none. */
export interface ReadSchemas {
  readonly owner: SchemaOwner;
  /** Those of the release; this program's unless they are all there and `owner` is `release`. */
  readonly schemas: Schemas;
  /** Path of the file, and why it is no schema. */
  readonly faults: ReadonlyMap<string, string>;
}

/**
 * The schemas in `schemas/` of a release, or `otherwise` when it has not all of them or one is none: a release is held against
 * the rules that it was published by.
 * @example readSchemas(files, loadSchemas('.')).owner // 'same'
 */
export function readSchemas(files: ReadonlyMap<string, Uint8Array>, otherwise: Schemas): ReadSchemas {
  const read = travellingSchemas.map((name) => ({ name, ...readSchema(files.get(`schemas/${name}.json`)) }));
  const own = Object.fromEntries(read.flatMap(({ name, schema }) => (schema === null ? [] : [[name, schema]])));
  const unread = read.flatMap(({ name, fault }): [string, string][] => (fault === null ? [] : [[name, fault]]));
  const program = (faults: readonly (readonly [name: string, fault: string])[]): ReadSchemas => ({
    owner: 'program',
    schemas: otherwise,
    faults: new Map(faults.map(([name, fault]) => [`schemas/${name}.json`, fault])),
  });
  if (read.some(({ schema }) => schema === null)) return program(unread);
  const isSame = Object.entries(own).every(([name, schema]) => isEqual(schema, otherwise[name]));
  if (isSame) return { owner: 'same', schemas: otherwise, faults: new Map() };
  const unfit = findUnfit(own);
  return unfit.length > 0 ? program(unfit) : { owner: 'release', schemas: own, faults: new Map() };
}

/** One file of `schemas/`: an object, or why it is none; neither when it is not there, which is told with the other missing files. */
function readSchema(bytes: Uint8Array | undefined): {
  readonly schema: SchemaDocument | null;
  readonly fault: string | null;
} {
  if (bytes === undefined) return { schema: null, fault: null };
  const read = readJson(bytes);
  if ('fault' in read) return { schema: null, fault: read.fault };
  if (!isObject(read.value)) return { schema: null, fault: 'no object' };
  const schema = read.value as SchemaDocument;
  const keys: unknown = schema['x-key'] ?? [];
  return Array.isArray(keys) ? { schema, fault: null } : { schema: null, fault: 'x-key is no list of columns' };
}

/** The schemas that ajv does not take: each alone first, so that one that is no schema is not laid at the door of the others. */
function findUnfit(own: Schemas): readonly (readonly [name: string, fault: string])[] {
  const tell = (name: string, use: () => void): [string, string][] => {
    const fault = findFault(use);
    return fault === null ? [] : [[name, fault]];
  };
  const alone = Object.entries(own).flatMap(([name, schema]) =>
    tell(name, () => void createValidator({ [name]: schema })),
  );
  if (alone.length > 0) return alone;
  const validator = createValidator(own);
  return travellingSchemas.flatMap((name) => tell(name, () => void validator.checkDocument(name, null)));
}

function isEqual(one: SchemaDocument, other: SchemaDocument | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why ajv cannot use a schema, in its words; `null` when it can. */
function findFault(use: () => void): string | null {
  try {
    use();
    return null;
  } catch (error) {
    // ajv throws plain errors for whatever is wrong with a schema.
    return error instanceof Error ? error.message : String(error);
  }
}
