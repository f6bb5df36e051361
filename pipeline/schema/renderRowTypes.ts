import type { JSONSchema } from 'json-schema-to-typescript';
import type { Schemas } from '../model/Schemas.ts';
import type { Code } from '../model/Vocabularies.ts';
import { isBilingual } from './isBilingual.ts';
import { followRef } from './resolveRef.ts';
import type { SchemaNode } from './SchemaNode.ts';

/** The interface of each schema whose values live in the pipeline's memory. */
const interfaces: Readonly<Record<string, string>> = {
  sections: 'SectionRow',
  indicators: 'IndicatorRow',
  targets: 'TargetRow',
  observations: 'ObservationRow',
  attributes: 'AttributeRow',
  attainment: 'AttainmentRow',
  methods: 'MethodRow',
  history: 'HistoryRow',
  findings: 'FindingRow',
  lineage: 'LineageRow',
  plan: 'PlanDocument',
  manifest: 'Manifest',
  changes: 'ChangesDocument',
  errata: 'ErrataDocument',
  ledger: 'Ledger',
  status: 'Status',
  'release-index': 'ReleaseIndex',
  index: 'CatalogIndex',
};

const banner = '// Made from schemas/v1/ and data/vocabularies/codes.csv by `npm run generate`. Edit those instead.';

const options = {
  bannerComment: '',
  style: { singleQuote: true, printWidth: 100 },
};

/** Code lists by name, each with its codes in order. */
type CodeLists = ReadonlyMap<string, readonly string[]>;

/**
 * The text of `pipeline/model/rows.ts`: a union of literals for each code list that a field takes whole, an interface
 * for each table and for `plan.json`, all read-only. An empty field is `null`.
 * @throws Error for a schema that is missing.
 * @example (await renderRowTypes(schemas, words.codes)).includes('export interface TargetRow {') // true
 */
export async function renderRowTypes(schemas: Schemas, codes: readonly Code[]): Promise<string> {
  const types = await renderTypes(Object.keys(interfaces), schemas, codes);
  return `${banner}\n\nimport type { Bilingual } from './Settings.ts';\n\n${types}`;
}

/**
 * The types of the schemas named, in that order, after the code lists that they speak of: `export type` and `export interface` alone.
 * @throws Error for a schema that is missing or is of no type in memory.
 * @example (await renderTypes(['targets'], schemas, words.codes)).includes('export interface TargetRow {') // true
 */
export async function renderTypes(names: readonly string[], schemas: Schemas, codes: readonly Code[]): Promise<string> {
  // Loaded here: the library brings a formatter along that no other command should wait for.
  const { compile } = await import('json-schema-to-typescript');
  const lists = groupCodes(codes);
  const blocks = names.map(async (name) => {
    const schema = schemas[name];
    const type = interfaces[name];
    if (schema === undefined || type === undefined) throw new Error(`no schema '${name}'`);
    return makeReadonly(await compile(toTypeSchema(schema, type, schemas, lists), type, options));
  });
  const body = (await Promise.all(blocks)).join('\n');
  return `${renderCodeTypes(lists, body)}${body}`;
}

function groupCodes(codes: readonly Code[]): CodeLists {
  const lists = new Map<string, string[]>();
  for (const { list, code } of codes) lists.set(list, [...(lists.get(list) ?? []), code]);
  return lists;
}

/** `target_kind` → `TargetKindCode` */
function nameCodeType(list: string): string {
  return `${capitalise(list.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))}Code`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The unions that the interfaces speak of. */
function renderCodeTypes(lists: CodeLists, body: string): string {
  return [...lists]
    .filter(([list]) => new RegExp(`\\b${nameCodeType(list)}\\b`).test(body))
    .map(([list, codes]) => {
      const line = `export type ${nameCodeType(list)} = ${codes.map((code) => `'${code}'`).join(' | ')};`;
      const lines = `export type ${nameCodeType(list)} =\n${codes.map((code) => `  | '${code}'`).join('\n')};`;
      return `/** The code list \`${list}\`. */\n${line.length > 120 ? lines : line}\n\n`;
    })
    .join('');
}

/** A schema reduced to what a type can say: names and English descriptions; rows and fields of a table by its interface. */
function toTypeSchema(schema: SchemaNode, title: string, schemas: Schemas, lists: CodeLists): JSONSchema {
  const convert = (node: SchemaNode): JSONSchema => {
    if (node.$ref?.startsWith('#')) return { $ref: node.$ref };
    const [name = '', column] = node.$ref?.split('.json#/properties/') ?? [];
    const table = interfaces[name.replace(/\.json$/, '')];
    if (table !== undefined) return { tsType: column === undefined ? table : `${table}['${column}']` };
    const target = followRef(node, schemas);
    const description = target['x-description-en'];
    const bilingual = [target.type].flat().includes('null') ? 'Bilingual | null' : 'Bilingual';
    const shape = isBilingual(target) ? { tsType: bilingual } : convertShape(target);
    return { ...(description === undefined ? {} : { description }), ...shape };
  };
  const convertShape = (node: SchemaNode): JSONSchema => {
    if (node.enum !== undefined) return convertCodes(node.enum, node['x-codelist'] ?? '', lists);
    if (node.const !== undefined) return { const: node.const };
    if (node.items !== undefined) return { type: 'array', items: convert(node.items) };
    const type = node.type as 'object' | 'string';
    if (node.properties === undefined) return { type };
    const properties = Object.entries(node.properties).map(([key, part]) => [key, convert(part)]);
    return {
      type,
      properties: Object.fromEntries(properties),
      required: [...(node.required ?? [])],
      additionalProperties: false,
    };
  };
  const $defs = Object.entries(schema.$defs ?? {}).map(([key, node]) => [
    key,
    { ...convert(node), title: `Plan${capitalise(key)}` },
  ]);
  return { ...convert(schema), title, $defs: Object.fromEntries($defs) };
}

/** The union of a whole code list by its name, of some codes by the codes themselves. */
function convertCodes(codes: readonly (string | null)[], list: string, lists: CodeLists): JSONSchema {
  const literals = codes.filter((code) => code !== null);
  const whole = literals.join(' ') === lists.get(list)?.join(' ');
  const names = whole ? [nameCodeType(list)] : literals.map((code) => `'${code}'`);
  return { tsType: [...names, ...(codes.includes(null) ? ['null'] : [])].join(' | ') };
}

/** Comments of one line on one line, a blank line between interfaces, every property and array read-only. */
function makeReadonly(text: string): string {
  return markLists(text)
    .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */')
    .replace(/^}\n(?=\/\*\*)/gm, '}\n\n')
    .replace(/^( +)([\w$]+\??): /gm, '$1readonly $2: ')
    .replace(/\b(\w+(?:\['\w+'\])?)\[\]/g, 'readonly $1[]');
}

/** A list of objects is known by the line that closes it, `}[]`; the line that opens it is marked. */
function markLists(text: string): string {
  const lines = text.split('\n');
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    const start = /^\s*}/.test(line) ? open.pop() : undefined;
    if (start !== undefined && /^\s*}\[\]/.test(line)) lines[start] = `${lines[start]?.slice(0, -1)}readonly {`;
    if (line.endsWith('{')) open.push(index);
  }
  return lines.join('\n');
}
