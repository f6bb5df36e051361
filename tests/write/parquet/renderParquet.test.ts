import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { ColumnKind, FieldValue } from '../../../pipeline/write/listTables.ts';
import { renderParquet } from '../../../pipeline/write/parquet/renderParquet.ts';
import { tinyFiles, tinyTables } from '../tinyFiles.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What a reader should give for a field: a decimal as number and as digits. */
function expected(name: string, value: FieldValue, kind: ColumnKind): [string, unknown][] {
  if (kind === 'decimal')
    return [
      [name, value === null ? null : Number(value)],
      [`${name}_digits`, value],
    ];
  if (value === null) return [[name, null]];
  if (kind === 'integer') return [[name, BigInt(value)]];
  return [[name, kind === 'date' ? new Date(`${value}T00:00:00Z`) : value]];
}

describe.each(tinyTables)('parquet/$name.parquet', ({ name, columns, rows }) => {
  const file = bufferOf(tinyFiles.get(`parquet/${name}.parquet`) ?? new Uint8Array());

  it('holds every row, typed, in the order of the table', async () => {
    expect(await parquetReadObjects({ file })).toEqual(
      rows.map((row) =>
        Object.fromEntries(columns.flatMap((column) => expected(column.name, row[column.name] ?? null, column.kind))),
      ),
    );
  });

  it('names its schema in the footer', () => {
    expect(parquetMetadata(file).key_value_metadata).toContainEqual({
      key: 'schema',
      value: `https://torikumi.example/schemas/v1/${name}.json`,
    });
  });
});

it('has the types of the schema', () => {
  const { schema } = parquetMetadata(bufferOf(tinyFiles.get('parquet/observations.parquet') ?? new Uint8Array()));
  const typeOf = (name: string) => {
    const found = schema.find((element) => element.name === name);
    return [found?.type, found?.converted_type, found?.repetition_type];
  };
  expect(typeOf('period_start')).toEqual(['INT32', 'DATE', 'OPTIONAL']);
  expect(typeOf('fiscal_year')).toEqual(['INT64', undefined, 'OPTIONAL']);
  expect(typeOf('meets_target')).toEqual(['BOOLEAN', undefined, 'OPTIONAL']);
  expect(typeOf('value')).toEqual(['DOUBLE', undefined, 'OPTIONAL']);
  expect(typeOf('value_digits')).toEqual(['BYTE_ARRAY', 'UTF8', 'OPTIONAL']);
});

it('keeps repeated values as a dictionary, compressed by snappy', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ flag: index % 2 === 0 ? 'attained' : 'in_progress' }));
  const bytes = renderParquet({ name: 'x', columns: [{ name: 'flag', kind: 'text' }], rows }, {});
  const column = parquetMetadata(bufferOf(bytes)).row_groups[0]?.columns[0]?.meta_data;
  expect(column?.encodings).toContain('RLE_DICTIONARY');
  expect(column?.codec).toBe('SNAPPY');
});
