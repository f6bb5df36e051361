import type { SchemaProperty } from '../model/Schemas.ts';

/** Any part of a schema of `schemas/v1/`, with every keyword of JSON Schema 2020-12 that this project writes. */
export interface SchemaNode extends SchemaProperty {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: SchemaNode;
  readonly const?: string;
  readonly 'x-table'?: string;
  readonly 'x-key'?: readonly string[];
  /** The list of `codes.csv` that the field's codes belong to. */
  readonly 'x-codelist'?: string;
}
