import { type FileMetaData, parquetMetadata, parquetSchema } from 'hyparquet';
import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getTreePath } from 'hyparquet/src/schema.js';

/** One column of a Parquet file: its type as the file says, and its values; a date is a `Date`, an INT64 a `bigint`. */
export interface ParquetColumn {
  readonly name: string;
  /** Physical type, and what it stands for: `BYTE_ARRAY UTF8`. */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** A Parquet file, or why it is none. */
export type ParquetFile = { readonly columns: readonly ParquetColumn[] } | { readonly fault: string };

/** Texts are read whole: a decoder drops a U+FEFF that a value begins with unless it is told not to. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const parsers = { ...DEFAULT_PARSERS, stringFromBytes: (bytes: Uint8Array): string => decoder.decode(bytes) };

/**
 * A flat Parquet file taken apart, synchronously, as `verify` runs. A file of another number of rows is not read: its claims
 * would decide how much memory is taken.
 * @example readParquet(bytes, 150) // { columns: [{ name: 'plan_id', type: 'BYTE_ARRAY UTF8', values: ['ebetsu-gyokaku', …] }, …] }
 */
export function readParquet(bytes: Uint8Array | undefined, rows: number): ParquetFile {
  if (bytes === undefined) return { fault: 'no such file' };
  try {
    const buffer = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(buffer);
    if (metadata.num_rows !== BigInt(rows)) return { fault: `${metadata.num_rows} rows` };
    return { columns: readColumns(buffer, metadata) };
  } catch (error) {
    // The reader throws plain errors, and those of a DataView that ends too early.
    if (error instanceof Error) return { fault: error.message };
    throw error;
  }
}

function readColumns(buffer: ArrayBuffer, metadata: FileMetaData): ParquetColumn[] {
  const tree = parquetSchema(metadata);
  return tree.children.map(({ element }, index): ParquetColumn => {
    const values = metadata.row_groups.flatMap(({ columns, num_rows }) => {
      const found = columns[index]?.meta_data;
      if (found === undefined) throw new Error(`no column ${element.name}`);
      const start = Number(found.dictionary_page_offset ?? found.data_page_offset);
      const schemaPath = getTreePath(tree, found.path_in_schema);
      const { data } = readColumn(
        { view: new DataView(buffer, start, Number(found.total_compressed_size)), offset: 0 },
        { groupStart: 0, groupRows: Number(num_rows), selectStart: 0, selectEnd: Number(num_rows) },
        { ...found, pathInSchema: found.path_in_schema, element, schemaPath, parsers },
      );
      return data.flatMap((page) => Array.from<unknown>(page));
    });
    return { name: element.name, type: [element.type, element.converted_type].filter(Boolean).join(' '), values };
  });
}
