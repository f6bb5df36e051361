import { type Graph, type ReadField, type Subject, toLiteral, toNode } from './Graph.ts';
import { statementMappings } from './mapping.ts';

/** Statements that stand on a node of their own. */
export function addStatements(graph: Graph, subject: Subject, read: ReadField): void {
  for (const { field, property, type } of statementMappings) {
    const text = read(field);
    if (text === '') continue;
    const node = /^https?:\S+$/.test(text) ? toNode(text) : graph.makeNode();
    graph.add(subject, property, node);
    graph.addType(node, type);
    if (node.termType === 'BlankNode') graph.add(node, 'rdfs:label', toLiteral(text));
  }
}
