import { refuse } from '../ActionError.ts';
import { needDataset } from '../datasets/access.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { writeDataset } from '../datasets/writeDataset.ts';
import { readText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `package_update`: replaces a dataset; what is left out goes. */
export const packageUpdate: Action = {
  name: 'package_update',
  access: 'writer',
  readOnly: false,
  help: 'Update a dataset: fields that are not given are emptied. :param id: the name or id of the dataset',
  run: (params, context) => {
    const wanted = readText(params, 'id') || readText(params, 'name');
    if (!wanted) throw refuse({ id: ['Missing value'] });
    return showDataset(writeDataset(params, needDataset(wanted, context), context), context);
  },
};
