import { DataFactory, type Quad, type Quad_Object } from 'n3';
import type { Json } from '../renderJson.ts';
import { jsonldContext } from './jsonldContext.ts';

/** What the context says of one term. */
interface Term {
  readonly '@id': string;
  readonly '@type'?: string;
  readonly '@container'?: '@language';
}

const { namedNode, literal, quad } = DataFactory;
const context: Readonly<Record<string, string | number | Term>> = jsonldContext;
const rdfType = namedNode(expandName('rdf:type'));

/** The prefixes of the context, with a namespace each. */
export const prefixes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(context).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
);

/**
 * The statements of one flat node of our own graphs, as JSON-LD 1.1 (API, section 8) reads them by our context: values are
 * IRIs, texts, numbers of the term's type or texts by language; no node stands inside another, none is blank.
 * @throws Error for a property of another shape: the makers of nodes and this function belong together.
 * @example toQuads({ '@id': 'https://a.example', 'dcterms:title': { en: 'A' } }).length // 1
 */
export function toQuads(node: Json): Quad[] {
  if (!isObject(node) || typeof node['@id'] !== 'string') throw new Error('a node without @id');
  const subject = namedNode(node['@id']);
  return Object.entries(node).flatMap(([property, value]) => {
    if (property === '@id' || value === undefined) return [];
    if (property === '@type')
      return listOf(value).map((type) => quad(subject, rdfType, namedNode(expandName(String(type)))));
    const term = context[property];
    const settled = typeof term === 'object' ? term : { '@id': property };
    const predicate = namedNode(expandName(settled['@id']));
    return toObjects(value, settled).map((object) => quad(subject, predicate, object));
  });
}

function toObjects(value: Json, term: Term): Quad_Object[] {
  if (term['@container'] === '@language') {
    if (!isObject(value)) throw new Error(`no texts by language: ${term['@id']}`);
    return Object.entries(value).flatMap(([language, texts]) =>
      listOf(texts ?? []).map((text) => literal(String(text), language)),
    );
  }
  return listOf(value).map((item) => {
    if (isObject(item) || item === null) throw new Error(`a value with parts: ${term['@id']}`);
    if (term['@type'] === '@id') return namedNode(String(item));
    const type = term['@type'] ?? nativeType(item);
    return literal(String(item), namedNode(expandName(type)));
  });
}

/** The type of a value that the context gives none (JSON-LD 1.1 API, section 8.5). */
function nativeType(value: Json): string {
  if (typeof value === 'number') return 'xsd:integer';
  return typeof value === 'boolean' ? 'xsd:boolean' : 'xsd:string';
}

function expandName(name: string): string {
  const [prefix = '', ...rest] = name.split(':');
  const namespace = context[prefix];
  return typeof namespace === 'string' ? `${namespace}${rest.join(':')}` : name;
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
