import type { Schemas } from '../model/Schemas.ts';
import { isBilingual } from './isBilingual.ts';
import { followRef } from './resolveRef.ts';
import type { SchemaNode } from './SchemaNode.ts';

/** One field of a document with the way to it. */
export interface Field {
  /** Keys joined by dots, `[]` for the items of an array: `publisher.code`, `accept[].code`. */
  readonly path: string;
  readonly field: SchemaNode;
  /** False where the key may be left out. */
  readonly required: boolean;
}

/**
 * Every field of a schema in its order, those of objects and of arrays of objects after their holder. References to
 * other schemas are followed, but a whole table and a part under `$defs` are left to their own place, and a text in
 * two languages is one field. A field known by a pattern has its title in angle brackets for a key: `operators.<指標IDごとの比べ方>`.
 * @example listFields(schemas.origin, schemas.origin, schemas)[1]?.path // 'publisher'
 */
export function listFields(node: SchemaNode, document: SchemaNode, schemas: Schemas): Field[] {
  return listUnder(node, '', document, schemas);
}

function listUnder(node: SchemaNode, path: string, document: SchemaNode, schemas: Schemas): Field[] {
  const items = node.items && followRef(node.items, schemas);
  if (items !== undefined) return isOwnPlace(items, path) ? [] : listUnder(items, `${path}[]`, document, schemas);
  const named = Object.entries(node.properties ?? {}).map(
    ([key, part]) => [key, part, node.required?.includes(key) ?? false] as const,
  );
  const matched = Object.values(node.patternProperties ?? {}).map((part) => [`<${part.title}>`, part, true] as const);
  return [...named, ...matched].flatMap(([key, part, required]) => {
    const way = path === '' ? key : `${path}.${key}`;
    const field = followAny(part, document, schemas);
    const found = { path: way, field, required };
    return part.$ref?.startsWith('#') || isBilingual(field)
      ? [found]
      : [found, ...listUnder(field, way, document, schemas)];
  });
}

/** True for items that are described elsewhere: rows of a table, parts under `$defs`. */
function isOwnPlace(items: SchemaNode, path: string): boolean {
  return path !== '' && (items.$ref !== undefined || items['x-table'] !== undefined);
}

/**
 * A node with any reference followed, one within its own document (`#/$defs/…`) too.
 * @example followAny({ $ref: '#/$defs/target' }, schemas.plan, schemas).title // '目標'
 */
export function followAny(node: SchemaNode, document: SchemaNode, schemas: Schemas): SchemaNode {
  const part = followRef(node, schemas);
  return document.$defs?.[part.$ref?.replace('#/$defs/', '') ?? ''] ?? part;
}
