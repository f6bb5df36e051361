import type { SchemaNode } from './SchemaNode.ts';

/**
 * True for the schema of one text in two languages: the object `{ ja, en }`, `Bilingual` in TypeScript.
 * @example isBilingual({ type: 'object', properties: { ja: { type: 'string' }, en: { type: 'string' } } }) // true
 */
export function isBilingual({ properties }: SchemaNode): boolean {
  const keys = Object.keys(properties ?? {});
  return keys.length === 2 && properties?.['ja']?.type === 'string' && properties['en']?.type === 'string';
}
