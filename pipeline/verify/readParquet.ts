import { parquetMetadata, parquetSchema } from 'hyparquet';
import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getTreePath } from 'hyparquet/src/schema.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** As the library reads, but a U+FEFF at the beginning of a text stays there. */
const parsers = { ...DEFAULT_PARSERS, stringFromBytes: (bytes: Uint8Array): string => decoder.decode(bytes) };

/** A Parquet file: its columns in order with all their values, or why it cannot be read. */
export type ParquetFile =
  | { readonly columns: ReadonlyMap<string, readonly unknown[]>; readonly rows: number }
  | { readonly fault: string };

/**
 * Reads a Parquet file of flat columns whole. A file that no reader understands yields the fault, never an exception: it may be a
 * stranger's.
 * @example readParquet(bytes) // { columns: Map { 'plan_id' => ['ebetsu-gyokaku', …] }, rows: 150 }
 */
export function readParquet(bytes: Uint8Array): ParquetFile {
  try {
    const { buffer } = new Uint8Array(bytes);
    const metadata = parquetMetadata(buffer);
    const tree = parquetSchema(metadata);
    const columns = new Map<string, unknown[]>(tree.children.map(({ element }) => [element.name, []]));
    for (const { columns: chunks, num_rows } of metadata.row_groups) {
      const rows = Number(num_rows);
      for (const { meta_data: chunk } of chunks) {
        if (chunk === undefined) return { fault: 'a column without metadata' };
        const schemaPath = getTreePath(tree, chunk.path_in_schema);
        const { element } = schemaPath.at(-1) ?? tree;
        const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
        const view = new DataView(buffer, start, Number(chunk.total_compressed_size));
        const decoder = { ...chunk, pathInSchema: chunk.path_in_schema, element, schemaPath, parsers };
        const { data } = readColumn(
          { view, offset: 0 },
          { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows },
          decoder,
        );
        for (const part of data) for (const value of part) columns.get(element.name)?.push(value);
      }
    }
    return { columns, rows: Number(metadata.num_rows) };
  } catch (error) {
    // The library throws plain errors, range errors and type errors for bytes that are no Parquet.
    if (error instanceof Error) return { fault: error.message };
    throw error;
  }
}
