import { showDataset } from '../datasets/showDataset.ts';
import { writeDataset } from '../datasets/writeDataset.ts';
import type { Action } from './Action.ts';

/** `package_create`: a new dataset. */
export const packageCreate: Action = {
  name: 'package_create',
  access: 'writer',
  readOnly: false,
  help: 'Create a new dataset. :param name: the name of the new dataset :param owner_org: id or name of its organization',
  run: (params, context) => showDataset(writeDataset(params, null, context), context),
};
