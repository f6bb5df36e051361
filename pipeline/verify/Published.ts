import type { Validator } from '../check/validateRows.ts';
import type { PlanTables } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { PlacedRow } from './compareRows.ts';
import type { Difference } from './Difference.ts';
import type { CsvFile } from './readCsv.ts';
import type { SchemaOwner } from './readSchemas.ts';

/** A table of data-model section 3 whose columns are those of its schema. */
export type TableName = keyof PlanTables;

/** A JSON file: its value, or why it has none. */
export type JsonFile = { readonly value: unknown } | { readonly fault: string };

/** The source file: its grid, or why it cannot be read. */
export type SourceFile =
  | { readonly file: string; readonly sheet: Sheet }
  | { readonly file: string; readonly fault: Bilingual };

/** The files of one plan, taken apart once for all checks. A file that is not there yields an empty table or nothing. */
export interface Published {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** This program's: types, columns and keys are read by them. */
  readonly schemas: Schemas;
  readonly schemaOwner: SchemaOwner;
  /** Files in `schemas/` that are no schema, and why. */
  readonly schemaFaults: ReadonlyMap<string, string>;
  readonly words: Vocabularies;
  /** Holds values against the schemas that travel with the files, where there are any, and against this program's. */
  readonly validator: Validator;
  /** Every `.csv` file by its path, twins included. */
  readonly csv: ReadonlyMap<string, CsvFile>;
  /** The rows typed by their schemas. They are what `PlanTables` says once the check `rows` has passed. */
  readonly tables: PlanTables;
  readonly plan: JsonFile;
  /** `plan.jsonld`. */
  readonly graph: JsonFile;
  /** `dataset.jsonld`. */
  readonly record: JsonFile;
  /** `csv-metadata.json`. */
  readonly csvw: JsonFile;
  /** `datapackage.json`. */
  readonly dataPackage: JsonFile;
  /** The files named `source.*`; one entry for each sheet or table that the lineage names. */
  readonly sources: readonly SourceFile[];
}

/** What one check did: how many things it looked at, and the differences in file order. */
export interface Outcome {
  readonly count: number;
  readonly differences: readonly Difference[];
}

/** One check of `verify`. */
export interface Check {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
  /** Files without which, or with faults of form in which, it cannot be made; `source.*` for the source. */
  readonly needs: readonly string[];
  /** True when a file in which it finds a difference is not fit for the checks that need it. */
  readonly gate?: true;
  readonly run: (published: Published) => Outcome;
}

/**
 * Line on which a row of a table begins.
 * @example lineOf(published, 'observations', 0) // 2
 */
export function lineOf({ csv }: Published, table: TableName | 'table', index: number): number {
  return csv.get(`${table}.csv`)?.records[index]?.line ?? 1;
}

/** The rows of a table with their places, in file order. */
export function placeRows(published: Published, table: TableName): PlacedRow[] {
  return published.tables[table].map((row, index) => ({
    place: { file: `${table}.csv`, line: lineOf(published, table, index) },
    row: { ...row },
  }));
}
