import type { SchemaDocument, SchemaProperty } from '../model/Schemas.ts';

/** The parts of a settings schema that lead deeper; settings schemas are written without `$ref`. */
interface SchemaPart extends SchemaProperty {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
}

/**
 * The part of a schema that rules the value at a JSON Pointer; `undefined` where the schema names none.
 * @example findSchemaPart(schemas['plan-settings'], '/accept/0/who')?.title // '承認した人'
 */
export function findSchemaPart(schema: SchemaDocument, pointer: string): SchemaPart | undefined {
  let part: SchemaPart | undefined = schema;
  for (const step of pointer.split('/').slice(1)) part = part?.properties?.[step] ?? part?.items;
  return part;
}
