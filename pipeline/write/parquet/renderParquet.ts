import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, FieldValue, PublishedTable } from '../listTables.ts';

/** Rows of a row group: one for any plan of a city, a few for the largest; readers go through groups side by side. */
const rowGroupSize = 100_000;

/** What stands in the file's footer beside the columns. */
export type ParquetNotes = Readonly<Record<string, string>>;

type Cell = string | number | bigint | boolean | Date | null;

/** One column of the file: its type, and the value of a field in it. */
interface ColumnForm {
  /** What its name has behind that of the field. */
  readonly suffix: string;
  readonly type: Partial<SchemaElement>;
  readonly convert: (value: NonNullable<FieldValue>) => Cell;
}

const text: ColumnForm = { suffix: '', type: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, convert: String };

/**
 * The columns that a field becomes. A decimal becomes two: the nearest binary number, to calculate with, and the digits as
 * printed, since `143.0` and 400 digits fit no DECIMAL of one scale (Parquet ends at 38 digits in practice).
 */
const forms: Readonly<Record<ColumnKind, readonly ColumnForm[]>> = {
  text: [text],
  decimal: [
    { suffix: '', type: { type: 'DOUBLE' }, convert: Number },
    { ...text, suffix: '_digits' },
  ],
  integer: [{ suffix: '', type: { type: 'INT64' }, convert: (value) => BigInt(value) }],
  boolean: [{ suffix: '', type: { type: 'BOOLEAN' }, convert: Boolean }],
  date: [
    {
      suffix: '',
      type: { type: 'INT32', converted_type: 'DATE' },
      convert: (value) => new Date(`${String(value)}T00:00:00Z`),
    },
  ],
};

/**
 * A table as a Parquet file (Apache Parquet format 2, snappy, pages of repeated values as dictionaries): columns in the order of the
 * schema, all of them OPTIONAL, an empty field null. The bytes depend on table and notes alone: everything is JavaScript,
 * and no time is written.
 * @example renderParquet(table, { schema: 'https://torikumi.example/schemas/v1/targets.json' }).subarray(0, 4) // 'PAR1'
 */
export function renderParquet({ columns, rows }: PublishedTable, notes: ParquetNotes): Uint8Array {
  const written = columns.flatMap(({ name, kind }) =>
    forms[kind].map(({ suffix, type, convert }) => ({ name: `${name}${suffix}`, field: name, type, convert })),
  );
  const leaf = ({ name, type }: (typeof written)[number]): SchemaElement => ({
    name,
    ...type,
    repetition_type: 'OPTIONAL',
  });
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'root', num_children: written.length }, ...written.map(leaf)],
    columnData: written.map(({ name, field, convert }) => ({
      name,
      data: rows.map((row) => {
        const value = row[field] ?? null;
        return value === null ? null : convert(value);
      }),
    })),
    rowGroupSize,
    createdBy: 'torikumi',
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}
