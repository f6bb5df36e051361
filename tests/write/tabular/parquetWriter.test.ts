import { type Table, tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { describe, expect, it } from 'vitest';
import { listParquetColumns } from '../../../pipeline/write/tabular/listParquetColumns.ts';
import { expectedCells, schemas, tinyFiles, tinyTables } from '../tinyFiles.ts';

/** A table read back by the Parquet reader of Apache Arrow's Rust, which shares no code with the writer. */
function readBack(name: string): Table {
  const bytes = tinyFiles.get(`parquet/${name}.parquet`);
  if (bytes === undefined) throw new Error(`no file for ${name}`);
  return tableFromIPC(readParquet(bytes).intoIPCStream());
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

describe.each(tinyTables.map((table) => [table.name, table] as const))('parquet/%s.parquet', (name, table) => {
  it('holds the rows of the CSV, decimals by their exact digits', () => {
    const read = readBack(name);
    const cells = Array.from({ length: read.numRows }, (_, row) =>
      table.columns.map(({ name: column, kind }) => {
        const value = read.getChild(kind === 'decimal' ? `${column}_exact` : column)?.get(row);
        const isDay = read.schema.fields.find((field) => field.name === column)?.type.toString() === 'Date32<DAY>';
        return textOf(isDay && value !== null ? new Date(Number(value)) : value);
      }),
    );
    expect(cells).toEqual(expectedCells(table));
  });

  it('has the columns of the CSV in their order, each decimal with its digits behind it', () => {
    expect(readBack(name).schema.fields.map((field) => field.name)).toEqual(
      table.columns.flatMap(({ name: column, kind }) => (kind === 'decimal' ? [column, `${column}_exact`] : [column])),
    );
  });
});

it('types numbers, days and truth values', () => {
  const { fields } = readBack('observations').schema;
  const typeOf = (name: string): string => String(fields.find((field) => field.name === name)?.type);
  expect(['period', 'fiscal_year', 'period_start', 'value', 'value_exact', 'meets_target'].map(typeOf)).toEqual([
    'Utf8',
    'Int32',
    'Date32<DAY>',
    'Float64',
    'Utf8',
    'Bool',
  ]);
  // -5 %, 0.5 % and 12.25 % of the tiny plan.
  expect([...(readBack('observations').getChild('value') ?? [])].slice(0, 3)).toEqual([-5, 0.5, 12.25]);
});

it('keeps 400 digits as text and leaves the double empty where none is near', () => {
  const digits = '9'.repeat(400);
  const schema = schemas['observations'];
  if (schema === undefined) throw new Error('no schema');
  const table = {
    name: 'observations',
    columns: [{ name: 'value', kind: 'decimal' as const }],
    rows: [{ value: digits }],
  };
  expect(listParquetColumns(table, schema).map(({ values }) => values)).toEqual([[null], [digits]]);
});
