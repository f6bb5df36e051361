import { renderJson } from './renderJson.ts';
import { describeCsvTables } from './tabular/describeCsvTables.ts';
import type { Writer } from './Writer.ts';

/** `csv-metadata.json`: what every CSV holds, for CSV on the Web; a processor finds it beside any of them by its name. */
export const csvwWriter: Writer = {
  name: 'csvw',
  *write(plan, context) {
    yield ['csv-metadata.json', renderJson(describeCsvTables(plan, context))];
  },
};
