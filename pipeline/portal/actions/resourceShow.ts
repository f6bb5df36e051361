import { needResource } from '../datasets/access.ts';
import { showResource } from '../datasets/showDataset.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `resource_show`: one resource. */
export const resourceShow: Action = {
  name: 'resource_show',
  access: 'anyone',
  readOnly: true,
  help: 'Return the metadata of a resource. :param id: the id of the resource',
  run: (params, context) => {
    const { resource, position } = needResource(needText(params, 'id'), context);
    return { ...showResource(resource, context), position };
  },
};
