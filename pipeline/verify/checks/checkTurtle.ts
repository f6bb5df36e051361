import { Parser, type Quad, termToId } from 'n3';
import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { readFlatGraph } from '../readFlatGraph.ts';
import { listNodes } from './checkGraph.ts';

const file = 'plan.ttl';

const phrases = {
  turtle: { ja: 'Turtle の文書', en: 'a Turtle document' },
  sameStatement: { ja: 'plan.jsonld と同じ文', en: 'the statement of plan.jsonld' },
  noStatement: { ja: 'この文なし', en: 'no such statement' },
} as const;

/** Holds `plan.ttl` to `plan.jsonld`: the same statements, none more and none fewer. The count is that of statements. */
export function checkTurtle({ files, graph }: Published): Outcome {
  // `checkGraph` tells of a plan.jsonld that cannot be read.
  if ('fault' in graph) return { count: 0, differences: [] };
  const expected = readFlatGraph(graph.value, listNodes(graph.value));
  const quads = parseTurtle(new TextDecoder().decode(files.get(file)));
  if (quads instanceof Error) {
    const found = { ja: quads.message, en: quads.message };
    return { count: 0, differences: [tellDifference({ file }, found, phrases.turtle)] };
  }
  const found = new Set(
    quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${termToId(object)}`),
  );
  const differences: Difference[] = [
    ...[...expected]
      .filter((line) => !found.has(line))
      .map((at) => tellDifference({ file, at }, null, phrases.sameStatement)),
    ...[...found]
      .filter((line) => !expected.has(line))
      .map((at) => tellDifference({ file, at }, at, phrases.noStatement)),
  ];
  return { count: expected.size, differences };
}

/** n3 throws plain errors for whatever is wrong with a text; they are told, not thrown. */
function parseTurtle(text: string): readonly Quad[] | Error {
  try {
    return new Parser({ format: 'text/turtle' }).parse(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error;
  }
}
