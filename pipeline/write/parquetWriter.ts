import { requireSchema } from './listTables.ts';
import { renderParquet } from './parquet/renderParquet.ts';
import type { Writer } from './Writer.ts';

/** `parquet/<table>.parquet`: the same rows, typed, for DuckDB, pandas, polars, R and Spark. */
export const parquetWriter: Writer = {
  name: 'parquet',
  *write({ settings, schemaVersion }, { tables, schemas }) {
    for (const table of tables) {
      const notes = {
        plan_id: settings.plan_id,
        schema: requireSchema(schemas, table.name).$id,
        schema_version: schemaVersion,
      };
      yield [`parquet/${table.name}.parquet`, renderParquet(table, notes)];
    }
  },
};
