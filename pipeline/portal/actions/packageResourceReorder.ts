import { refuse } from '../ActionError.ts';
import { needDataset } from '../datasets/access.ts';
import { showDataset, showResource } from '../datasets/showDataset.ts';
import { writeDataset } from '../datasets/writeDataset.ts';
import { needText, readTexts } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `package_resource_reorder`: puts the named resources first, in that order. */
export const packageResourceReorder: Action = {
  name: 'package_resource_reorder',
  access: 'writer',
  readOnly: false,
  help: 'Reorder the resources of a dataset. :param id: :param order: list of resource ids',
  run: (params, context) => {
    const id = needText(params, 'id');
    const order = readTexts(params, 'order');
    if (order === undefined) throw refuse({ order: ['Missing value'] });
    if (new Set(order).size !== order.length) throw refuse({ order: 'Must supply unique resource_ids' });
    const dataset = needDataset(id, context);
    const first = order.map((wanted) => {
      const found = dataset.resources.find((resource) => resource.id === wanted);
      if (found === undefined) throw refuse({ order: `resource_id ${wanted} can not be found` });
      return found;
    });
    const rest = dataset.resources.filter((resource) => !order.includes(resource.id));
    const resources = [...first, ...rest].map((resource) => showResource(resource, context));
    const written = writeDataset({ ...showDataset(dataset, context), resources }, dataset, context);
    return { id, order: written.resources.map((resource) => resource.id) };
  },
};
