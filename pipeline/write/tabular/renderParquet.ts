import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SchemaDocument } from '../../model/Schemas.ts';
import type { PublishedTable } from '../listTables.ts';
import { listParquetColumns } from './listParquetColumns.ts';

/** Rows of a row group: enough for compression, few enough to hold one in memory (Apache Parquet advises whole megabytes). */
const rowGroupSize = 100_000;

/**
 * A table as Parquet: typed by its schema, dictionary-encoded where that is shorter, Snappy-compressed. `facts` go into the footer.
 * @example renderParquet(table, schema, { version: '1.0.0' })
 */
export function renderParquet(
  table: PublishedTable,
  schema: SchemaDocument,
  facts: Readonly<Record<string, string>>,
): Uint8Array {
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
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
      createdBy: 'torikumi',
    }),
  );
  return table.rows.length === 0 ? typeEmptyGroups(bytes) : bytes;
}

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
