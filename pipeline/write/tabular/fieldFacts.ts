import type { SchemaDocument, SchemaProperty } from '../../model/Schemas.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Column } from '../listTables.ts';

/** What one column of a table may hold, as its schema says; each format of metadata words it its own way. */
export interface FieldFacts {
  readonly name: string;
  readonly type: 'string' | 'decimal' | 'integer' | 'boolean' | 'date';
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** True when no row leaves it empty. */
  readonly isRequired: boolean;
  /** ECMA-262, of one value. */
  readonly pattern?: string;
  readonly minimum?: number;
  /** The code list whose codes the column holds, one a cell. */
  readonly codelist?: string;
  /** What joins the codes, where a cell holds several. */
  readonly separator?: '+' | ' ';
}

/** Columns that hold several codes in a cell, and what joins them (data-model section 3). */
const separators: Readonly<Record<string, '+' | ' '>> = {
  findings: ' ',
  status: '+',
  baseline_status: '+',
  target_status: '+',
};

/**
 * The columns of a table with what its schema says of each. A column that the schema does not name (a year of `table.csv`) is a text
 * under its own heading.
 * @example listFields('observations', columns, schema)[7]?.type // 'integer'
 */
export function listFields(columns: readonly Column[], schema: SchemaDocument): FieldFacts[] {
  return columns.map(({ name, kind }) => {
    const property: SchemaProperty & { readonly minimum?: number; readonly 'x-codelist'?: string } =
      schema.properties?.[name] ?? {};
    const separator = separators[name];
    const codelist = separator === undefined ? property['x-codelist'] : undefined;
    const pattern = separator === undefined && property.format === undefined ? property.pattern : undefined;
    const { title = name, description = name } = property;
    return {
      name,
      type: property.format === 'date' ? 'date' : kind === 'text' ? 'string' : kind,
      title: { ja: title, en: property['x-title-en'] ?? name },
      description: { ja: description, en: property['x-description-en'] ?? name },
      isRequired: ![property.type ?? 'null'].flat().includes('null'),
      ...(pattern === undefined ? {} : { pattern }),
      ...(property.minimum === undefined ? {} : { minimum: property.minimum }),
      ...(codelist === undefined ? {} : { codelist }),
      ...(separator === undefined ? {} : { separator }),
    };
  });
}
