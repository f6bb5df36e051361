import { refuse } from '../ActionError.ts';
import { isObject } from '../Context.ts';
import { needDataset } from '../datasets/access.ts';
import { addResource } from '../datasets/changeResource.ts';
import { isGiven, needText, readBoolean, readText, readTexts } from '../params/readParams.ts';
import { findResourceOwner } from '../store/datasets.ts';
import { refuseReadOnly } from '../tables/refuseReadOnly.ts';
import { readFieldSpecs, setPrimaryKey, shapeTable } from '../tables/shapeTable.ts';
import { insertRecords, readRecords } from '../tables/writeRecords.ts';
import type { Action } from './Action.ts';

/** `datastore_create`: makes or changes the table of a resource, and appends records. */
export const datastoreCreate: Action = {
  name: 'datastore_create',
  access: 'writer',
  readOnly: false,
  help: 'Add or alter a table in the DataStore. :param resource_id: :param fields: :param records: :param primary_key: :param force:',
  run: ({ records: sent, resource, force, ...params }, context) => {
    const { database } = context;
    const specs = readFieldSpecs(params['fields']);
    let id = readText(params, 'resource_id') ?? readText(params, 'id');
    if (isObject(resource)) {
      if (id !== undefined) throw refuse({ resource: ['resource cannot be used with resource_id'] });
      const dataset = needDataset(needText(resource, 'package_id'), context);
      id = String(
        addResource({ url: '_datastore_only_resource', ...resource, url_type: 'datastore' }, dataset, context)['id'],
      );
    }
    if (id === undefined) throw refuse({ resource_id: ['resource_id or resource required'] });
    if (findResourceOwner(database, id) === null) throw refuse({ resource_id: ['Not found: Resource'] });
    if (!readBoolean({ force }, 'force')) refuseReadOnly(id, context);
    if ((readTexts(params, 'aliases') ?? []).length > 0) {
      throw refuse({ alias: ['This portal keeps no aliases of tables.'] });
    }
    const records = readRecords(sent);
    const deletes = readBoolean(params, 'delete_fields');
    let table = shapeTable(database, id, specs, records[0], deletes);
    const key = readTexts(params, 'primary_key');
    if (key !== undefined) table = setPrimaryKey(database, table, key);
    insertRecords(database, table, records);
    const fields = isGiven(params['fields']) ? { fields: specs.map((spec) => withType(spec, table.fields)) } : {};
    const { id: _, ...told } = params;
    return { ...told, delete_fields: deletes, resource_id: id, ...fields, method: 'insert' };
  },
};

function withType(
  spec: { readonly id: string; readonly type?: string },
  fields: readonly { readonly id: string; readonly type: string }[],
): unknown {
  return spec.type === undefined ? { ...spec, type: fields.find(({ id }) => id === spec.id)?.type } : spec;
}
