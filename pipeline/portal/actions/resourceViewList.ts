import { needResource } from '../datasets/access.ts';
import { needText } from '../params/readParams.ts';
import { listViews } from '../store/views.ts';
import type { Action } from './Action.ts';

/** `resource_view_list`: the views of a resource, in order. */
export const resourceViewList: Action = {
  name: 'resource_view_list',
  access: 'anyone',
  readOnly: true,
  help: 'Return the list of resource views for a resource. :param id: the id of the resource',
  run: (params, context) => listViews(context.database, needResource(needText(params, 'id'), context).resource.id),
};
