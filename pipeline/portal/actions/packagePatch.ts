import { needDataset } from '../datasets/access.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { writeDataset } from '../datasets/writeDataset.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `package_patch`: changes the given fields of a dataset. */
export const packagePatch: Action = {
  name: 'package_patch',
  access: 'writer',
  readOnly: false,
  help: 'Patch a dataset: fields that are not given stay. :param id: the id or name of the dataset',
  run: (params, context) => {
    const current = needDataset(needText(params, 'id'), context);
    const spec = { ...showDataset(current, context), ...params, id: current.id };
    return showDataset(writeDataset(spec, current, context), context);
  },
};
