import type { FileRoleCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';

/** What a published file is for and how it is sent. */
export interface FileFacts {
  readonly role: FileRoleCode;
  /** IANA media type. */
  readonly mediaType: string;
  readonly label: Bilingual;
}

interface FactsRow extends FileFacts {
  readonly path: RegExp;
}

const csv = 'text/csv';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Names of the tables of data-model section 3. */
const tableLabels: Readonly<Record<string, Bilingual>> = {
  observations: {
    ja: '実績と判定（1行＝1指標の1年度）',
    en: 'Observations and flags, one indicator in one period a row',
  },
  indicators: { ja: '指標（1行＝1指標）', en: 'Indicators, one a row' },
  targets: { ja: '目標', en: 'Targets' },
  sections: { ja: '区分（基本目標・取組方針・取組項目）', en: 'Sections: goals, policies, initiatives' },
  attributes: { ja: 'そのほかの記載', en: 'Further attributes printed in the source' },
  attainment: { ja: '判定の数と達成率', en: 'Counts of flags and rates of attainment' },
  methods: {
    ja: '方法の比較（ほかの計算方法による結果）',
    en: 'Methods side by side: what other methods make of the figures',
  },
  table: { ja: '整えた元の表（日本語見出し）', en: 'The source table put right, headings in Japanese' },
  history: { ja: '版ごとの値', en: 'Values as each edition told them' },
  findings: { ja: '気づき（おかしな点と決めたこと）', en: 'Findings: what is odd, what was decided' },
  lineage: { ja: '由来（原資料のセルの行き先）', en: 'Lineage: where each source cell went' },
};

const schemaLabel: Bilingual = { ja: 'スキーマ', en: 'Schema' };

/** Every kind of file that a release may hold, the first that fits. Tables and schemas are named by their own name. */
const facts: readonly FactsRow[] = [
  ...Object.entries(tableLabels).flatMap(([name, label]): FactsRow[] => [
    { path: new RegExp(`^${name}\\.csv$`), role: 'table', mediaType: csv, label },
    {
      path: new RegExp(`^excel/${name}\\.csv$`),
      role: 'spreadsheet',
      mediaType: csv,
      label: { ja: `${label.ja}: 表計算ソフト用 CSV`, en: `${label.en}: CSV for spreadsheets` },
    },
    {
      path: new RegExp(`^parquet/${name}\\.parquet$`),
      role: 'columnar',
      mediaType: 'application/vnd.apache.parquet',
      label: {
        ja: `${label.ja}: Parquet（DuckDB・pandas などで分析する人用）`,
        en: `${label.en}: Parquet, for analysis in DuckDB, pandas and the like`,
      },
    },
  ]),
  {
    path: /^excel\/[^/]+\.xlsx$/,
    role: 'spreadsheet',
    mediaType: sheet,
    label: { ja: 'すべての表（Excel）', en: 'All tables as one workbook' },
  },
  {
    path: /^plan\.json$/,
    role: 'document',
    mediaType: 'application/json',
    label: { ja: '計画全体（JSON）', en: 'The whole plan as JSON' },
  },
  {
    path: /^dataset\.jsonld$/,
    role: 'linked_data',
    mediaType: 'application/ld+json',
    label: {
      ja: '目録の記録（データポータル・検索エンジン用）',
      en: 'Catalogue record, for portals and search engines',
    },
  },
  {
    path: /^plan\.jsonld$/,
    role: 'linked_data',
    mediaType: 'application/ld+json',
    label: {
      ja: '計画全体のリンクトデータ（JSON-LD、プログラム用）',
      en: 'The whole plan as linked data in JSON-LD, for programs',
    },
  },
  {
    path: /^csv-metadata\.json$/,
    role: 'metadata',
    mediaType: 'application/csvm+json',
    label: {
      ja: 'CSV の型とつながり（CSVW、リンクトデータの道具を使う人用）',
      en: 'Types and links of the CSV files (CSVW), for those who work with linked data',
    },
  },
  {
    path: /^datapackage\.json$/,
    role: 'metadata',
    mediaType: 'application/json',
    label: {
      ja: 'CSV の型とつながり（Data Package、研究者・データ整備者用）',
      en: 'Types and links of the CSV files (Data Package), for researchers and data stewards',
    },
  },
  {
    path: /^plan\.ttl$/,
    role: 'linked_data',
    mediaType: 'text/turtle',
    label: {
      ja: '計画全体のリンクトデータ（Turtle、SPARQL で調べる人用）',
      en: 'The whole plan as linked data in Turtle, for those who ask in SPARQL',
    },
  },
  {
    path: /^stratml\.xml$/,
    role: 'exchange',
    mediaType: 'application/xml',
    label: {
      ja: '計画と実績（StratML、計画を集めるシステム用）',
      en: 'Plan and results as StratML, for systems that gather plans',
    },
  },
  {
    path: /^iati-results\.xml$/,
    role: 'exchange',
    mediaType: 'application/xml',
    label: {
      ja: '指標の成果（IATI 形式、成果管理のシステム用）',
      en: 'Results in the form of IATI, for systems that manage results',
    },
  },
  {
    path: /^charts\/attainment\.svg$/,
    role: 'chart',
    mediaType: 'image/svg+xml',
    label: { ja: '判定の図（広報・資料用）', en: 'Picture of all flags, for reports and slides' },
  },
  {
    path: /^charts\/[0-9A-Za-z-]+\.svg$/,
    role: 'chart',
    mediaType: 'image/svg+xml',
    label: { ja: '指標のグラフ（広報・資料用）', en: 'Chart of one indicator, for reports and slides' },
  },
  {
    path: /^source\.tsv$/,
    role: 'source',
    mediaType: 'text/tab-separated-values',
    label: { ja: '原資料（公表されたまま）', en: 'The source table as published' },
  },
  {
    path: /^source\.xlsx$/,
    role: 'source',
    mediaType: sheet,
    label: { ja: '原資料（公表されたまま）', en: 'The source table as published' },
  },
  {
    path: /^source\.html?$/,
    role: 'source',
    mediaType: 'text/html',
    label: { ja: '原資料（公表されたまま）', en: 'The source table as published' },
  },
  {
    path: /^source\.csv$/,
    role: 'source',
    mediaType: csv,
    label: { ja: '原資料（公表されたまま）', en: 'The source table as published' },
  },
  {
    path: /^README\.md$/,
    role: 'documentation',
    mediaType: 'text/markdown',
    label: { ja: '説明と読み込み方（すべての人用）', en: 'What it is and how to load it, for everybody' },
  },
  {
    path: /^README\.html$/,
    role: 'documentation',
    mediaType: 'text/html',
    label: {
      ja: '説明と読み込み方（ブラウザーで読む人用）',
      en: 'What it is and how to load it, to read in a browser',
    },
  },
  {
    path: /^CHANGES\.md$/,
    role: 'changes',
    mediaType: 'text/markdown',
    label: { ja: '変更点', en: 'What changed' },
  },
  {
    path: /^changes\.json$/,
    role: 'changes',
    mediaType: 'application/json',
    label: { ja: '変更点（JSON）', en: 'What changed, as JSON' },
  },
  {
    path: /^errata\.json$/,
    role: 'errata',
    mediaType: 'application/json',
    label: { ja: '正誤表', en: 'Errata of earlier releases' },
  },
  { path: /^schemas\/[a-z-]+\.json$/, role: 'schema', mediaType: 'application/schema+json', label: schemaLabel },
];

/**
 * What a file of a release is for, how it is sent and what a person calls it.
 * @throws Error for a path that no row of the table fits: a new kind of file wants a row here.
 * @example factsOfFile('observations.csv').mediaType // 'text/csv'
 */
export function factsOfFile(path: string): FileFacts {
  const row = facts.find((entry) => entry.path.test(path));
  if (row === undefined) throw new Error(`no facts of the file '${path}'`);
  const { role, mediaType, label } = row;
  return role === 'schema' ? { role, mediaType, label: nameSchema(path, label) } : { role, mediaType, label };
}

function nameSchema(path: string, label: Bilingual): Bilingual {
  const name = path.slice('schemas/'.length);
  return { ja: `${label.ja}: ${name}`, en: `${label.en}: ${name}` };
}
