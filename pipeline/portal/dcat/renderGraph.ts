import { type Quad, type Term, Writer } from 'n3';
import { prefixes, shorten } from './prefixes.ts';
import { renderRdfXml } from './renderRdfXml.ts';

/** The forms in which RDF is answered: ending → media type. */
export const graphFormats = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
  xml: 'application/rdf+xml; charset=utf-8',
} as const;

/** The ending of a form. */
export type GraphFormat = keyof typeof graphFormats;

/** Statements as a text. */
export function renderGraph(quads: readonly Quad[], format: GraphFormat): string {
  if (format === 'ttl') return renderTurtle(quads);
  return format === 'xml' ? renderRdfXml(quads) : `${JSON.stringify(toJsonld(quads), null, 2)}\n`;
}

function renderTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: { ...prefixes } });
  writer.addQuads([...quads]);
  let text = '';
  writer.end((error: Error | null, result: string) => {
    if (error !== null) throw error;
    text = result;
  });
  return text;
}

/** JSON-LD: one object a subject, names shortened by the context. */
function toJsonld(quads: readonly Quad[]): unknown {
  const nodes = new Map<string, Record<string, unknown>>();
  for (const { subject, predicate, object } of quads) {
    const id = nameOf(subject);
    const node = nodes.get(id) ?? { '@id': id };
    nodes.set(id, node);
    const isType = shorten(predicate.value) === 'rdf:type';
    const key = isType ? '@type' : shorten(predicate.value);
    const value = isType ? shorten(object.value) : toValue(object);
    const before = node[key];
    node[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { '@context': prefixes, '@graph': [...nodes.values()] };
}

function nameOf(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function toValue(term: Term): unknown {
  if (term.termType !== 'Literal') return { '@id': nameOf(term) };
  const type = shorten(term.datatype.value);
  return type === 'xsd:string' ? term.value : { '@type': type, '@value': term.value };
}
