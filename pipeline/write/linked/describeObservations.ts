import type { Plan } from '../../model/Plan.ts';
import type { ObservationRow } from '../../model/rows.ts';
import type { Json } from '../renderJson.ts';
import { cubeOf, noSeries } from './describeCubes.ts';
import type { Names } from './nameThings.ts';
import { omitNulls } from './omitNulls.ts';

/**
 * Every period once, as a `dcterms:PeriodOfTime`, and every observation with its flag, its target and its cell; one that has
 * a value is a `qb:Observation` of the cube for numbers or of that for statuses.
 */
export function describeObservations({ tables }: Plan, names: Names): Json[] {
  const periods = new Map<string, Json>();
  for (const row of tables.observations) {
    if (!periods.has(row.period)) periods.set(row.period, describePeriod(row, names));
  }
  return [...periods.values(), ...tables.observations.map((row) => describeObservation(row, names))];
}

function describePeriod({ period, period_start, period_end, fiscal_year }: ObservationRow, names: Names): Json {
  return {
    '@id': names.period(period),
    '@type': 'dcterms:PeriodOfTime',
    'skos:notation': period,
    ...omitNulls({ 'dcat:startDate': period_start, 'dcat:endDate': period_end, fiscal_year }),
  };
}

function describeObservation(row: ObservationRow, names: Names): Json {
  const {
    indicator_id,
    period,
    series,
    fiscal_year,
    value,
    value_text,
    target_no,
    meets_target,
    progress,
    self_assessment,
  } = row;
  const cube = cubeOf(row);
  return {
    '@id': names.observation(indicator_id, period, series),
    '@type': cube === undefined ? 'tk:Observation' : ['tk:Observation', 'qb:Observation'],
    'qb:dataSet': cube && names.below('cube', cube),
    'dcterms:isPartOf': names.dataset,
    indicator: names.below('indicator', indicator_id),
    target: target_no === null ? undefined : names.below('target', indicator_id, target_no),
    'sdmx-dimension:refPeriod': names.period(period),
    ...omitNulls({
      period,
      fiscal_year,
      value,
      'schema:unitText': row.unit,
      value_text,
      meets_target,
      progress,
      self_assessment,
    }),
    'sdmx-attribute:unitMeasure': names.code('unit', row.unit),
    series: names.code('series', cube === undefined ? series : (series ?? noSeries)),
    status: names.codes('status', row.status, '+'),
    obs_status: names.code('obs_status', row.obs_status),
    attainment: names.code('attainment', row.attainment),
    attainment_reason: names.code('attainment_reason', row.attainment_reason),
    pace: names.code('pace', row.pace),
    findings: names.codes('findings', row.findings, ' '),
    'prov:wasDerivedFrom': names.cell(row.source_ref),
  };
}
