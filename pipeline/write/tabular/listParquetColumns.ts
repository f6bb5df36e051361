import type { SchemaDocument } from '../../model/Schemas.ts';
import type { FieldValue, PublishedTable } from '../listTables.ts';
import { type FieldFacts, listFields } from './fieldFacts.ts';

/** A column of a Parquet file: its physical type, what that stands for, and its values. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: 'BYTE_ARRAY' | 'INT32' | 'BOOLEAN' | 'DOUBLE';
  readonly convertedType?: 'UTF8' | 'DATE';
  readonly isRequired: boolean;
  readonly values: readonly (string | number | boolean | null)[];
}

const textType = { type: 'BYTE_ARRAY', convertedType: 'UTF8' } as const;

const types: Readonly<Record<FieldFacts['type'], Pick<ParquetColumn, 'type' | 'convertedType'>>> = {
  string: textType,
  decimal: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', convertedType: 'DATE' },
};

/** What stands behind the name of a decimal's column for the text of its digits. */
export const exactSuffix = '_exact';

const dayMilliseconds = 86_400_000;

/**
 * The columns of a table as Parquet holds them (Apache Parquet, logical types): text UTF8, whole numbers INT32, dates DATE (days from
 * 1970-01-01), decimals DOUBLE with the digits as printed in a text beside. A number too large for a double is null there, never
 * infinite: its digits are in the text.
 */
export function listParquetColumns({ columns, rows }: PublishedTable, schema: SchemaDocument): ParquetColumn[] {
  return listFields(columns, schema).flatMap(({ name, type, isRequired }): ParquetColumn[] => {
    const cells = rows.map((row) => row[name] ?? null);
    const column = {
      name,
      isRequired: isRequired && type !== 'decimal',
      ...types[type],
      values: cells.map(readers[type]),
    };
    if (type !== 'decimal') return [column];
    return [column, { name: `${name}${exactSuffix}`, isRequired, ...textType, values: cells.map(readers.string) }];
  });
}

const readers: Readonly<Record<FieldFacts['type'], (value: FieldValue) => string | number | boolean | null>> = {
  string: (value) => (value === null ? null : String(value)),
  decimal: (value) => (value === null || !Number.isFinite(Number(value)) ? null : Number(value)),
  integer: (value) => (value === null ? null : Number(value)),
  boolean: (value) => (value === null ? null : value === true || value === 'true'),
  date: (value) => (value === null ? null : Date.parse(`${String(value)}T00:00:00Z`) / dayMilliseconds),
};
