import { buildGraph } from './linked/buildGraph.ts';
import { renderJson } from './renderJson.ts';
import type { Writer } from './Writer.ts';

/** `dataset.jsonld`: the plan as one graph of linked data, its context inlined. */
export const jsonldWriter: Writer = {
  name: 'jsonld',
  *write(plan, context) {
    yield ['dataset.jsonld', renderJson(buildGraph(plan, context))];
  },
};
