import { refuseMissing } from '../ActionError.ts';
import { needText } from '../params/readParams.ts';
import { findDataset, purgeDataset } from '../store/datasets.ts';
import type { Action } from './Action.ts';

/** `dataset_purge`: a dataset is gone for good, with its files and tables. */
export const datasetPurge: Action = {
  name: 'dataset_purge',
  access: 'writer',
  readOnly: false,
  help: 'Purge a dataset. This cannot be undone. :param id: the name or id of the dataset',
  run: (params, { database }) => {
    const dataset = findDataset(database, needText(params, 'id'));
    if (dataset === null) throw refuseMissing('Dataset was not found');
    purgeDataset(database, dataset.id);
    return null;
  },
};
