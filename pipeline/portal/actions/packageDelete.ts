import { needDataset } from '../datasets/access.ts';
import { needText } from '../params/readParams.ts';
import { indexDataset } from '../search/indexDataset.ts';
import { saveDataset } from '../store/datasets.ts';
import type { Action } from './Action.ts';

/** `package_delete`: a dataset goes out of sight, and its name stays taken until it is purged. */
export const packageDelete: Action = {
  name: 'package_delete',
  access: 'writer',
  readOnly: false,
  help: 'Delete a dataset: it stays in the store as deleted. :param id: the id or name of the dataset',
  run: (params, context) => {
    const dataset = needDataset(needText(params, 'id'), context);
    const deleted = { ...dataset, state: 'deleted', metadata_modified: context.stamp() } as const;
    saveDataset(context.database, deleted);
    indexDataset(context.database, deleted);
    return null;
  },
};
