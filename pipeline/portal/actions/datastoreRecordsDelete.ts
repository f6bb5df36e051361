import { refuse } from '../ActionError.ts';
import { isGiven } from '../params/readParams.ts';
import type { Action } from './Action.ts';
import { deleteFromTable } from './datastoreDelete.ts';

/** `datastore_records_delete`: rows that fit `filters`, never the table. */
export const datastoreRecordsDelete: Action = {
  name: 'datastore_records_delete',
  access: 'writer',
  readOnly: false,
  help: 'Delete records from a DataStore table, never the table. :param resource_id: :param filters: {} deletes all records',
  run: (params, context) => {
    if (!isGiven(params['filters'])) throw refuse({ filters: ['Missing value'] });
    return deleteFromTable(params, context);
  },
};
