import { buildGraph } from './linked/buildGraph.ts';
import { jsonldContext } from './linked/jsonldContext.ts';
import { renderTurtle } from './linked/renderTurtle.ts';
import { renderJson } from './renderJson.ts';
import type { Writer } from './Writer.ts';

/** `plan.jsonld` and `plan.ttl`: the plan as one graph of linked data, the same statements in both. */
export const linkedWriter: Writer = {
  name: 'linked',
  *write(plan, context) {
    const nodes = buildGraph(plan, context);
    yield ['plan.jsonld', renderJson({ '@context': jsonldContext, '@graph': nodes })];
    yield ['plan.ttl', renderTurtle(nodes)];
  },
};
