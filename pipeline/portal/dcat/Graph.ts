import { type BlankNode, DataFactory, type Literal, type NamedNode, type Quad } from 'n3';
import { parseJson } from '../params/readParams.ts';
import type { Mapping, ValueKind } from './mapping.ts';
import { expand, type PrefixedName } from './prefixes.ts';

const { namedNode, literal, quad } = DataFactory;

/** What statements are about. */
export type Subject = NamedNode | BlankNode;

/** Statements as they gather. Blank nodes are numbered in the order in which they are made: the same data, the same bytes. */
export interface Graph {
  readonly quads: readonly Quad[];
  add(subject: Subject, property: PrefixedName, object: Subject | Literal): void;
  addType(subject: Subject, type: PrefixedName): void;
  /** A node without an address. */
  makeNode(): BlankNode;
}

/** An empty graph. */
export function createGraph(): Graph {
  const quads: Quad[] = [];
  let nodes = 0;
  const add: Graph['add'] = (subject, property, object) => {
    quads.push(quad(subject, namedNode(expand(property)), object));
  };
  return {
    quads,
    add,
    addType: (subject, type) => add(subject, 'rdf:type', namedNode(expand(type))),
    makeNode: () => DataFactory.blankNode(`b${nodes++}`),
  };
}

/** An address as a node; characters that may not stand in an IRI are written as `%20` and the like. */
export function toNode(iri: string): NamedNode {
  return namedNode(iri.trim().replaceAll(/[\s\p{Cc}<>"{}|\\^`]/gu, (character) => encodeURIComponent(character)));
}

/** A text, with its type when it has one. */
export function toLiteral(value: string, type?: PrefixedName): Literal {
  return type === undefined ? literal(value) : literal(value, namedNode(expand(type)));
}

/** A value in RDF. @example toTerm('2024-01-02', 'date') // "2024-01-02"^^xsd:date */
export function toTerm(value: string, kind: ValueKind): Subject | Literal {
  if (kind === 'iri' || (kind === 'either' && /^(?:https?|urn|mailto):\S+$/.test(value))) return toNode(value);
  return kind === 'date' ? toDate(value) : toLiteral(value);
}

function toDate(value: string): Literal {
  if (/^\d{4}$/.test(value)) return toLiteral(value, 'xsd:gYear');
  if (/^\d{4}-\d{2}$/.test(value)) return toLiteral(value, 'xsd:gYearMonth');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return toLiteral(value, 'xsd:date');
  return Number.isNaN(Date.parse(value)) ? toLiteral(value) : toLiteral(value, 'xsd:dateTime');
}

/** Reads a field by name; the empty text when there is none. */
export type ReadField = (field: string) => string;

/** Says of `subject` what the mappings find in its fields. */
export function addMapped(graph: Graph, subject: Subject, mappings: readonly Mapping[], read: ReadField): void {
  for (const { field, fallbacks = [], property, kind, isList } of mappings) {
    const value = [field, ...fallbacks].map(read).find((text) => text !== '') ?? '';
    for (const entry of isList ? readList(value) : [value]) {
      if (entry !== '') graph.add(subject, property, toTerm(entry, kind));
    }
  }
}

/** A list in a text field: JSON, or parted by commas. @example readList('["a","b"]') // ['a', 'b'] */
export function readList(text: string): readonly string[] {
  const value = parseJson(text);
  if (Array.isArray(value)) return value.map(String);
  return text.split(',').map((part) => part.trim());
}
