import { parquetWriteBuffer } from 'hyparquet-writer';
import { type PublishedTable, requireSchema } from './listTables.ts';
import { listParquetColumns } from './tabular/listParquetColumns.ts';
import type { Writer } from './Writer.ts';

/** Rows of a row group: enough for compression, few enough to hold one in memory (Apache Parquet advises whole megabytes). */
const rowGroupSize = 100_000;

/**
 * `parquet/<table>.parquet`: every table typed, dictionary-encoded where that is shorter, Snappy-compressed, columns in the order of the
 * CSV. A decimal is a DOUBLE to compute with, and beside it a text of its exact digits: `value` and `value_exact`.
 */
export const parquetWriter: Writer = {
  name: 'parquet',
  *write(plan, { tables, schemas }) {
    for (const table of tables) yield [`parquet/${table.name}.parquet`, renderTable(table)];

    function renderTable(table: PublishedTable): Uint8Array {
      const schema = requireSchema(schemas, table.name);
      const columns = listParquetColumns(table, schema);
      const bytes = new Uint8Array(
        parquetWriteBuffer({
          columnData: columns.map(({ name, values }) => ({ name, data: [...values] })),
          schema: [
            { name: 'root', num_children: columns.length },
            ...columns.map(({ name, type, convertedType, isRequired }) => ({
              name,
              type,
              repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const),
              ...(convertedType === undefined ? {} : { converted_type: convertedType }),
            })),
          ],
          codec: 'SNAPPY',
          rowGroupSize,
          kvMetadata: [
            { key: 'plan_id', value: plan.settings.plan_id },
            { key: 'schema', value: schema.$id },
            { key: 'version', value: plan.version },
          ],
          createdBy: 'torikumi',
        }),
      );
      return table.rows.length === 0 ? typeEmptyGroups(bytes) : bytes;
    }
  },
};

/** In the footer (Thrift compact protocol): no rows, then an empty list of row groups of which no type is said. */
const untyped = [0x16, 0x00, 0x19, 0x00];
const structList = 0x0c;

/**
 * The file of a table without rows, its empty list of row groups typed as one of structs: the library leaves the type out, which
 * Arrow's Rust reader refuses (measured: parquet-wasm 0.8.0 on hyparquet-writer 0.17.0) and others let pass.
 */
function typeEmptyGroups(bytes: Uint8Array): Uint8Array {
  const at = bytes.findLastIndex((_, index) => untyped.every((byte, offset) => bytes[index + offset] === byte));
  return at < 0 ? bytes : bytes.with(at + untyped.length - 1, structList);
}
