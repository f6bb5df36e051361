import type { Plan } from '../../model/Plan.ts';
import { references } from '../../model/references.ts';
import { jsonldContext } from '../linked/jsonldContext.ts';
import { codeListOf, nameThings } from '../linked/nameThings.ts';
import { type PublishedTable, requireSchema } from '../listTables.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import { type ColumnTriple, columnTriples, type TableTriples } from './columnTriples.ts';
import { type FieldFacts, listFields } from './fieldFacts.ts';

type Node = { readonly [key: string]: Json | undefined };

/**
 * The tables as CSV on the Web describes them (W3C, Metadata Vocabulary for Tabular Data, 2015): a table group with columns, datatypes,
 * keys, and templates by which a processor in minimal mode makes triples that `plan.ttl` holds too. `attributes`, `attainment`,
 * `history`, `lineage` and `table` make none. No row begins with `#`, the comment prefix of the default dialect: each begins with an id.
 */
export function describeCsvTables(plan: Plan, context: WriteContext): Json {
  const names = new Set(context.tables.map(({ name }) => name));
  const { title, description } = plan.settings;
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': worded(title),
    'dc:description': worded(description),
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ['\n'],
    },
    tables: context.tables.map((table) => describeTable(table, plan, context, names)),
  };
}

function describeTable(table: PublishedTable, plan: Plan, context: WriteContext, names: ReadonlySet<string>): Node {
  const schema = requireSchema(context.schemas, table.name);
  const triples = columnTriples[table.name];
  const name = (template: string): string => nameTemplate(template, plan, context);
  const fields = listFields(table.columns, schema);
  const required = new Set(fields.filter(({ isRequired }) => isRequired).map((field) => field.name));
  // Validators hold an empty cell of a foreign key for a fault, so a reference that a row may leave out is not declared here.
  const links = references.filter(
    ({ from, to, except, columns }) =>
      from === table.name && names.has(to) && except === undefined && columns.every((column) => required.has(column)),
  );
  return {
    url: `${table.name}.csv`,
    'dc:title': worded({ ja: schema.title ?? table.name, en: schema['x-title-en'] ?? table.name }),
    ...(triples ? {} : { suppressOutput: true }),
    tableSchema: {
      ...(triples ? { aboutUrl: name(`plan:${triples.about}`) } : {}),
      columns: [
        ...fields.map((field) => describeColumn(field, triples?.columns[field.name], name)),
        ...describeAlways(triples, name),
      ],
      primaryKey: schema['x-key']?.map(nameColumn),
      foreignKeys:
        links.length === 0
          ? undefined
          : links.map(({ columns, to, key }) => ({
              columnReference: [...columns],
              reference: { resource: `${to}.csv`, columnReference: [...key] },
            })),
    },
  };
}

/** A name fit for a URI template (RFC 6570 section 2.3): letters of other scripts are percent-encoded. */
function nameColumn(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /[!'()*.-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function describeColumn(
  { name, type, title, description, isRequired, pattern, minimum, separator }: FieldFacts,
  triple: ColumnTriple | undefined,
  nameOf: (template: string) => string,
): Node {
  const format = type === 'string' && pattern !== undefined ? { format: pattern } : {};
  const least = minimum === undefined ? {} : { minimum: String(minimum) };
  const column = nameColumn(name);
  return {
    name: column,
    titles: column === name ? { und: [name], ja: [title.ja], en: [title.en] } : [name],
    'dc:description': worded(description),
    datatype: Object.keys({ ...format, ...least }).length === 0 ? type : { base: type, ...format, ...least },
    ...(isRequired ? { required: true } : {}),
    ...(separator === undefined ? {} : { separator }),
    ...(triple === undefined
      ? { suppressOutput: true }
      : {
          ...(triple.about === undefined ? {} : { aboutUrl: nameOf(`plan:${triple.about}`) }),
          propertyUrl: expand(triple.property),
          ...(triple.value === undefined ? {} : { valueUrl: nameOf(nameValue(triple.value, column)) }),
          ...(triple.lang === undefined ? {} : { lang: triple.lang }),
        }),
  };
}

/** `code:unit` of the column `unit` is the concept of that list named by the cell. */
function nameValue(value: string, column: string): string {
  return value.startsWith('code:') ? `${value}#{${column}}` : value;
}

function describeAlways(triples: TableTriples | undefined, nameOf: (template: string) => string): Node[] {
  return (triples?.always ?? []).map(([property, value], index) => ({
    name: `always_${index + 1}`,
    virtual: true,
    propertyUrl: expand(property),
    valueUrl: nameOf(value),
  }));
}

/** An address template from one of `columnTriples`. */
function nameTemplate(template: string, plan: Plan, { catalog }: WriteContext): string {
  const { dataset, scheme } = nameThings(plan, catalog);
  const [kind = '', rest = ''] = template.split(/:(.*)/su);
  switch (kind) {
    case 'plan':
      return rest === '' ? dataset : `${dataset}/${rest}`;
    case 'code': {
      const [list = '', variable = ''] = rest.split('#');
      return `${scheme(codeListOf(list))}#${variable}`;
    }
    case 'cell':
      return `${dataset}/source/${plan.edition}/{+source_ref}`;
    default:
      return expand(template);
  }
}

/** A prefixed name in full, by the prefixes of the JSON-LD context: CSVW knows only some of them. */
function expand(term: string): string {
  const [prefix = '', local = ''] = term.split(':');
  const root = (jsonldContext as Readonly<Record<string, unknown>>)[prefix];
  return typeof root === 'string' ? `${root}${local}` : term;
}

function worded({ ja, en }: { readonly ja: string; readonly en: string }): Json {
  return [
    { '@value': ja, '@language': 'ja' },
    { '@value': en, '@language': 'en' },
  ];
}
