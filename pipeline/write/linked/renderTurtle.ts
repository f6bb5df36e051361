import { Writer } from 'n3';
import { createTextSink } from '../createTextSink.ts';
import type { Json } from '../renderJson.ts';
import { prefixes, toQuads } from './toQuads.ts';

/**
 * Nodes of our own graphs as Turtle (W3C RDF 1.1 Turtle), prefixes first, subjects in the order of the nodes. Written node
 * by node: a plan of half a million observations passes the longest text that there may be.
 * @example renderTurtle([{ '@id': 'https://a.example', 'dcterms:identifier': 'a' }])
 */
export function renderTurtle(nodes: readonly Json[]): Uint8Array {
  const sink = createTextSink();
  // As much of a stream as n3 uses.
  const stream = {
    write: (text: string, _encoding?: string, done?: () => void) => {
      sink.write(text);
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(stream, { prefixes });
  for (const node of nodes) writer.addQuads(toQuads(node));
  writer.end();
  return sink.finish();
}
