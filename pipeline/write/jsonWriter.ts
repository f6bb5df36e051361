import { nestPlan } from './nestPlan.ts';
import { renderJson } from './renderJson.ts';
import type { Writer } from './Writer.ts';

/** `plan.json`: the whole plan, nested, as `schemas/v1/plan.json` says. */
export const jsonWriter: Writer = {
  name: 'json',
  *write(plan, context) {
    yield ['plan.json', renderJson(nestPlan(plan, context))];
  },
};
