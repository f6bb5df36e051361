import { fileURLToPath } from 'node:url';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import { listTables, type PublishedTable } from '../../pipeline/write/listTables.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { tinyCatalog, tinyPlan } from '../support/tinyPlan.ts';
import { vocabularies } from '../support/vocabularies.ts';

/** The schemas as they are in `schemas/v1/`. */
export const schemas = loadSchemas(fileURLToPath(new URL('../../', import.meta.url)));

/** The tables of the tiny plan. */
export const tinyTables = listTables(tinyPlan, schemas, vocabularies);

/** Every file of the tiny plan. */
export const tinyFiles = writePlan(tinyPlan, tinyCatalog, schemas, vocabularies);

/** The text of a file of the tiny plan, byte-order mark included. */
export function readText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(tinyFiles.get(path));
}

/** The rows of a table as a CSV file should hold them: null as nothing, anything else as its text. */
export function expectedCells({ columns, rows }: PublishedTable): string[][] {
  return rows.map((row) => columns.map(({ name }) => String(row[name] ?? '')));
}
