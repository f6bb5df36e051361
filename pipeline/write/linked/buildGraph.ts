import type { Plan } from '../../model/Plan.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import { describeCodes } from './describeCodes.ts';
import { describeCubes } from './describeCubes.ts';
import { describeFindings } from './describeFindings.ts';
import { describeObservations } from './describeObservations.ts';
import { describePlan } from './describePlan.ts';
import { describeUnits } from './describeUnits.ts';
import { nameThings } from './nameThings.ts';

/**
 * The plan as the flat nodes of one graph: its sections, indicators, targets, periods and observations, two data cubes, the
 * findings, and the concepts for every code and unit they use. Each thing points up at what it belongs to and none
 * lists what belongs to it: a property of thousands of values is quadratic to canonicalise.
 */
export function buildGraph(plan: Plan, context: WriteContext): readonly Json[] {
  const names = nameThings(plan, context.catalog);
  return [
    ...describePlan(plan, names),
    ...describeCubes(names),
    ...describeObservations(plan, names),
    ...describeFindings(plan, names),
    ...describeUnits(plan, context.words, names),
    ...describeCodes(context.words, names),
  ];
}
