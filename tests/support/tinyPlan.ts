import { createHash } from 'node:crypto';
import { compareMethods } from '../../pipeline/assess/compareMethods.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { IndicatorRow, LineageRow, ObservationRow, TargetRow } from '../../pipeline/model/rows.ts';
import type { CatalogSettings } from '../../pipeline/model/Settings.ts';
import { vocabularies } from './vocabularies.ts';

/**
 * The smallest plan that still shows every trap of writing: a line break, quotes, a comma, a tab, text that a
 * spreadsheet would run (`=`, `+`, `@`), a negative number, an emoji, U+FEFF inside a text, an ideographic space.
 * Two sections, two indicators, three years; every figure can be checked in the head.
 */
const source = [
  '小さな計画の進捗（令和3年度）',
  ['基本目標', '取組方針', '指標', '初期値', '目標', 'R1', 'R2', 'R3'].join('\t'),
  [
    '"1 まちを\nみがく"',
    '"(1) 「声」を""聞く"", 活かす"',
    '=市民の\u3000声🙂',
    '-5%',
    '(R3)10%以上',
    '-5%',
    '0.5%',
    '12.25%',
  ].join('\t'),
  ['', '', '@窓口\uFEFFの改善', '—', '(R2～)実施', '検討', '実施', ''].join('\t'),
  '"+注記\r\n2行目"',
].join('\n');

const sourceBytes = new TextEncoder().encode(`${source}\n`);

/** The catalogue that the tiny plan is published in. */
export const tinyCatalog: CatalogSettings = {
  base_url: 'https://torikumi.example',
  title: { ja: '取組カタログ', en: 'Torikumi catalogue' },
  description: { ja: '市の計画の進捗。', en: 'Progress of city plans.' },
  publisher: { name: { ja: '取組', en: 'Torikumi' } },
};

const number: IndicatorRow = {
  indicator_id: '1-1-1',
  section_id: '1-1',
  goal: 'まちをみがく',
  policy: '「声」を"聞く", 活かす',
  initiative: null,
  indicator: '=市民の\u3000声🙂',
  subgroup: null,
  value_type: 'number',
  unit: '%',
  unit_code: '%',
  unit_multiplier: 0,
  direction: 'increase',
  baseline_text: '-5%',
  baseline_value: '-5',
  baseline_status: null,
  baseline_year: 2018,
  baseline_period: '2018',
  target_text: '(R3)10%以上',
  target_kind: 'threshold',
  target_operator: '>=',
  target_operator_basis: 'printed',
  target_value: '10',
  target_upper: null,
  target_status: null,
  target_from: null,
  target_due: 2021,
  latest_fiscal_year: 2021,
  latest_value_text: '12.25%',
  latest_attainment: 'attained',
  source_ref: 'source.tsv#cell=3,3',
  findings: 'sudden-change',
};

const status: IndicatorRow = {
  ...number,
  indicator_id: '1-1-2',
  indicator: '@窓口\uFEFFの改善',
  value_type: 'status',
  unit: null,
  unit_code: null,
  unit_multiplier: null,
  direction: 'reach',
  baseline_text: '—',
  baseline_value: null,
  target_text: '(R2～)実施',
  target_kind: 'status',
  target_operator: null,
  target_operator_basis: null,
  target_value: null,
  target_status: 'implement',
  target_from: 2020,
  target_due: null,
  latest_fiscal_year: 2020,
  latest_value_text: '実施',
  latest_attainment: 'attained',
  source_ref: 'source.tsv#cell=4,3',
  findings: null,
};

const targets: readonly TargetRow[] = [number, status].map((row, index) => ({
  indicator_id: row.indicator_id,
  target_no: 1,
  role: 'final',
  series: null,
  text: row.target_text,
  kind: row.target_kind,
  operator: row.target_operator,
  operator_basis: row.target_operator_basis,
  value: row.target_value,
  upper: row.target_upper,
  status: row.target_status,
  from: row.target_from,
  due: row.target_due,
  source_ref: `source.tsv#cell=${index + 3},5`,
  reference: null,
  change: null,
}));

type Varying =
  | 'value'
  | 'status'
  | 'value_text'
  | 'obs_status'
  | 'meets_target'
  | 'attainment'
  | 'attainment_reason'
  | 'progress'
  | 'pace';

/** One observation; only what differs from cell to cell is given. */
function observe(
  indicator: IndicatorRow,
  year: number,
  cell: string,
  varying: Pick<ObservationRow, Varying>,
): ObservationRow {
  return {
    plan_id: 'tiny',
    edition: '2021',
    indicator_id: indicator.indicator_id,
    period: String(year),
    series: null,
    fiscal_year: year,
    period_start: `${year}-04-01`,
    period_end: `${year + 1}-03-31`,
    value: varying.value,
    status: varying.status,
    unit: varying.value === null ? null : indicator.unit,
    value_text: varying.value_text,
    obs_status: varying.obs_status,
    target_no: 1,
    meets_target: varying.meets_target,
    attainment: varying.attainment,
    attainment_reason: varying.attainment_reason,
    progress: varying.progress,
    pace: varying.pace,
    self_assessment: null,
    source_ref: `source.tsv#cell=${cell}`,
    findings: indicator === number && year === 2021 ? 'sudden-change' : null,
  };
}

/** From −5 to 10 is a way of 15: 0.5 has gone 5.5 / 15 = 0.3667 of it, 12.25 has gone 17.25 / 15 = 1.1500. */
const observations: readonly ObservationRow[] = [
  observe(number, 2019, '3,6', {
    value: '-5',
    status: null,
    value_text: '-5%',
    obs_status: 'A',
    meets_target: false,
    attainment: 'in_progress',
    attainment_reason: 'before_due',
    progress: '0.0000',
    pace: 'behind',
  }),
  observe(number, 2020, '3,7', {
    value: '0.5',
    status: null,
    value_text: '0.5%',
    obs_status: 'A',
    meets_target: false,
    attainment: 'in_progress',
    attainment_reason: 'before_due',
    progress: '0.3667',
    pace: 'behind',
  }),
  observe(number, 2021, '3,8', {
    value: '12.25',
    status: null,
    value_text: '12.25%',
    obs_status: 'A',
    meets_target: true,
    attainment: 'attained',
    attainment_reason: 'meets',
    progress: '1.1500',
    pace: 'ahead',
  }),
  observe(status, 2019, '4,6', {
    value: null,
    status: 'consider',
    value_text: '検討',
    obs_status: 'A',
    meets_target: false,
    attainment: 'not_in_force',
    attainment_reason: 'before_start',
    progress: null,
    pace: null,
  }),
  observe(status, 2020, '4,7', {
    value: null,
    status: 'implement',
    value_text: '実施',
    obs_status: 'A',
    meets_target: true,
    attainment: 'attained',
    attainment_reason: 'meets',
    progress: null,
    pace: null,
  }),
  observe(status, 2021, '4,8', {
    value: null,
    status: null,
    value_text: null,
    obs_status: 'O',
    meets_target: null,
    attainment: 'no_data',
    attainment_reason: 'not_reported',
    progress: null,
    pace: null,
  }),
];

function trace(
  at: string,
  text: string,
  role: LineageRow['role'],
  table: string,
  key: string | null,
  column: string,
): LineageRow {
  return { source_ref: `source.tsv#cell=${at}`, text, role, table, key, column };
}

const lineage: readonly LineageRow[] = [
  trace('1,1', '小さな計画の進捗（令和3年度）', 'title', 'plan', null, 'title'),
  trace('2,1', '基本目標', 'header', 'sections', null, 'level_label'),
  trace('2,2', '取組方針', 'header', 'sections', null, 'level_label'),
  trace('2,3', '指標', 'header', 'indicators', null, 'indicator'),
  trace('2,4', '初期値', 'header', 'indicators', null, 'baseline_text'),
  trace('2,5', '目標', 'header', 'targets', null, 'text'),
  trace('2,6', 'R1', 'header', 'observations', '2019', 'period'),
  trace('2,7', 'R2', 'header', 'observations', '2020', 'period'),
  trace('2,8', 'R3', 'header', 'observations', '2021', 'period'),
  trace('3,1', '1 まちを\nみがく', 'section', 'sections', '1', 'label_text'),
  trace('3,2', '(1) 「声」を"聞く", 活かす', 'section', 'sections', '1-1', 'label_text'),
  trace('3,3', '=市民の\u3000声🙂', 'indicator', 'indicators', '1-1-1', 'indicator'),
  trace('3,4', '-5%', 'baseline', 'indicators', '1-1-1', 'baseline_text'),
  trace('3,5', '(R3)10%以上', 'target', 'targets', '1-1-1/1', 'text'),
  trace('3,6', '-5%', 'observation', 'observations', '1-1-1/2019', 'value_text'),
  trace('3,7', '0.5%', 'observation', 'observations', '1-1-1/2020', 'value_text'),
  trace('3,8', '12.25%', 'observation', 'observations', '1-1-1/2021', 'value_text'),
  trace('4,3', '@窓口\uFEFFの改善', 'indicator', 'indicators', '1-1-2', 'indicator'),
  trace('4,4', '—', 'baseline', 'indicators', '1-1-2', 'baseline_text'),
  trace('4,5', '(R2～)実施', 'target', 'targets', '1-1-2/1', 'text'),
  trace('4,6', '検討', 'observation', 'observations', '1-1-2/2019', 'value_text'),
  trace('4,7', '実施', 'observation', 'observations', '1-1-2/2020', 'value_text'),
  trace('5,1', '+注記\r\n2行目', 'note', 'plan', null, 'notes'),
];

/** The counts of one section for the three years: 2019 one in progress, one not in force; 2020 half attained; 2021 one of one. */
function count(section_id: string, level: 'plan' | 'goal' | 'policy'): Plan['tables']['attainment'] {
  const none = {
    attained: 0,
    attained_early: 0,
    not_attained: 0,
    in_progress: 0,
    not_in_force: 0,
    completed: 0,
    not_evaluable: 0,
    no_data: 0,
  };
  const at = { section_id, level };
  return [
    {
      ...at,
      fiscal_year: 2019,
      ...none,
      in_progress: 1,
      not_in_force: 1,
      numerator: 0,
      denominator: 1,
      rate: '0.0000',
    },
    { ...at, fiscal_year: 2020, ...none, attained: 1, in_progress: 1, numerator: 1, denominator: 2, rate: '0.5000' },
    { ...at, fiscal_year: 2021, ...none, attained: 1, no_data: 1, numerator: 1, denominator: 1, rate: '1.0000' },
  ];
}

/** The tiny plan, settled; `schemaVersion` and `version` are 1.0.0. */
export const tinyPlan: Plan = {
  settings: {
    plan_id: 'tiny',
    title: { ja: '小さな計画', en: 'A tiny plan' },
    description: {
      ja: '書き出しを確かめるための、区分2つ・指標2つ・3年度の小さな計画。実在する市の数値ではない。',
      en: 'A tiny plan of two sections, two indicators and three years, made to test the writers; no figures of a real city.',
    },
    publisher: { name: { ja: '江別市', en: 'City of Ebetsu' }, code: '012173' },
    period: { first: 2019, last: 2021 },
    baseline_year: {
      fiscal_year: 2018,
      reason: { ja: '計画開始の前年度とみなす。', en: 'Taken to be the year before the plan began.' },
    },
    licence: { status: 'not-stated', note: { ja: '元の表に記載がない。', en: 'Not stated in the source.' } },
    keywords: { ja: ['行政改革'], en: ['administrative reform'] },
  },
  origin: {
    title: '小さな計画の進捗（令和3年度）',
    publisher: { name: '江別市', code: '012173' },
    fiscal_year: 2021,
    plan_period: { first: 2019, last: 2021 },
    sha256: createHash('sha256').update(sourceBytes).digest('hex'),
    licence: 'not stated in the source',
  },
  title: '小さな計画の進捗（令和3年度）',
  edition: '2021',
  fiscalYears: [2019, 2020, 2021],
  legend: [],
  notes: [{ text: '+注記\r\n2行目', source_ref: 'source.tsv#cell=5,1' }],
  tables: {
    sections: [
      {
        section_id: '1',
        parent_id: null,
        level: 'goal',
        level_label: '基本目標',
        number: '1',
        title: 'まちをみがく',
        label_text: '1 まちを\nみがく',
        source_ref: 'source.tsv#cell=3,1',
        findings: null,
      },
      {
        section_id: '1-1',
        parent_id: '1',
        level: 'policy',
        level_label: '取組方針',
        number: '1',
        title: '「声」を"聞く", 活かす',
        label_text: '(1) 「声」を"聞く", 活かす',
        source_ref: 'source.tsv#cell=3,2',
        findings: null,
      },
    ],
    indicators: [number, status],
    targets,
    observations,
    attributes: [],
    attainment: [...count('all', 'plan'), ...count('1', 'goal'), ...count('1-1', 'policy')],
    methods: compareMethods({ indicators: [number, status], targets, observations, words: vocabularies }),
    history: [],
    findings: [
      {
        finding_id: 'sudden-change-1',
        code: 'sudden-change',
        severity: 'note',
        source_ref: 'source.tsv#cell=3,8',
        indicator_id: '1-1-1',
        printed: '12.25%',
        decided: null,
        message_ja: '前年度の 0.5% から大きく変わっている。',
        message_en: 'A large change from 0.5% in the year before.',
      },
    ],
    lineage,
  },
  schemaVersion: '1.0.0',
  version: '1.0.0',
  source: { file: 'source.tsv', bytes: sourceBytes },
};
