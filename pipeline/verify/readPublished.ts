import { createValidator, type Validator } from '../check/validateRows.ts';
import { PipelineError } from '../errors.ts';
import type { PlanTables } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSheet } from '../read/readSheet.ts';
import type { JsonFile, Published, SourceFile, TableName } from './Published.ts';
import { readCsv } from './readCsv.ts';
import { typeRow } from './typeRow.ts';

/** The tables of data-model section 3 that have a schema of fixed columns, in the order of that section. */
export const tableNames = [
  'observations',
  'indicators',
  'targets',
  'sections',
  'attributes',
  'attainment',
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
  const csv = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.csv'))
      .map(([path, bytes]) => [path, readCsv(bytes, path.startsWith('excel/') ? 'excel' : 'plain')]),
  );
  const rows = tableNames.map((name) => {
    const { header, records } = csv.get(`${name}.csv`) ?? { header: [], records: [] };
    return [name, records.map(({ cells }) => typeRow(header, cells, schemas[name]?.properties ?? {}))];
  });
  return {
    files,
    schemas,
    words,
    validator: validatorOf(schemas),
    csv,
    // The check `rows` holds every row against its schema before any other check relies on these types.
    tables: Object.fromEntries(rows) as PlanTables,
    plan: readJson(files.get('plan.json')),
    graph: readJson(files.get('dataset.jsonld')),
    sources: [...files].filter(([path]) => path.startsWith('source.')).map(([path, bytes]) => readSource(path, bytes)),
  };
}

/** Compiling the schemas takes longer than most checks; folders that share schemas share the validator. */
const validators = new WeakMap<Schemas, Validator>();

function validatorOf(schemas: Schemas): Validator {
  const validator = validators.get(schemas) ?? createValidator(schemas);
  validators.set(schemas, validator);
  return validator;
}

function readJson(bytes: Uint8Array | undefined): JsonFile | null {
  if (!bytes) return null;
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { fault: error.message };
    throw error;
  }
}

function readSource(file: string, bytes: Uint8Array): SourceFile {
  try {
    return { file, sheet: readSheet(bytes, file) };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const [fault] = error.faults;
    return { file, fault: { ja: fault?.messageJa ?? error.message, en: fault?.messageEn ?? error.message } };
  }
}
