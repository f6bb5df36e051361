import { buildIati } from './iati/buildIati.ts';
import type { Writer } from './Writer.ts';
import { renderXml } from './xml/renderXml.ts';

/** `iati-results.xml`: the plan as an activity with results as IATI 2.03 writes them, for tools of development aid. */
export const iatiWriter: Writer = {
  name: 'iati',
  *write(plan, context) {
    yield ['iati-results.xml', renderXml(buildIati(plan, context))];
  },
};
