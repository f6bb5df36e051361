import { readNatural } from '../params/readParams.ts';
import { searchDatasets } from '../search/searchDatasets.ts';
import type { Action } from './Action.ts';

/** `current_package_list_with_resources`: public datasets, latest change first. */
export const currentPackageListWithResources: Action = {
  name: 'current_package_list_with_resources',
  access: 'anyone',
  readOnly: true,
  help: 'Return a list of datasets with their resources, most recently modified first. :param limit: :param offset:',
  run: (params, context) => {
    const rows = readNatural(params, 'limit', 1000);
    const start = readNatural(params, 'offset', 0);
    return searchDatasets({ rows, start, sort: 'metadata_modified desc' }, context).results;
  },
};
