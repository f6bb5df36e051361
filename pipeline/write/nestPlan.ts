import { renderMeaning } from '../model/Legend.ts';
import type { Plan } from '../model/Plan.ts';
import type { FieldValue, PublishedTable, Row } from './listTables.ts';
import { requireSchema } from './listTables.ts';
import type { Json } from './renderJson.ts';
import type { WriteContext } from './Writer.ts';

/** Rows of the tables below an indicator, by `indicator_id`, and of sections, by `parent_id`. */
interface Nesting {
  readonly sections: Grouped;
  readonly indicators: Grouped;
  readonly targets: Grouped;
  readonly observations: Grouped;
  readonly attributes: Grouped;
}

interface Grouped {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<FieldValue, readonly Row[]>;
}

/**
 * The whole plan as `plan.json` holds it (`schemas/v1/plan.json`): sections within sections, in them indicators, in them
 * targets and observations. Field names and values are those of the CSV files; `findings` is an array.
 */
export function nestPlan(plan: Plan, { tables, schemas }: WriteContext): Json {
  const { settings, origin } = plan;
  const { plan_id, title, description, publisher, period, licence, contact, keywords } = settings;
  const nesting: Nesting = {
    sections: group(tables, 'sections', 'parent_id'),
    indicators: group(tables, 'indicators', 'section_id'),
    targets: group(tables, 'targets', 'indicator_id'),
    observations: group(tables, 'observations', 'indicator_id'),
    attributes: group(tables, 'attributes', 'indicator_id'),
  };
  return {
    $schema: requireSchema(schemas, 'plan').$id,
    schema_version: plan.schemaVersion,
    version: plan.version,
    plan: copy({ plan_id, title, description, publisher, period, licence, contact, keywords }),
    edition: plan.edition,
    title: plan.title,
    source: {
      file: plan.source.file,
      title: origin.title,
      publisher: { name: origin.publisher.name, code: origin.publisher.code },
      fiscal_year: origin.fiscal_year,
      plan_period: { first: origin.plan_period.first, last: origin.plan_period.last },
      sha256: origin.sha256,
      licence: origin.licence,
      url: origin.url,
      retrieved: origin.retrieved,
      note: origin.note,
    },
    fiscal_years: plan.fiscalYears,
    baseline_year: settings.baseline_year ? copy(settings.baseline_year) : null,
    sections: nestSections(null, nesting),
    attainment: listRows(tables, 'attainment'),
    findings: listRows(tables, 'findings'),
    notes: plan.notes.map(({ text, source_ref }) => ({ text, source_ref })),
    legend: plan.legend.map(({ mark, means, sourceRef }) => ({ mark, ...renderMeaning(means), source_ref: sourceRef })),
  };
}

function nestSections(parent: FieldValue, nesting: Nesting): Json[] {
  const { columns, rows } = nesting.sections;
  const own = columns.filter((column) => column !== 'parent_id');
  return (rows.get(parent) ?? []).map((row) => ({
    ...pick(row, own),
    sections: nestSections(row['section_id'] ?? null, nesting),
    indicators: (nesting.indicators.rows.get(row['section_id'] ?? null) ?? []).map((indicator) =>
      nestIndicator(indicator, nesting),
    ),
  }));
}

function nestIndicator(row: Row, nesting: Nesting): Json {
  const below = ({ columns, rows }: Grouped): Json[] => {
    const own = columns.filter((column) => !['plan_id', 'edition', 'indicator_id'].includes(column));
    return (rows.get(row['indicator_id'] ?? null) ?? []).map((item) => pick(item, own));
  };
  return {
    ...pick(row, [
      'indicator_id',
      'indicator',
      'subgroup',
      'value_type',
      'unit',
      'unit_code',
      'unit_multiplier',
      'direction',
    ]),
    baseline: pickPrefixed(row, 'baseline_', ['text', 'value', 'status', 'year', 'period']),
    targets: below(nesting.targets),
    observations: below(nesting.observations),
    latest: pickPrefixed(row, 'latest_', ['fiscal_year', 'value_text', 'attainment']),
    attributes: below(nesting.attributes),
    ...pick(row, ['source_ref', 'findings']),
  };
}

function group(tables: readonly PublishedTable[], name: string, by: string): Grouped {
  const table = tables.find((candidate) => candidate.name === name);
  const rows = new Map<FieldValue, Row[]>();
  for (const row of table?.rows ?? []) {
    const key = row[by] ?? null;
    const members = rows.get(key);
    if (members) members.push(row);
    else rows.set(key, [row]);
  }
  return { columns: table?.columns.map((column) => column.name) ?? [], rows };
}

function listRows(tables: readonly PublishedTable[], name: string): Json[] {
  return tables
    .filter((table) => table.name === name)
    .flatMap(({ columns, rows }) => {
      const names = columns.map((column) => column.name);
      return rows.map((row) => pick(row, names));
    });
}

function pick(row: Row, columns: readonly string[]): { [key: string]: Json } {
  const picked: { [key: string]: Json } = {};
  for (const column of columns)
    picked[column] = column === 'findings' ? splitCodes(row[column] ?? null) : (row[column] ?? null);
  return picked;
}

function pickPrefixed(row: Row, prefix: string, columns: readonly string[]): Json {
  return Object.fromEntries(columns.map((column) => [column, row[prefix + column] ?? null]));
}

/** Codes as a row holds them, joined by a space, as a list. */
function splitCodes(codes: FieldValue): string[] {
  return typeof codes === 'string' ? codes.split(' ') : [];
}

/** Settings are plain JSON already; the copy says so to the compiler. */
function copy(settings: object): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}
