import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { SchemaDocument, Schemas } from '../model/Schemas.ts';
import { type Explanation, explainSchemaFault } from './explainSchemaFault.ts';

/** One broken rule in a document. `ja` and `en` tell it in words, the value in backticks. */
export interface DocumentFault extends Explanation {
  /** JSON Pointer (RFC 6901) to the value; for a missing or surplus key, to the object that lacks or holds it. */
  readonly pointer: string;
  /** Name of the faulty field, a missing or surplus one included; `null` for the document as a whole. */
  readonly field: string | null;
  /** The offending value; of a missing field, nothing. */
  readonly value: unknown;
  /** The keyword of JSON Schema that failed, or `x-key` for a key that is there twice. */
  readonly keyword: string;
  /** ajv's parameters of the keyword: `missingProperty`, `additionalProperty`, `limit`, … */
  readonly params: Readonly<Record<string, unknown>>;
}

/** One broken rule in a table. */
export interface RowFault extends DocumentFault {
  /** Number of the row, from 1; the header does not count. */
  readonly row: number;
}

/** Checks values against the schemas of `schemas/v1/`; a schema is named by its file's base name. */
export interface Validator {
  /** Every fault of a table's rows, in row order: the rules of the schema first, keys that are there twice after them. */
  checkRows(table: string, rows: readonly object[]): RowFault[];
  /** Every fault of a document. */
  checkDocument(name: string, value: unknown): DocumentFault[];
}

/** The keywords that our schemas add to JSON Schema. A misspelt one is refused, as any unknown keyword is. */
export const schemaVocabulary = ['x-table', 'x-key', 'x-title-en', 'x-description-en', 'x-unit', 'x-codelist'];

/**
 * A validator for all schemas: JSON Schema 2020-12, strict mode, formats checked in full, all faults told.
 * A schema is compiled when it is first needed.
 * @throws Error (from `checkRows` and `checkDocument`) for a schema that does not exist or is no valid one.
 * @example createValidator(schemas).checkRows('targets', [{ ...row, due: 22 }])
 * // [{ row: 1, field: 'due', value: 22, keyword: 'minimum', en: 'The value `22` must be at least 1868.', … }]
 */
export function createValidator(schemas: Schemas): Validator {
  const ajv = createAjv(schemas);
  const pick = (name: string): readonly [SchemaDocument, ValidateFunction] => {
    const schema = schemas[name];
    const validate = schema && ajv.getSchema(schema.$id);
    if (!validate) throw new Error(`no schema '${name}'`);
    return [schema, validate];
  };
  return {
    checkRows(table, rows) {
      const [schema, validate] = pick(table);
      const faults = rows.flatMap((row, index) =>
        listFaults(validate, row).map((fault) => ({ row: index + 1, ...fault })),
      );
      return [...faults, ...checkKeys(schema, rows)];
    },
    checkDocument: (name, value) => listFaults(pick(name)[1], value),
  };
}

/**
 * A fault (`x-key`) for every row whose key an earlier row has; `params.first` is that row, from 1. Data-model section 3.
 * @example checkKeys(targets, [{ indicator_id: '1-1', target_no: 1 }, { indicator_id: '1-1', target_no: 1 }])[0]?.row // 2
 */
export function checkKeys(schema: SchemaDocument, rows: readonly object[]): RowFault[] {
  const columns = schema['x-key'] ?? [];
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = readKey(row, columns);
    const identity = JSON.stringify(key);
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, index + 1);
    return first === undefined || columns.length === 0 ? [] : [tellRepeatedKey(columns, key, index + 1, first)];
  });
}

function readKey(row: object, columns: readonly string[]): unknown[] {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return columns.map((column) => fields[column] ?? null);
}

function tellRepeatedKey(columns: readonly string[], key: readonly unknown[], row: number, first: number): RowFault {
  const rule = { keyword: 'x-key', params: { key: key.map((part) => part ?? '').join('/'), first }, value: key };
  return { row, pointer: '', field: columns.join('/'), ...rule, ...explainSchemaFault(rule) };
}

function createAjv(schemas: Schemas): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true });
  addFormats.default(ajv, { mode: 'full' });
  ajv.addFormat('decimal', /^-?[0-9]+(\.[0-9]+)?$/);
  ajv.addVocabulary(schemaVocabulary);
  for (const schema of Object.values(schemas)) ajv.addSchema({ ...schema });
  return ajv;
}

/**
 * One fault a value: a value of the wrong type breaks further rules that need no telling, `if` only repeats its `then`, and `oneOf`
 * says itself what its parts lack.
 */
function listFaults(validate: ValidateFunction, value: unknown): DocumentFault[] {
  if (validate(value)) return [];
  const faults = new Map<string, DocumentFault>();
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if' || error.schemaPath.includes('/oneOf/')) continue;
    const fault = toFault(error);
    const place = `${fault.pointer}\n${fault.field}`;
    if (!faults.has(place) || fault.keyword === 'type') faults.set(place, fault);
  }
  return [...faults.values()];
}

function toFault({ instancePath, keyword, params: own, data, schema }: ErrorObject): DocumentFault {
  const params = keyword === 'oneOf' ? { ...own, choices: listRequired(schema) } : own;
  const { missingProperty, additionalProperty } = params as {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
  };
  const field = missingProperty ?? additionalProperty ?? lastToken(instancePath);
  const holder = data as Readonly<Record<string, unknown>>;
  const value = missingProperty ? undefined : additionalProperty ? holder[additionalProperty] : data;
  const rule = { keyword, params, value };
  return { pointer: instancePath, field, ...rule, ...explainSchemaFault(rule) };
}

/** The keys that the parts of a `oneOf` ask for, one or the other. */
function listRequired(schema: unknown): readonly string[] {
  return (schema as readonly { readonly required?: readonly string[] }[]).flatMap(({ required = [] }) => required);
}

function lastToken(pointer: string): string | null {
  const token = pointer.split('/').slice(1).at(-1);
  return token === undefined ? null : token.replaceAll('~1', '/').replaceAll('~0', '~');
}
