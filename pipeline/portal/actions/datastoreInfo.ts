import { createHash } from 'node:crypto';
import { refuse } from '../ActionError.ts';
import { readText } from '../params/readParams.ts';
import { numberOf } from '../store/Database.ts';
import { toColumn } from '../store/dataTables.ts';
import { needDataTable } from '../tables/needDataTable.ts';
import type { Action } from './Action.ts';

/** `datastore_info`: fields with types, dictionary and keys, and the size of a table. */
export const datastoreInfo: Action = {
  name: 'datastore_info',
  access: 'anyone',
  readOnly: true,
  help: 'Return detailed metadata about a table. :param id: the id of the resource',
  run: (params, context) => {
    const id = readText(params, 'resource_id') ?? readText(params, 'id');
    if (id === undefined) throw refuse({ resource_id: ['Missing value'] });
    const table = needDataTable(id, context, 'Resource/Alias');
    const measure = (sql: string): number => numberOf(context.database.one(sql) ?? {}, 'size');
    return {
      meta: {
        id,
        count: measure(`SELECT count(*) AS size FROM data_${table.number}`),
        table_type: 'BASE TABLE',
        size: measure(`SELECT sum(pgsize) AS size FROM dbstat WHERE name = 'data_${table.number}'`),
        db_size: measure('SELECT sum(pgsize) AS size FROM dbstat'),
        idx_size: measure(`SELECT sum(pgsize) AS size FROM dbstat WHERE name = 'data_${table.number}_key'`),
        aliases: [],
      },
      fields: table.fields.map((field) => {
        const { type } = toColumn(field);
        const isKey = table.primaryKey.includes(field.id);
        return {
          id: field.id,
          type: type.name === 'json' ? 'nested' : type.name,
          ...(field.info === undefined ? {} : { info: field.info }),
          schema: {
            native_type: type.native,
            notnull: false,
            index_name: isKey ? createHash('sha1').update(`${id}:${table.primaryKey.join()}`).digest('hex') : null,
            is_index: isKey,
            uniquekey: false,
          },
        };
      }),
    };
  },
};
