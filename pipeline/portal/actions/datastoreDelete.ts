import { refuse } from '../ActionError.ts';
import { type Context, isObject, type Params } from '../Context.ts';
import { isGiven, needText, parseJson, readBoolean } from '../params/readParams.ts';
import { dropDataTable } from '../store/dataTables.ts';
import { deleteRecords } from '../tables/deleteRecords.ts';
import { needDataTable, readTableId } from '../tables/needDataTable.ts';
import { refuseReadOnly } from '../tables/refuseReadOnly.ts';
import type { Action } from './Action.ts';

/** `datastore_delete`: rows that fit `filters`, or without them the whole table. */
export const datastoreDelete: Action = {
  name: 'datastore_delete',
  access: 'writer',
  readOnly: false,
  help: 'Delete a table or a set of records from the DataStore. :param resource_id: :param filters: :param force:',
  run: deleteFromTable,
};

/** Deletes rows or a table, as `datastore_delete` and `datastore_records_delete` do; yields what was asked. */
export function deleteFromTable({ force, ...params }: Params, context: Context): unknown {
  const id = needText({ resource_id: readTableId(params) }, 'resource_id');
  const sent = params['filters'];
  const filters = typeof sent === 'string' ? parseJson(sent) : sent;
  if (isGiven(sent) && !isObject(filters)) throw refuse({ filters: ['filters must be either a dict or null.'] });
  if (!readBoolean({ force }, 'force')) refuseReadOnly(id, context);
  const table = needDataTable(id, context);
  if (isObject(filters)) deleteRecords(context.database, table, filters);
  else dropDataTable(context.database, id);
  return { ...params, resource_id: id };
}
