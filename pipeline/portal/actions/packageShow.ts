import { refuse } from '../ActionError.ts';
import { needDataset } from '../datasets/access.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { readText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `package_show`: one dataset with its resources. */
export const packageShow: Action = {
  name: 'package_show',
  access: 'anyone',
  readOnly: true,
  help: 'Return the metadata of a dataset and its resources. :param id: the id or name of the dataset',
  run: (params, context) => {
    const wanted = readText(params, 'id') ?? readText(params, 'name_or_id');
    if (wanted === undefined) throw refuse({ name_or_id: ['Missing value'] });
    return showDataset(needDataset(wanted, context), context);
  },
};
