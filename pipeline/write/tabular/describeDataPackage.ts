import type { Plan } from '../../model/Plan.ts';
import { references } from '../../model/references.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { nameThings } from '../linked/nameThings.ts';
import { type PublishedTable, requireSchema } from '../listTables.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import { type FieldFacts, listFields } from './fieldFacts.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** Code lists whose order means something; the codes stand in that order in `codes.csv`. */
const ordered: ReadonlySet<string> = new Set(['section_level', 'severity', 'pace']);

/** Data types by their names in Table Schema. */
const types: Readonly<Record<FieldFacts['type'], string>> = {
  string: 'string',
  decimal: 'number',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/**
 * The tables as a Data Package (datapackage.org, version 2.0): resources with schemas, keys and categories. Sizes and digests are added
 * once the files are made (`completePackage`). A licence that nobody confirmed is not named.
 */
export function describeDataPackage(plan: Plan, context: WriteContext): Json {
  const { settings, version, origin } = plan;
  const { licence, keywords } = settings;
  const names = nameThings(plan, context.catalog);
  const listed = new Set(context.tables.map(({ name }) => name));
  return {
    $schema: `${profiles}/datapackage.json`,
    name: settings.plan_id,
    id: names.dataset,
    title: join(settings.title),
    description: join(settings.description),
    homepage: names.page,
    version,
    keywords: keywords && [...keywords.ja, ...keywords.en],
    contributors: [{ title: join(settings.publisher.name), roles: ['publisher'] }],
    sources: [{ title: origin.title, version: plan.edition, path: origin.url }],
    licenses:
      licence.status === 'confirmed' && licence.url !== undefined
        ? [{ name: licence.id, path: licence.url, title: licence.title && join(licence.title) }]
        : undefined,
    resources: context.tables.map((table) => describeResource(table, context, listed)),
  };
}

function describeResource(table: PublishedTable, { schemas, words }: WriteContext, listed: ReadonlySet<string>): Json {
  const schema = requireSchema(schemas, table.name);
  const fields = listFields(table.columns, schema);
  const required = new Set(fields.filter(({ isRequired }) => isRequired).map((field) => field.name));
  // Tools let an empty reference pass, but hold a half empty one of two columns for a fault.
  const links = references.filter(
    ({ from, to, except, columns }) =>
      from === table.name &&
      listed.has(to) &&
      except === undefined &&
      (columns.length === 1 || columns.every((column) => required.has(column))),
  );
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: join({ ja: schema.title ?? table.name, en: schema['x-title-en'] ?? table.name }),
    description: join({ ja: schema.description ?? '', en: schema['x-description-en'] ?? '' }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      $schema: `${profiles}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: fields.map((field) => describeField(field, words)),
      missingValues: [''],
      primaryKey: schema['x-key'] && [...schema['x-key']],
      foreignKeys:
        links.length === 0
          ? undefined
          : links.map(({ columns, to, key }) => ({
              fields: [...columns],
              // A table that refers to itself names no resource.
              reference: { resource: to === table.name ? '' : to, fields: [...key] },
            })),
    },
  };
}

function describeField(
  { name, type, title, description, isRequired, pattern, minimum, codelist }: FieldFacts,
  { codes }: Vocabularies,
): Json {
  const categories = codelist === undefined ? [] : codes.filter(({ list }) => list === codelist);
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(type === 'string' && pattern !== undefined ? { pattern } : {}),
    ...(minimum === undefined ? {} : { minimum }),
  };
  return {
    name,
    type: types[type],
    title: join(title),
    description: join(description),
    constraints: Object.keys(constraints).length === 0 ? undefined : constraints,
    categories:
      categories.length === 0
        ? undefined
        : categories.map(({ code, label_ja, label_en }) => ({
            value: code,
            label: join({ ja: label_ja, en: label_en }),
          })),
    categoriesOrdered: codelist !== undefined && ordered.has(codelist) ? true : undefined,
  };
}

/** Both languages in one text: the standard has one title a thing. */
function join({ ja, en }: Bilingual): string {
  return ja === en ? ja : `${ja} / ${en}`;
}
