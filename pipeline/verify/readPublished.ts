import { createValidator, type Validator } from '../check/validateRows.ts';
import { PipelineError } from '../errors.ts';
import type { PlanTables } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { PickedTable } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSheet } from '../read/readSheet.ts';
import type { Published, SourceFile, TableName } from './Published.ts';
import { readCsv } from './readCsv.ts';
import { readJson } from './readJson.ts';
import { readSchemas } from './readSchemas.ts';
import { typeRow } from './typeRow.ts';

/** The tables of data-model section 3 that have a schema of fixed columns, in the order of that section. */
export const tableNames = [
  'observations',
  'indicators',
  'targets',
  'sections',
  'attributes',
  'attainment',
  'methods',
  'history',
  'findings',
  'lineage',
] as const satisfies readonly TableName[];

/**
 * The files of one plan taken apart: CSV records, rows typed by their schemas, JSON values, the source grid.
 * Throws nothing for what a file holds: faults of form stand in the value, for the checks to tell.
 */
export function readPublished(
  files: ReadonlyMap<string, Uint8Array>,
  schemas: Schemas,
  words: Vocabularies,
): Published {
  const own = readSchemas(files, schemas);
  const csv = new Map(
    [...files]
      // The source is as the city published it, whatever its form.
      .filter(([path]) => path.endsWith('.csv') && !path.startsWith('source.'))
      .map(([path, bytes]) => [path, readCsv(bytes, path.startsWith('excel/') ? 'excel' : 'plain')]),
  );
  const rows = tableNames.map((name) => {
    const { header, records } = csv.get(`${name}.csv`) ?? { header: [], records: [] };
    return [name, records.map(({ cells }) => typeRow(header, cells, schemas[name]?.properties ?? {}))];
  });
  // The check `rows` holds every row against its schema before any other check relies on these types.
  const tables = Object.fromEntries(rows) as PlanTables;
  return {
    files,
    schemas,
    schemaOwner: own.owner,
    schemaFaults: own.faults,
    words,
    validator:
      own.schemas === schemas ? validatorOf(schemas) : joinValidators(validatorOf(own.schemas), validatorOf(schemas)),
    csv,
    tables,
    plan: readJson(files.get('plan.json')),
    graph: readJson(files.get('plan.jsonld')),
    record: readJson(files.get('dataset.jsonld')),
    csvw: readJson(files.get('csv-metadata.json')),
    dataPackage: readJson(files.get('datapackage.json')),
    sources: [...files]
      .filter(([path]) => path.startsWith('source.'))
      .flatMap(([path, bytes]) => picksOf(path, tables.lineage).map((pick) => readSource(path, bytes, pick))),
  };
}

/** Compiling the schemas takes longer than most checks; folders that share schemas share the validator. */
const validators = new WeakMap<Schemas, Validator>();

function validatorOf(schemas: Schemas): Validator {
  const validator = validators.get(schemas) ?? createValidator(schemas);
  validators.set(schemas, validator);
  return validator;
}

/**
 * Both validators at once, a rule that both have told once. What passes has the types that this program relies on, whatever
 * the schemas that travelled with it allow.
 */
function joinValidators(own: Validator, program: Validator): Validator {
  return {
    checkRows: (table, rows) =>
      distinct(
        [...own.checkRows(table, rows), ...program.checkRows(table, rows)].sort((a, b) => a.row - b.row),
        ({ row, pointer, field, keyword }) => [row, pointer, field, keyword],
      ),
    checkDocument: (name, value) =>
      distinct(
        [...own.checkDocument(name, value), ...program.checkDocument(name, value)],
        ({ pointer, field, keyword }) => [pointer, field, keyword],
      ),
  };
}

/** The first of all that have the same key, in their order. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => readonly unknown[]): T[] {
  const firsts = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    if (!firsts.has(key)) firsts.set(key, item);
  }
  return [...firsts.values()];
}

/** The sheets or the tables that the source references of `lineage.csv` name; nothing of a file that is one table. */
function picksOf(file: string, lineage: PlanTables['lineage']): readonly PickedTable[] {
  const refs = lineage.map(({ source_ref }) => String(source_ref)).filter((ref) => ref.startsWith(`${file}#`));
  const picks = distinct(
    refs.map((ref) => pickOf(ref.slice(file.length + 1))),
    ({ sheet, table }) => [sheet, table],
  );
  return picks.length === 0 ? [{}] : picks;
}

function pickOf(fragment: string): PickedTable {
  const table = /^table=([0-9]+)&/u.exec(fragment)?.[1];
  const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))![A-Z]+[0-9]+$/u.exec(fragment);
  if (table !== undefined) return { table: Number(table) };
  return sheet ? { sheet: sheet[2] ?? (sheet[1] ?? '').replaceAll("''", "'") } : {};
}

function readSource(file: string, bytes: Uint8Array, pick: PickedTable): SourceFile {
  try {
    return { file, sheet: readSheet(bytes, file, pick) };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const [fault] = error.faults;
    return { file, fault: { ja: fault?.messageJa ?? error.message, en: fault?.messageEn ?? error.message } };
  }
}
