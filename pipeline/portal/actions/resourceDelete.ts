import { needResource } from '../datasets/access.ts';
import { dropResource } from '../datasets/changeResource.ts';
import { needText } from '../params/readParams.ts';
import { wasResourceDeleted } from '../store/datasets.ts';
import type { Action } from './Action.ts';

/** `resource_delete`: takes a resource out of its dataset, with its file, views and table. */
export const resourceDelete: Action = {
  name: 'resource_delete',
  access: 'writer',
  readOnly: false,
  help: 'Delete a resource from a dataset. :param id: the id of the resource',
  run: (params, context) => {
    const id = needText(params, 'id');
    if (!wasResourceDeleted(context.database, id)) dropResource(needResource(id, context), context);
    return null;
  },
};
