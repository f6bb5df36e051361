import { requireSchema } from './listTables.ts';
import { renderParquet } from './tabular/renderParquet.ts';
import type { Writer } from './Writer.ts';

/**
 * `parquet/<table>.parquet`: every table, columns in the order of the CSV. A decimal is a DOUBLE to compute with, and beside it a text of its
 * exact digits: `value` and `value_exact`.
 */
export const parquetWriter: Writer = {
  name: 'parquet',
  *write({ settings, version }, { tables, schemas }) {
    for (const table of tables) {
      const schema = requireSchema(schemas, table.name);
      const facts = { plan_id: settings.plan_id, schema: schema.$id, version };
      yield [`parquet/${table.name}.parquet`, renderParquet(table, schema, facts)];
    }
  },
};
