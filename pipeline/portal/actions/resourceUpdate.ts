import { needResource } from '../datasets/access.ts';
import { replaceResource } from '../datasets/changeResource.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `resource_update`: replaces a resource; further fields that are left out go. */
export const resourceUpdate: Action = {
  name: 'resource_update',
  access: 'writer',
  readOnly: false,
  help: 'Update a resource. :param id: the id of the resource :param upload: the file',
  run: (params, context) => replaceResource(params, needResource(needText(params, 'id'), context), context),
};
