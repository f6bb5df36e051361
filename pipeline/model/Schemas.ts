/** One property of a schema, as far as this project writes them. */
export interface SchemaProperty {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly pattern?: string;
  /** Japanese title and description; English stands in the `x-` twins. */
  readonly title?: string;
  readonly description?: string;
  readonly 'x-title-en'?: string;
  readonly 'x-description-en'?: string;
  /** Unit of the field's numbers, where it has one: `year`, `%`, `ratio`. */
  readonly 'x-unit'?: string;
  readonly examples?: readonly unknown[];
}

/** A schema document of `schemas/v1/`. A table's schema gives column order by property order. */
export interface SchemaDocument extends SchemaProperty {
  readonly $id: string;
  readonly 'x-table'?: string;
  readonly 'x-key'?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaProperty>>;
  readonly required?: readonly string[];
}

/** Every schema by its file's base name: `observations`, `plan`, `origin`, … */
export type Schemas = Readonly<Record<string, SchemaDocument>>;
