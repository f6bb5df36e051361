import { compareRows, type PlacedRow } from '../compareRows.ts';
import { type Row, type Scalar, tellDifference } from '../Difference.ts';
import { type PlanNode, scalarsOf } from '../flattenPlan.ts';
import type { Outcome, Published } from '../Published.ts';
import { objectOf } from '../readJson.ts';

const file = 'plan.jsonld';

/** One kind of thing in the graph: the table it comes from and what it says of a row. */
interface Thing {
  readonly type: string;
  readonly table: 'sections' | 'indicators' | 'targets' | 'observations';
  /** IRI below the dataset: the step, then the key columns. */
  readonly step: string;
  readonly id: readonly string[];
  /** Properties that hold a column's value as it is. */
  readonly values: readonly string[];
  /** Properties that hold a column's value under another name: property, column. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Properties that hold codes of a list as the IRIs of their concepts: column, list. */
  readonly codes: Readonly<Record<string, string>>;
  /** Properties that point at another thing: property, then step and columns of its IRI. */
  readonly links: readonly (readonly [property: string, step: string, ...columns: string[]])[];
}

const things: readonly Thing[] = [
  {
    type: 'tk:Section',
    table: 'sections',
    step: 'section',
    id: ['section_id'],
    values: ['level_label', 'number', 'label_text'],
    codes: { level: 'section_level', findings: 'finding' },
    links: [['skos:broader', 'section', 'parent_id']],
  },
  {
    type: 'tk:Indicator',
    table: 'indicators',
    step: 'indicator',
    id: ['indicator_id'],
    values: ['subgroup', 'unit_multiplier', 'baseline_text', 'baseline_value', 'baseline_year', 'baseline_period'],
    renamed: { 'schema:unitText': 'unit', 'schema:unitCode': 'unit_code' },
    codes: { value_type: 'value_type', direction: 'direction', baseline_status: 'status_stage', findings: 'finding' },
    links: [['section', 'section', 'section_id']],
  },
  {
    type: 'tk:Target',
    table: 'targets',
    step: 'target',
    id: ['indicator_id', 'target_no'],
    values: ['target_no', 'text', 'operator', 'value', 'upper', 'from', 'due', 'reference', 'change'],
    codes: {
      role: 'target_role',
      series: 'series',
      kind: 'target_kind',
      operator_basis: 'target_operator_basis',
      status: 'status_stage',
    },
    links: [['indicator', 'indicator', 'indicator_id']],
  },
  {
    type: 'tk:Observation',
    table: 'observations',
    step: 'observation',
    id: ['indicator_id', 'period', 'series'],
    values: ['period', 'fiscal_year', 'value', 'value_text', 'meets_target', 'progress', 'self_assessment'],
    renamed: { 'schema:unitText': 'unit' },
    codes: {
      series: 'series',
      status: 'status_stage',
      obs_status: 'obs_status',
      attainment: 'attainment',
      attainment_reason: 'attainment_reason',
      pace: 'pace',
      findings: 'finding',
    },
    links: [
      ['indicator', 'indicator', 'indicator_id'],
      ['target', 'target', 'indicator_id', 'target_no'],
    ],
  },
];

/** IRIs of one dataset: `{base_url}/{plan_id}/…` for things, `{base_url}/code/{list}#{code}` for codes (data-model section 2). */
interface Names {
  readonly dataset: string;
  readonly base: string;
  readonly edition: string;
}

const phrases = {
  json: { ja: 'JSON の文書', en: 'a JSON document' },
  dataset: {
    ja: '目録の記録にある、版のない dcat:Dataset が1つ',
    en: 'one dcat:Dataset without a version in the record',
  },
} as const;

/**
 * Holds `plan.jsonld` against the tables: every section, indicator, target and observation once under its IRI, with
 * the values, flags, links, cube and source cell of its row. The count is that of values compared.
 */
export function checkGraph(published: Published): Outcome {
  const { graph, record, tables } = published;
  if ('fault' in graph) return tellFaultOf(file, graph.fault);
  if ('fault' in record) return tellFaultOf('dataset.jsonld', record.fault);
  const nodes = listNodes(graph.value);
  const datasets = listNodes(record.value).filter(
    (node) => hasType(node, 'dcat:Dataset') && node['dcat:isVersionOf'] === undefined,
  );
  if (datasets.length !== 1)
    return {
      count: 0,
      differences: [tellDifference({ file: 'dataset.jsonld' }, datasets.length, phrases.dataset)],
    };
  const dataset = String(datasets[0]?.['@id']);
  const { plan_id, edition } = readNames(published);
  const names = { dataset, base: dataset.slice(0, -`/${plan_id}`.length), edition };
  const outcomes = [
    compareRows(
      'dataset.jsonld',
      placeNodes(datasets, 'dataset.jsonld'),
      [{ '@id': `${names.base}/${plan_id}`, 'dcat:version': readVersion(published) }],
      ['@id'],
    ),
    ...things.map((thing) => {
      const found = placeNodes(
        nodes.filter((node) => hasType(node, thing.type)),
        file,
      );
      return compareRows(
        file,
        found,
        tables[thing.table].map((row) => ({
          ...describe({ ...row }, thing, names),
          ...(thing.table === 'observations' ? describeCube({ ...row }, names) : {}),
        })),
        ['@id'],
      );
    }),
  ];
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

/** Plan and edition as the observations say; a table without any has them in `plan.json`, which is held against the rest elsewhere. */
function readNames({ tables, plan }: Published): { readonly plan_id: string; readonly edition: string } {
  const [first] = tables.observations;
  if (first) return first;
  const document = objectOf(plan);
  const { plan_id } = (document['plan'] ?? {}) as { readonly plan_id?: unknown };
  return { plan_id: String(plan_id ?? ''), edition: String(document['edition'] ?? '') };
}

function tellFaultOf(document: string, fault: string): Outcome {
  const found = { ja: fault, en: fault };
  return { count: 0, differences: [tellDifference({ file: document }, found, phrases.json)] };
}

/**
 * What only an observation says: its period, and the cube that it is in when it has a value; in a cube every dimension is
 * filled (RDF Data Cube, IC-11), so that `series` is `_Z` there when the source makes no distinction.
 */
function describeCube(row: Row, { dataset, base }: Names): Row {
  const { value = null, status = null, series = null, period = null } = row;
  const cube = value !== null ? 'numbers' : 'statuses';
  const isMissing = value === null && status === null;
  return {
    'sdmx-dimension:refPeriod': `${dataset}/period/${encodeURIComponent(String(period))}`,
    'qb:dataSet': isMissing ? null : `${dataset}/cube/${cube}`,
    series: isMissing && series === null ? null : `${base}/code/series#${series ?? '_Z'}`,
  };
}

/** What the graph must say of a row; null for a property that it must not have. */
function describe(
  row: Row,
  { step, id, values, renamed = {}, codes, links }: Thing,
  { dataset, base, edition }: Names,
): Row {
  const locate = (first: string, columns: readonly string[]): string =>
    [
      dataset,
      first,
      ...columns.flatMap((column) => row[column] ?? []).map((part) => encodeURIComponent(String(part))),
    ].join('/');
  const nameCodes = (codes: Scalar | undefined, list: string): string =>
    String(codes)
      .split(/[+ ]/)
      .map((code) => `${base}/code/${list}#${code}`)
      .join(' ');
  return {
    '@id': locate(step, id),
    ...Object.fromEntries(values.map((column) => [column, row[column] ?? null])),
    ...Object.fromEntries(Object.entries(renamed).map(([property, column]) => [property, row[column] ?? null])),
    ...Object.fromEntries(
      Object.entries(codes).map(([column, list]) => [column, orNull(row[column], nameCodes(row[column], list))]),
    ),
    ...Object.fromEntries(
      links.map(([property, first, ...columns]) => [
        property,
        orNull(row[columns.at(-1) ?? ''], locate(first, columns)),
      ]),
    ),
    'prov:wasDerivedFrom': orNull(
      row['source_ref'],
      `${dataset}/source/${edition}/${encodeURI(String(row['source_ref']))}`,
    ),
  };
}

function orNull(value: Scalar | undefined, text: string): string | null {
  return value === null || value === undefined ? null : text;
}

function readVersion({ plan }: Published): Scalar {
  return scalarsOf(objectOf(plan))['version'] ?? null;
}

/** The nodes of a flat graph; none for a document of another form. */
export function listNodes(document: unknown): PlanNode[] {
  const graph = typeof document === 'object' && document !== null && '@graph' in document ? document['@graph'] : [];
  return Array.isArray(graph) ? graph.filter((node) => typeof node === 'object' && node !== null) : [];
}

/** @example hasType({ '@type': ['dcat:Dataset'] }, 'dcat:Dataset') // true */
export function hasType(node: PlanNode, type: string): boolean {
  return [node['@type']].flat().includes(type);
}

/** The nodes as rows; a list of IRIs is joined by spaces. */
function placeNodes(nodes: readonly PlanNode[], document: string): PlacedRow[] {
  return nodes.map((node) => {
    const lists = Object.entries(node).flatMap(([property, value]) =>
      Array.isArray(value) ? [[property, value.join(' ')]] : [],
    );
    return {
      place: { file: document, at: String(node['@id']) },
      row: { ...scalarsOf(node), ...Object.fromEntries(lists) },
    };
  });
}
