import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { PipelineError } from '../../../errors.ts';
import type { ReleaseFile } from '../../../model/Release.ts';
import type { SchemaProperty } from '../../../model/Schemas.ts';
import type { Publication } from '../metadata/Publication.ts';
import { resourceId } from '../resources/resourceId.ts';

/** The tables that a portal's DataStore holds. */
export const tablePaths: readonly string[] = ['observations.csv', 'indicators.csv'];

/** PostgreSQL's name of a type, as `datastore_info` gives it. */
export type ColumnType = 'text' | 'int4' | 'numeric' | 'bool' | 'date';

/** One column of a DataStore table, with its entry in the data dictionary. */
export interface TableColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly label: string;
  readonly notes: string;
}

/** One table as the DataStore should hold it. */
export interface IntendedTable {
  readonly path: string;
  readonly resourceId: string;
  readonly columns: readonly TableColumn[];
  /** Names of the key columns; an empty key is the empty text there, for PostgreSQL finds no row by NULL. */
  readonly key: readonly string[];
  /** Rows as the CSV has them, in its order: `true`, `143.0`, empty for nothing. */
  readonly rows: readonly (readonly string[])[];
}

/** The type of a column, by its schema (house rules for schemas: decimals are text of the format `decimal`). */
function typeOf({ type, format }: SchemaProperty): ColumnType {
  const types = [type].flat();
  if (types.includes('integer')) return 'int4';
  if (types.includes('boolean')) return 'bool';
  if (types.includes('number') || format === 'decimal') return 'numeric';
  return format === 'date' ? 'date' : 'text';
}

/** A column with its words in both languages. */
function toColumn(id: string, property: SchemaProperty): TableColumn {
  const both = (ja = '', en = '', joint: string): string => [ja, en].filter((text) => text !== '').join(joint);
  return {
    id,
    type: typeOf(property),
    label: both(property.title, property['x-title-en'], ' / '),
    notes: both(property.description, property['x-description-en'], '\n'),
  };
}

/** The records of a CSV file. */
function parseRows({ path, bytes }: ReleaseFile): readonly string[][] {
  try {
    return parse(Buffer.from(bytes), { bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const messageJa = `\`${path}\` は CSV として読めません（\`${error.code}\`）。npm run build で作り直してください。`;
    const messageEn = `\`${path}\` is no CSV (\`${error.code}\`). Build it again with npm run build.`;
    throw new PipelineError(2, [{ code: 'invalid-release', file: path, messageJa, messageEn }], error);
  }
}

/**
 * The DataStore tables of a release: columns, types, key and dictionary from the schemas in the bundle, rows from the CSV.
 * A table whose schema the bundle does not hold is left out: its types would be guesses.
 * @throws PipelineError (exit 2) `invalid-release` for a table that is no CSV.
 * @example toTables(publication)[0]?.columns.find(({ id }) => id === 'value')?.type // 'numeric'
 */
export function toTables({ release, iri, schemas }: Publication): readonly IntendedTable[] {
  return tablePaths.flatMap((path): readonly IntendedTable[] => {
    const file = release.files.find((candidate) => candidate.path === path);
    const schema = schemas.get(path);
    if (file === undefined || schema === undefined) return [];
    const [header = [], ...rows] = parseRows(file);
    return [
      {
        path,
        resourceId: resourceId(iri, path),
        columns: header.map((id) => toColumn(id, schema.properties?.[id] ?? {})),
        key: schema['x-key'] ?? [],
        rows,
      },
    ];
  });
}
