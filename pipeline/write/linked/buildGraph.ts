import type { Plan } from '../../model/Plan.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import { describeCodes } from './describeCodes.ts';
import { describeDataset } from './describeDataset.ts';
import { describeObservations } from './describeObservations.ts';
import { describePlan } from './describePlan.ts';
import { jsonldContext } from './jsonldContext.ts';
import { nameThings } from './nameThings.ts';

/**
 * The plan as one JSON-LD 1.1 document: its context, and a flat graph of the dataset, its sections, indicators, targets,
 * periods and observations, and the concepts for every code they use. Each thing points up at what it belongs to and none
 * lists what belongs to it: a property of thousands of values is quadratic to canonicalise.
 */
export function buildGraph(plan: Plan, context: WriteContext): Json {
  const names = nameThings(plan, context.catalog);
  return {
    '@context': jsonldContext,
    '@graph': [
      ...describeDataset(plan, context, names),
      ...describePlan(plan, names),
      ...describeObservations(plan, names),
      ...describeCodes(context.words, names),
    ],
  };
}
