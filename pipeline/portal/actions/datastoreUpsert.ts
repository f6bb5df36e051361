import { refuse } from '../ActionError.ts';
import { needText, readBoolean, readText } from '../params/readParams.ts';
import { needDataTable, readTableId } from '../tables/needDataTable.ts';
import { refuseReadOnly } from '../tables/refuseReadOnly.ts';
import { insertRecords, readRecords, upsertRecords } from '../tables/writeRecords.ts';
import type { Action } from './Action.ts';

const methods = ['upsert', 'insert', 'update'] as const;

/** `datastore_upsert`: updates rows by key and adds those that are not there, or only the one or the other. */
export const datastoreUpsert: Action = {
  name: 'datastore_upsert',
  access: 'writer',
  readOnly: false,
  help: 'Update or insert into a table in the DataStore. :param resource_id: :param records: :param method: upsert, insert or update',
  run: ({ force, ...params }, context) => {
    const { database } = context;
    const id = needText({ resource_id: readTableId(params) }, 'resource_id');
    const name = readText(params, 'method') ?? 'upsert';
    const method = methods.find((known) => known === name);
    if (method === undefined) throw refuse({ method: ["Value must be one of ['upsert', 'insert', 'update']"] });
    if (!readBoolean({ force }, 'force')) refuseReadOnly(id, context);
    const table = needDataTable(id, context);
    const records = readRecords(params['records']);
    const isDry = readBoolean(params, 'dry_run');
    if (isDry) database.run('SAVEPOINT dry');
    if (method === 'insert') insertRecords(database, table, records);
    else upsertRecords(database, table, records, method === 'upsert');
    if (isDry) database.run('ROLLBACK TO dry');
    return { ...params, method, resource_id: id };
  },
};
