import { expect, it } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import { writers } from '../../pipeline/write/index.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { tinyCatalog, tinyPlan } from '../support/tinyPlan.ts';
import { vocabularies } from '../support/vocabularies.ts';
import { schemas, tinyFiles } from './tinyFiles.ts';

const names = [
  'attainment',
  'attributes',
  'findings',
  'indicators',
  'lineage',
  'methods',
  'observations',
  'sections',
  'table',
  'targets',
];
const tables = names.map((name) => `${name}.csv`);

it('writes every file of data-model section 3, in order of their paths', () => {
  const twins = [...tables.map((name) => `excel/${name}`), 'excel/tiny.xlsx'];
  const expected = [
    ...tables,
    ...twins,
    ...names.map((name) => `parquet/${name}.parquet`),
    'README.html',
    'README.md',
    'charts/1-1-1.svg',
    'charts/attainment.svg',
    'csv-metadata.json',
    'datapackage.json',
    'dataset.jsonld',
    'iati-results.xml',
    'plan.json',
    'plan.jsonld',
    'plan.ttl',
    'source.tsv',
    'stratml.xml',
  ];
  expect([...tinyFiles.keys()]).toEqual(expected.toSorted());
});

it('lists its writers in alphabetical order', () => {
  const listed = writers.map(({ name }) => name);
  expect(listed).toEqual(listed.toSorted());
});

it('keeps the source byte for byte', () => {
  expect(tinyFiles.get('source.tsv')).toEqual(tinyPlan.source.bytes);
});

it('writes history once there is one', () => {
  const {
    plan_id,
    period_start,
    period_end,
    target_no,
    meets_target,
    progress,
    pace,
    self_assessment,
    findings,
    ...row
  } = firstObservation();
  const files = write({ ...tinyPlan, tables: { ...tinyPlan.tables, history: [row] } });
  expect(new TextDecoder().decode(files.get('history.csv'))).toBe(
    'edition,indicator_id,period,series,fiscal_year,value,status,unit,value_text,obs_status,attainment,attainment_reason,source_ref\n' +
      '2021,1-1-1,2019,,2019,-5,,%,-5%,A,in_progress,before_due,"source.tsv#cell=3,6"\n',
  );
});

it('refuses a row that breaks its schema, naming table, row, field, value and rule', () => {
  const [first, ...others] = tinyPlan.tables.observations;
  const broken = { ...firstObservation(), value: '1,483', period_end: '2020-02-30' };
  const plan = {
    ...tinyPlan,
    tables: { ...tinyPlan.tables, observations: [first ?? broken, broken, ...others.slice(1)] },
  };
  const error = catchError(() => write(plan));
  expect(error.exitCode).toBe(1);
  const told = error.faults.map(({ code, file, messageEn }) => `${code} ${file} ${messageEn}`);
  expect(told).toContainEqual(
    expect.stringMatching(
      /^invalid-row observations\.csv observations, row 2, field `value` \(rule `pattern`\): .*`1,483`/,
    ),
  );
  expect(told).toContainEqual(expect.stringMatching(/row 2, field `period_end` \(rule `format`\): .*`2020-02-30`/));
  expect(error.faults[0]?.messageJa).toMatch(/^observations の 2 行目、項目 /);
});

it('refuses to write a table without a schema', () => {
  const { targets, ...rest } = schemas;
  const error = catchError(() => writePlan(tinyPlan, tinyCatalog, rest, vocabularies));
  expect([error.exitCode, error.faults[0]?.code, error.faults[0]?.file]).toEqual([
    2,
    'missing-schema',
    'schemas/v1/targets.json',
  ]);
});

function write(plan: Plan): ReadonlyMap<string, Uint8Array> {
  return writePlan(plan, tinyCatalog, schemas, vocabularies);
}

function firstObservation() {
  const [row] = tinyPlan.tables.observations;
  if (!row) throw new Error('the tiny plan has observations');
  return row;
}

function catchError(run: () => unknown): PipelineError {
  try {
    run();
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
