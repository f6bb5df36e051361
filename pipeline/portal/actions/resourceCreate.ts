import { needDataset } from '../datasets/access.ts';
import { addResource } from '../datasets/changeResource.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `resource_create`: a new last resource of a dataset, with its file when one came. */
export const resourceCreate: Action = {
  name: 'resource_create',
  access: 'writer',
  readOnly: false,
  help: "Append a new resource to a dataset's list. :param package_id: id of the dataset :param upload: the file",
  run: (params, context) => addResource(params, needDataset(needText(params, 'package_id'), context), context),
};
