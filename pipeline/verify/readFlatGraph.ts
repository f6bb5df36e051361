import { DataFactory, type Quad_Object, termToId } from 'n3';
import type { PlanNode } from './flattenPlan.ts';

type Context = Readonly<Record<string, unknown>>;

/**
 * The statements of a flat JSON-LD document (context inlined, one graph, no node within another), each as one line of three
 * terms. What stands where such a document has nothing makes no line: the comparison with another form shows it missing.
 * @example readFlatGraph({ '@context': {}, '@graph': [] }).size // 0
 */
export function readFlatGraph(document: unknown, nodes: readonly PlanNode[]): ReadonlySet<string> {
  const context = (document as { readonly '@context'?: Context })['@context'] ?? {};
  const lines = new Set<string>();
  for (const node of nodes) {
    for (const [property, value] of Object.entries(node)) {
      if (property === '@id') continue;
      const term = property === '@type' ? { '@id': 'rdf:type', '@type': '@vocab' } : termOf(property, context);
      for (const object of listObjects(value, term, context))
        lines.add(`${String(node['@id'])} ${expand(String(term['@id']), context)} ${termToId(object)}`);
    }
  }
  return lines;
}

function termOf(property: string, context: Context): Context {
  const term = Object.hasOwn(context, property) ? context[property] : undefined;
  return typeof term === 'object' && term !== null ? (term as Context) : { '@id': property };
}

function listObjects(value: unknown, term: Context, context: Context): Quad_Object[] {
  const { namedNode, literal } = DataFactory;
  if (term['@container'] === '@language')
    return Object.entries(value ?? {}).flatMap(([language, texts]) =>
      [texts].flat().map((text) => literal(String(text), language)),
    );
  return [value].flat().map((item) => {
    if (term['@type'] === '@vocab') return namedNode(expand(String(item), context));
    if (term['@type'] === '@id') return namedNode(String(item));
    const type = typeof term['@type'] === 'string' ? term['@type'] : nativeType(item);
    return literal(String(item), namedNode(expand(type, context)));
  });
}

function nativeType(value: unknown): string {
  if (typeof value === 'number') return 'xsd:integer';
  return typeof value === 'boolean' ? 'xsd:boolean' : 'xsd:string';
}

function expand(name: string, context: Context): string {
  const [prefix = '', ...rest] = name.split(':');
  const namespace = Object.hasOwn(context, prefix) ? context[prefix] : undefined;
  return typeof namespace === 'string' && rest.length > 0 ? `${namespace}${rest.join(':')}` : name;
}
