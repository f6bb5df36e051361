import { readNatural } from '../params/readParams.ts';
import { listDatasetNames } from '../store/datasets.ts';
import type { Action } from './Action.ts';

/** `package_list`: names of the public datasets. */
export const packageList: Action = {
  name: 'package_list',
  access: 'anyone',
  readOnly: true,
  help: 'Return a list of the names of the datasets. :param limit: :param offset:',
  run: (params, { database }) => {
    const offset = readNatural(params, 'offset', 0);
    return listDatasetNames(database).slice(offset, offset + readNatural(params, 'limit', Number.MAX_SAFE_INTEGER));
  },
};
