import type { Quad, Term } from 'n3';
import { prefixes, shorten } from './prefixes.ts';

/** What XML 1.0 cannot hold at all. */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A text for XML, in an element or an attribute. */
function escapeXml(text: string): string {
  return text.replaceAll(unwritable, '').replaceAll(/[&<>"\r]/g, (character) => entities[character] ?? character);
}

/**
 * Statements as RDF/XML 1.1: one `rdf:Description` a subject. Nothing well kept writes RDF/XML for JavaScript, and this
 * flat form needs but four kinds of element. Every property here has a prefix; the tests read it back with
 * `rdfxml-streaming-parser`.
 */
export function renderRdfXml(quads: readonly Quad[]): string {
  const bySubject = new Map<string, Quad[]>();
  for (const statement of quads) {
    const subject = describe('about', statement.subject);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), statement]);
  }
  const names = Object.entries(prefixes).map(([prefix, iri]) => ` xmlns:${prefix}="${iri}"`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rdf:RDF${names.join('')}>`,
    ...[...bySubject].flatMap(([subject, statements]) => [
      `  <rdf:Description ${subject}>`,
      ...statements.map((statement) => `    ${renderProperty(statement)}`),
      '  </rdf:Description>',
    ]),
    '</rdf:RDF>',
    '',
  ].join('\n');
}

/** A node as an attribute: `rdf:about="…"`, `rdf:resource="…"` or `rdf:nodeID="…"`. */
function describe(attribute: 'about' | 'resource', term: Term): string {
  const name = term.termType === 'BlankNode' ? 'nodeID' : attribute;
  return `rdf:${name}="${escapeXml(term.value)}"`;
}

function renderProperty({ predicate, object }: Quad): string {
  const name = shorten(predicate.value);
  if (object.termType !== 'Literal') return `<${name} ${describe('resource', object)}/>`;
  const type = object.datatype.value;
  const typed = shorten(type) === 'xsd:string' ? '' : ` rdf:datatype="${escapeXml(type)}"`;
  return `<${name}${typed}>${escapeXml(object.value)}</${name}>`;
}
