import { describeDataset } from './linked/describeDataset.ts';
import { jsonldContext } from './linked/jsonldContext.ts';
import { nameThings } from './linked/nameThings.ts';
import { renderJson } from './renderJson.ts';
import type { Writer } from './Writer.ts';

/** `dataset.jsonld`: the catalogue record of the plan, without its files: those are known once the bundle is sealed. */
export const jsonldWriter: Writer = {
  name: 'jsonld',
  *write(plan, context) {
    const names = nameThings(plan, context.catalog);
    yield [
      'dataset.jsonld',
      renderJson({ '@context': jsonldContext, '@graph': describeDataset(plan, context, names) }),
    ];
  },
};
