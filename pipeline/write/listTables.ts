import { PipelineError } from '../errors.ts';
import type { Plan, PlanTables } from '../model/Plan.ts';
import type { SchemaDocument, SchemaProperty, Schemas } from '../model/Schemas.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { buildSourceTable } from './buildSourceTable.ts';

/** What one field of a row may hold in memory; a decimal is a string of its printed digits. */
export type FieldValue = string | number | boolean | null;

/** A row by its column names. */
export type Row = Readonly<Record<string, FieldValue>>;

/** What a column holds, as its schema says: typed formats type their cells by it. */
export type ColumnKind = 'text' | 'decimal' | 'integer' | 'boolean' | 'date';

/** A column of a published table. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** One table as it is published: columns in the order of its schema, rows as given. */
export interface PublishedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A row type as a mapped type: TypeScript lets that, but no interface, be read by any column name. */
type Plain<T> = { readonly [K in keyof T]: T[K] };
type PlainTables = { readonly [T in keyof PlanTables]: readonly Plain<PlanTables[T][number]>[] };

/**
 * The tables of data-model section 3 in its order. `attributes` and `findings` come even when they are empty,
 * `history` only when it has rows.
 * @throws PipelineError (exit 2, `missing-schema`) for a table without a schema in `schemas/v1/`.
 * @example listTables(plan, schemas, words)[0]?.columns[0] // { name: 'plan_id', kind: 'text' }
 */
export function listTables(plan: Plan, schemas: Schemas, words: Vocabularies): PublishedTable[] {
  const tables: PlainTables = plan.tables;
  const table = (name: keyof PlanTables): PublishedTable => ({
    name,
    columns: listColumns(requireSchema(schemas, name)),
    rows: tables[name],
  });
  const head = (
    ['observations', 'indicators', 'targets', 'sections', 'attributes', 'attainment', 'methods'] as const
  ).map(table);
  const history = tables.history.length > 0 ? [table('history')] : [];
  return [...head, buildSourceTable(plan, words), ...history, table('findings'), table('lineage')];
}

/**
 * A schema by name.
 * @throws PipelineError (exit 2, `missing-schema`) when there is none.
 */
export function requireSchema(schemas: Schemas, name: string): SchemaDocument {
  const schema = schemas[name];
  if (schema) return schema;
  throw new PipelineError(2, [
    {
      code: 'missing-schema',
      file: `schemas/v1/${name}.json`,
      messageJa: `スキーマ \`schemas/v1/${name}.json\` がありません。リポジトリを取り直してください。`,
      messageEn: `The schema \`schemas/v1/${name}.json\` is missing. Fetch the repository again.`,
    },
  ]);
}

function listColumns(schema: SchemaDocument): Column[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({ name, kind: kindOf(property) }));
}

function kindOf({ type = [], format }: SchemaProperty): ColumnKind {
  if (format === 'decimal' || format === 'date') return format;
  const types = [type].flat();
  return (['integer', 'boolean'] as const).find((kind) => types.includes(kind)) ?? 'text';
}
