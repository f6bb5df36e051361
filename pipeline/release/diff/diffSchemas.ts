import type { SchemaDocument, Schemas } from '../../model/Schemas.ts';
import type { Bilingual } from '../../model/Settings.ts';
import { resolveRef } from '../../schema/resolveRef.ts';
import type { SchemaChange } from './ReleaseDiff.ts';

/**
 * Documents that are published. Other schemas than these and the tables' are about what people write into `data/`; they
 * count where a published one refers to them.
 */
const publishedDocuments: ReadonlySet<string> = new Set(['plan', 'manifest', 'changes', 'errata']);

/** Keywords that only explain: another wording is a PATCH. */
const wording: ReadonlySet<string> = new Set([
  '$schema',
  '$comment',
  'title',
  'description',
  'x-title-en',
  'x-description-en',
  'x-codelist',
  'examples',
]);

/** Keywords whose value is a map from names to schemas. */
const maps = ['properties', 'patternProperties', '$defs'] as const;

type Node = Readonly<Record<string, unknown>>;

/** What a change does to somebody who relies on the older schema. */
interface Weighed {
  readonly level: SchemaChange['level'];
  readonly ja: string;
  readonly en: string;
}

/**
 * What differs between the schemas of two releases, by schema name, then in document order. Levels as in the Data Package
 * recipe for SemVer: MAJOR to add, remove or reorder fields, to change a type, a key or a meaning, to tighten a
 * constraint; MINOR for a new table or a constraint loosened; PATCH for words.
 * @example diffSchemas({ targets }, { targets: { ...targets, 'x-key': ['indicator_id'] } })[0]?.level // 'major'
 */
export function diffSchemas(before: Schemas, after: Schemas): readonly SchemaChange[] {
  if (before === after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((schema) => {
    const [old, now] = [before[schema], after[schema]];
    if (!isPublished(schema, now ?? old)) return [];
    if (old === undefined)
      return [
        { schema, pointer: '', keyword: '$id', ...weighed('minor', 'スキーマが加わった', 'the schema was added') },
      ];
    if (now === undefined)
      return [
        { schema, pointer: '', keyword: '$id', ...weighed('major', 'スキーマがなくなった', 'the schema was removed') },
      ];
    return diffNodes(settle(old, before), settle(now, after), '').map((change) => ({ schema, ...change }));
  });
}

type NodeChange = Omit<SchemaChange, 'schema'>;

function isPublished(name: string, schema: SchemaDocument | undefined): boolean {
  return publishedDocuments.has(name) || schema?.['x-table'] !== undefined;
}

/** A schema in whose place stands what it refers to, where that is not published itself and so not compared on its own. */
function settle(schema: object, schemas: Schemas): Node {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => {
      if (!isNode(value)) return [key, value];
      const ref = value['$ref'];
      const [name = ''] = typeof ref === 'string' ? ref.split('.json') : [];
      const isElsewhere = typeof ref === 'string' && !ref.startsWith('#') && !isPublished(name, schemas[name]);
      return [key, settle(isElsewhere ? resolveRef(ref, schemas) : value, schemas)];
    }),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function diffNodes(before: Node, after: Node, pointer: string): NodeChange[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keywords.flatMap((keyword) => {
    const [old, now] = [before[keyword], after[keyword]];
    const at = `${pointer}/${keyword}`;
    if (maps.some((name) => name === keyword))
      return diffMaps(isNode(old) ? old : {}, isNode(now) ? now : {}, keyword, at);
    if (isNode(old) && isNode(now)) return diffNodes(old, now, at);
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ pointer: at, keyword, ...weigh(keyword, old, now) }];
  });
}

/** Fields that were added, removed or put in another order, and what differs within those that stayed. */
function diffMaps(before: Node, after: Node, keyword: string, pointer: string): NodeChange[] {
  const stayed = Object.keys(after).filter((name) => name in before);
  const order = Object.keys(before).filter((name) => name in after);
  const isMoved = keyword === 'properties' && stayed.join('\n') !== order.join('\n');
  const level = keyword === '$defs' ? 'minor' : 'major';
  const change = (name: string, ja: string, en: string): NodeChange => ({
    pointer: `${pointer}/${escapeToken(name)}`,
    keyword,
    ...weighed(level, `項目 ${name} が${ja}`, `the field ${name} was ${en}`),
  });
  return [
    ...Object.keys(after).flatMap((name) => (name in before ? [] : [change(name, '加わった', 'added')])),
    ...Object.keys(before).flatMap((name) => (name in after ? [] : [change(name, 'なくなった', 'removed')])),
    ...(isMoved
      ? [{ pointer, keyword, ...weighed('major', '項目の順が変わった', 'the fields were put in another order') }]
      : []),
    ...stayed.flatMap((name) => {
      const [old, now] = [before[name], after[name]];
      return isNode(old) && isNode(now) ? diffNodes(old, now, `${pointer}/${escapeToken(name)}`) : [];
    }),
  ];
}

function weigh(keyword: string, before: unknown, after: unknown): Weighed {
  const told = tellValues(keyword, before, after);
  if (wording.has(keyword)) return weighed('patch', `説明（${keyword}）が変わった`, `the wording (${keyword}) changed`);
  return { level: isLoosened(keyword, before, after) ? 'minor' : 'major', ...told };
}

/** True when every value that was allowed still is. */
function isLoosened(keyword: string, before: unknown, after: unknown): boolean {
  if (keyword === '$id' || keyword === 'x-key' || keyword === 'x-table') return false;
  if (keyword === 'x-unit' || keyword === 'type') return false;
  if (after === undefined) return true;
  if (before === undefined) return false;
  if (keyword === 'enum' || keyword === 'required') {
    const [wide, narrow] = keyword === 'enum' ? [after, before] : [before, after];
    return Array.isArray(wide) && Array.isArray(narrow) && narrow.every((item) => wide.includes(item));
  }
  if (keyword === 'minimum' || keyword === 'minLength') return Number(after) < Number(before);
  return false;
}

function tellValues(keyword: string, before: unknown, after: unknown): Bilingual {
  const [old, now] = [before, after].map((value) => (value === undefined ? null : JSON.stringify(value)));
  return {
    ja: `${keyword} が ${old ?? 'なし'} から ${now ?? 'なし'} に変わった`,
    en: `${keyword} changed from ${old ?? 'none'} to ${now ?? 'none'}`,
  };
}

function weighed(level: SchemaChange['level'], ja: string, en: string): Weighed {
  return { level, ja, en };
}

/** RFC 6901 section 3. */
function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
