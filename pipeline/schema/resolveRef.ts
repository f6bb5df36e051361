import type { Schemas } from '../model/Schemas.ts';
import type { SchemaNode } from './SchemaNode.ts';

/**
 * The part of a schema that a `$ref` points to: another schema of `schemas/v1/` by its file name, or a place in one
 * by JSON Pointer (RFC 6901). An unknown place is an error of the schemas.
 * @throws Error naming the reference.
 * @example resolveRef('observations.json#/properties/period', schemas).title // '期間'
 */
export function resolveRef(ref: string, schemas: Schemas): SchemaNode {
  const [file = '', pointer = ''] = ref.split('#');
  let node: unknown = schemas[file.replace(/\.json$/, '')];
  for (const token of pointer.split('/').slice(1)) {
    node = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[token] : undefined;
  }
  if (typeof node !== 'object' || node === null) throw new Error(`no schema at '${ref}'`);
  return node as SchemaNode;
}

/**
 * A node with its reference to another schema followed; a reference within its own document (`#/$defs/…`) stays.
 * @example followRef({ $ref: 'observations.json#/properties/period' }, schemas).title // '期間'
 */
export function followRef(node: SchemaNode, schemas: Schemas): SchemaNode {
  return node.$ref === undefined || node.$ref.startsWith('#')
    ? node
    : followRef(resolveRef(node.$ref, schemas), schemas);
}
