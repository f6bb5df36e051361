import type { SchemaProperty } from '../../model/Schemas.ts';
import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import type { CsvFile } from '../readCsv.ts';
import { type ParquetColumn, readParquet } from '../readParquet.ts';

/** A column that a file must have: its name, its type, and its value for a cell of the CSV file. */
interface Wanted {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly expect: (cell: string) => string;
}

const text = { type: 'BYTE_ARRAY UTF8', expect: (cell: string): string => cell };

const phrases = {
  parquet: { ja: 'CSV と同じ行数の Parquet', en: 'a Parquet file of as many rows as the CSV file' },
} as const;

/**
 * Holds every `parquet/<table>.parquet` to its CSV file: columns in their order, types as the schema has them, every cell. A
 * decimal is there twice, as the nearest binary number and as its digits. The count is that of cells compared.
 */
export function checkParquet({ files, csv, schemas }: Published): Outcome {
  const differences: Difference[] = [];
  let count = 0;
  for (const [path, table] of csv) {
    if (path.includes('/') || path.startsWith('source.')) continue;
    const name = path.slice(0, -'.csv'.length);
    const file = `parquet/${name}.parquet`;
    const read = readParquet(files.get(file), table.records.length);
    if ('fault' in read) {
      differences.push(tellDifference({ file }, { ja: read.fault, en: read.fault }, phrases.parquet));
      continue;
    }
    const wanted = listWanted(table, schemas[name]?.properties ?? {});
    const [own, expected] = [nameColumns(read.columns), nameColumns(wanted)];
    if (own !== expected) differences.push(tellDifference({ file }, own, expected));
    else {
      count += wanted.length * table.records.length;
      differences.push(...wanted.flatMap((column, at) => compareColumn(file, table, column, read.columns[at])));
    }
  }
  return { count, differences };
}

function listWanted({ header }: CsvFile, properties: Readonly<Record<string, SchemaProperty>>): Wanted[] {
  return header.flatMap((name, at): Wanted[] => {
    const { format, type } = properties[name] ?? {};
    const types = [type ?? []].flat();
    if (format === 'decimal')
      return [
        { name, at, type: 'DOUBLE', expect: (cell) => (cell === '' ? '' : String(Number(cell))) },
        { name: `${name}_digits`, at, ...text },
      ];
    if (format === 'date') return [{ name, at, ...text, type: 'INT32 DATE' }];
    if (types.includes('integer')) return [{ name, at, ...text, type: 'INT64' }];
    return [{ name, at, ...text, type: types.includes('boolean') ? 'BOOLEAN' : text.type }];
  });
}

function nameColumns(columns: readonly { readonly name: string; readonly type: string }[]): string {
  return columns.map(({ name, type }) => `${name} ${type}`).join(', ');
}

function compareColumn(
  file: string,
  { records }: CsvFile,
  { name, at, expect }: Wanted,
  found: ParquetColumn | undefined,
): Difference[] {
  return records.flatMap(({ line, cells }, row) => {
    const value = showValue(found?.values[row]);
    const expected = expect(cells[at] ?? '');
    return value === expected ? [] : [tellDifference({ file, line, column: name }, value, expected)];
  });
}

function showValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  return Number.isNaN(value.getTime()) ? 'NaN' : value.toISOString().slice(0, 10);
}
