import { describe, expect, it } from 'vitest';
import { requireSchema } from '../../pipeline/write/listTables.ts';
import { renderParquet } from '../../pipeline/write/tabular/renderParquet.ts';
import { renderWorkbook } from '../../pipeline/write/workbook/renderWorkbook.ts';
import { schemas, tinyTables } from '../write/tinyFiles.ts';
import { alter, firstOf, goodFiles, readText, replaceFile } from './goodFiles.ts';

/** The tables with 12.5 where the CSV file of the observations has 12.25. */
const otherTables = tinyTables.map((table) =>
  table.name === 'observations'
    ? { ...table, rows: table.rows.map((row) => (row['value'] === '12.25' ? { ...row, value: '12.5' } : row)) }
    : table,
);

const [otherTable] = otherTables;
if (otherTable?.name !== 'observations') throw new Error('observations come first');
const otherObservations = renderParquet(otherTable, requireSchema(schemas, 'observations'), {});

function otherWorkbook(): Uint8Array {
  return renderWorkbook(otherTables.map((table) => ({ ...table, wrap: false })));
}

/** What is wrong, the files, the check that finds it, and how its sentence begins. */
const cases: readonly (readonly [what: string, files: Map<string, Uint8Array>, check: string, en: string])[] = [
  ['a plan.json that is no JSON', replaceFile('plan.json', '{'), 'plan', 'plan.json: found '],
  [
    'a plan.json that its schema refuses',
    alter('plan.json', '"progress": "0.3667"', '"progress": 0.3667'),
    'plan',
    'plan.json, /sections/0/sections/0/indicators/0/observations/1/progress: The value `0.3667` must be a text or empty.',
  ],
  [
    'a value in plan.json',
    alter('plan.json', '"value": "0.5"', '"value": "0.50"'),
    'plan',
    'plan.json, /sections/0/sections/0/indicators/0/observations/1, column value: found `0.50`, expected `0.5`.',
  ],
  [
    'a digest of another source',
    replaceFile(
      'plan.json',
      readText('plan.json').replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`),
    ),
    'plan',
    `plan.json, /source/sha256: found \`${'0'.repeat(64)}\`, expected `,
  ],
  [
    'a flag in table.csv',
    alter('table.csv', '検討,対象期間前', '検討,進行中'),
    'table',
    'table.csv, line 3, column 2019年度（令和元年度）判定: found `進行中`, expected `対象期間前`.',
  ],
  [
    'a formula that is not disarmed in a twin',
    alter('excel/indicators.csv', "'=市民の", '=市民の'),
    'twins',
    "excel/indicators.csv, line 2, column indicator: found `=市民の\u3000声🙂`, expected `'=市民の\u3000声🙂`.",
  ],
  [
    'a row that a twin lacks',
    replaceFile('excel/findings.csv', readText('excel/findings.csv').replace(/sudden-change-1.*\r\n/, '')),
    'twins',
    'excel/findings.csv: found no such record, expected `sudden-change-1,sudden-change,note,source.tsv#cell=3,8,1-1-1,12.25%,,',
  ],
  [
    'a value in the graph',
    alter('plan.jsonld', '"value": "12.25"', '"value": "12.5"'),
    'graph',
    'plan.jsonld, https://torikumi.example/tiny/observation/1-1-1/2021, column value: found `12.5`, expected `12.25`.',
  ],
  [
    'a flag in the graph',
    alter(
      'plan.jsonld',
      '"attainment": "https://torikumi.example/code/attainment#not_in_force"',
      '"attainment": "https://torikumi.example/code/attainment#in_progress"',
    ),
    'graph',
    'plan.jsonld, https://torikumi.example/tiny/observation/1-1-2/2019, column attainment: ' +
      'found `https://torikumi.example/code/attainment#in_progress`, expected `https://torikumi.example/code/attainment#not_in_force`.',
  ],
  [
    'an observation of another name in the graph',
    alter(
      'plan.jsonld',
      '"@id": "https://torikumi.example/tiny/observation/1-1-2/2019"',
      '"@id": "https://torikumi.example/tiny/observation/1-1-2/2018"',
    ),
    'graph',
    'plan.jsonld, https://torikumi.example/tiny/observation/1-1-2/2018: found `https://torikumi.example/tiny/observation/1-1-2/2018`, expected no such row.',
  ],
  [
    'a graph without a dataset',
    replaceFile('dataset.jsonld', '{"@graph":[]}'),
    'graph',
    'dataset.jsonld: found `0`, expected one dcat:Dataset without a version in the record.',
  ],
  [
    'a statement that the Turtle lacks',
    replaceFile('plan.ttl', readText('plan.ttl').replace('tk:value 12.25', 'tk:value 12.5')),
    'turtle',
    'plan.ttl, https://torikumi.example/tiny/observation/1-1-1/2021 https://torikumi.example/vocab#value "12.25"',
  ],
  ['a Turtle that is none', replaceFile('plan.ttl', '<a'), 'turtle', 'plan.ttl: found '],
  [
    'a value that the workbook does not have',
    new Map([...goodFiles, ['excel/tiny.xlsx', otherWorkbook()]]),
    'workbook',
    'excel/tiny.xlsx, line 4, observations, column value: found `12.5`, expected `12.25`.',
  ],
  ['a workbook that is none', replaceFile('excel/tiny.xlsx', 'PK'), 'workbook', 'excel/tiny.xlsx: found '],
  [
    'a result in the StratML',
    alter('stratml.xml', '<NumberOfUnits>12.25</NumberOfUnits>', '<NumberOfUnits>12.5</NumberOfUnits>'),
    'stratml',
    'stratml.xml, indicator.1-1-1, column value: found `12.5`, expected `12.25`.',
  ],
  ['a StratML that is no XML', replaceFile('stratml.xml', '<a><b></a>'), 'stratml', 'stratml.xml: found '],
  [
    'a result in the IATI file',
    alter('iati-results.xml', '<actual value="12.25">', '<actual value="12.5">'),
    'iati',
    'iati-results.xml, 1-1-1, column value: found `12.5`, expected `12.25`.',
  ],
  [
    'a Parquet file of another table',
    new Map([...goodFiles, ['parquet/targets.parquet', goodFiles.get('parquet/sections.parquet') ?? new Uint8Array()]]),
    'parquet',
    'parquet/targets.parquet: found `section_id, ',
  ],
  [
    'a Parquet file that is none',
    replaceFile('parquet/targets.parquet', 'PAR1'),
    'parquet',
    'parquet/targets.parquet: found ',
  ],
  [
    'a value that the Parquet file does not have',
    new Map([...goodFiles, ['parquet/observations.parquet', otherObservations]]),
    'parquet',
    'parquet/observations.parquet, line 4, column value: found `12.5`, expected `12.25`.',
  ],
  [
    'another size in the record',
    replaceFile('dataset.jsonld', readText('dataset.jsonld').replace(/"dcat:byteSize": \d+/, '"dcat:byteSize": 1')),
    'record',
    'dataset.jsonld, https://torikumi.example/tiny/distribution/CHANGES.md dcat:byteSize: found `1`, expected ',
  ],
  [
    'a link to nothing in the record',
    alter(
      'dataset.jsonld',
      '"@id": "https://torikumi.example/tiny/plan-period"',
      '"@id": "https://torikumi.example/p"',
    ),
    'record',
    'dataset.jsonld, https://torikumi.example/tiny/plan-period: ',
  ],
];

describe('checks of plan.json, table.csv, the twins and the graph', () => {
  it.each(cases)('find %s', (_what, files, check, en) => {
    const [foundBy, sentence] = firstOf(files);
    expect(foundBy).toBe(check);
    expect(sentence?.slice(0, en.length)).toBe(en);
  });
});
