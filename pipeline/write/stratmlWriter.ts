import { buildStratml } from './stratml/buildStratml.ts';
import type { Writer } from './Writer.ts';
import { renderXml } from './xml/renderXml.ts';

/** `stratml.xml`: the plan as a performance report of StratML Part 2 (ISO 17469-2), for those who gather plans. */
export const stratmlWriter: Writer = {
  name: 'stratml',
  *write(plan, context) {
    yield ['stratml.xml', renderXml(buildStratml(plan, context))];
  },
};
