import { needResource } from '../datasets/access.ts';
import { replaceResource } from '../datasets/changeResource.ts';
import { showResource } from '../datasets/showDataset.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `resource_patch`: changes the given fields of a resource. */
export const resourcePatch: Action = {
  name: 'resource_patch',
  access: 'writer',
  readOnly: false,
  help: 'Patch a resource: fields that are not given stay. :param id: the id of the resource',
  run: (params, context) => {
    const found = needResource(needText(params, 'id'), context);
    return replaceResource({ ...showResource(found.resource, context), ...params }, found, context);
  },
};
