import type { Plan } from '../../model/Plan.ts';
import type { IndicatorRow, SectionRow, TargetRow } from '../../model/rows.ts';
import type { Json } from '../renderJson.ts';
import type { Names } from './nameThings.ts';
import { omitNulls } from './omitNulls.ts';
import { qudtUnits } from './qudtUnits.ts';

/** Sections and indicators as SKOS concepts of the plan's own scheme, and the targets of the indicators. */
export function describePlan({ settings, tables }: Plan, names: Names): Json[] {
  const title = { ...settings.title };
  return [
    {
      '@id': names.below('sections'),
      '@type': 'skos:ConceptScheme',
      'dcterms:title': title,
      'skos:prefLabel': title,
      'dcterms:isPartOf': names.dataset,
    },
    ...tables.sections.map((row) => describeSection(row, names)),
    ...tables.indicators.map((row) => describeIndicator(row, names)),
    ...tables.targets.map((row) => describeTarget(row, names)),
  ];
}

function describeSection(row: SectionRow, names: Names): Json {
  const { section_id, parent_id, title, level_label, number, label_text } = row;
  return {
    '@id': names.below('section', section_id),
    '@type': ['tk:Section', 'skos:Concept'],
    'skos:notation': section_id,
    'skos:prefLabel': title === null ? undefined : { ja: title },
    'skos:inScheme': names.below('sections'),
    'skos:broader': parent_id === null ? undefined : names.below('section', parent_id),
    'skos:topConceptOf': parent_id === null ? names.below('sections') : undefined,
    'dcterms:isPartOf': names.dataset,
    level: names.code('level', row.level),
    ...omitNulls({ level_label, number, label_text }),
    findings: names.codes('findings', row.findings, ' '),
    'prov:wasDerivedFrom': names.cell(row.source_ref),
  };
}

function describeIndicator(row: IndicatorRow, names: Names): Json {
  const {
    indicator_id,
    section_id,
    indicator,
    subgroup,
    unit_multiplier,
    baseline_text,
    baseline_value,
    baseline_year,
    baseline_period,
  } = row;
  return {
    '@id': names.below('indicator', indicator_id),
    '@type': ['tk:Indicator', 'skos:Concept'],
    'skos:notation': indicator_id,
    'skos:prefLabel': { ja: subgroup === null ? indicator : `${indicator}（${subgroup}）` },
    'schema:name': { ja: indicator },
    'skos:inScheme': names.below('sections'),
    'skos:broader': names.below('section', section_id),
    'dcterms:isPartOf': names.dataset,
    section: names.below('section', section_id),
    value_type: names.code('value_type', row.value_type),
    direction: names.code('direction', row.direction),
    ...omitNulls({ 'schema:unitText': row.unit, 'schema:unitCode': row.unit_code }),
    'sdmx-attribute:unitMeasure': names.code('unit', row.unit),
    'qudt:hasUnit': row.unit_code === null ? undefined : qudtUnits[row.unit_code],
    ...omitNulls({ subgroup, unit_multiplier, baseline_text, baseline_value, baseline_year, baseline_period }),
    baseline_status: names.codes('baseline_status', row.baseline_status, '+'),
    findings: names.codes('findings', row.findings, ' '),
    'prov:wasDerivedFrom': names.cell(row.source_ref),
  };
}

function describeTarget(row: TargetRow, names: Names): Json {
  const { indicator_id, target_no, text, operator, value, upper, from, due, reference, change } = row;
  return {
    '@id': names.below('target', indicator_id, target_no),
    '@type': 'tk:Target',
    'dcterms:isPartOf': names.dataset,
    indicator: names.below('indicator', indicator_id),
    target_no,
    role: names.code('role', row.role),
    series: names.code('series', row.series),
    kind: names.code('kind', row.kind),
    operator_basis: names.code('operator_basis', row.operator_basis),
    status: names.codes('status', row.status, '+'),
    ...omitNulls({ text, operator, value, upper, from, due, reference, change }),
    'prov:wasDerivedFrom': names.cell(row.source_ref),
  };
}
