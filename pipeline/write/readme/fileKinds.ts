import type { Bilingual } from '../../model/Settings.ts';

/** Files of a release by name, `*` for any name, and whom they are for. */
export interface FileKind {
  readonly files: string;
  readonly text: Bilingual;
}

/** Every file of a release; `verify` holds this list to what is there. */
export const fileKinds: readonly FileKind[] = [
  {
    files: 'observations.csv',
    text: {
      ja: '実績と判定。1行が1指標の1年度。分析にはまずこれ',
      en: 'observations with their flags, one indicator in one year a row: start here for analysis',
    },
  },
  {
    files: '*.csv',
    text: {
      ja: '指標・目標・区分などの表。下に列の説明',
      en: 'indicators, targets, sections and the other tables; columns below',
    },
  },
  {
    files: 'excel/*',
    text: { ja: '表計算ソフトで開く人用の同じ表', en: 'the same tables for those who open them in a spreadsheet' },
  },
  {
    files: 'parquet/*',
    text: {
      ja: 'DuckDB・pandas などで分析する人用の同じ表（型付き）',
      en: 'the same tables, typed, for analysis in DuckDB, pandas and the like',
    },
  },
  {
    files: 'plan.json',
    text: { ja: 'プログラムを書く人用。計画全体を入れ子で', en: 'for programs: the whole plan, nested' },
  },
  {
    files: 'plan.jsonld',
    text: { ja: 'リンクトデータを使う人用（JSON-LD）', en: 'for those who work with linked data (JSON-LD)' },
  },
  {
    files: 'plan.ttl',
    text: { ja: 'リンクトデータを使う人用（Turtle）', en: 'for those who work with linked data (Turtle)' },
  },
  {
    files: 'stratml.xml',
    text: {
      ja: 'StratML（ISO 17469）で計画を扱う人用。失われるものはファイルの中に',
      en: 'for those who work with StratML (ISO 17469); the file says what it loses',
    },
  },
  {
    files: 'iati-results.xml',
    text: {
      ja: 'IATI の結果の形を使う人用。失われるものはファイルの中に',
      en: 'for those who read IATI results; the file says what it loses',
    },
  },
  { files: 'charts/*', text: { ja: '広報や資料に使う図（SVG）', en: 'pictures for reports and slides (SVG)' } },
  {
    files: 'source.*',
    text: { ja: '公表された表そのもの。確かめる人用', en: 'the table as it was published, for those who check' },
  },
  {
    files: 'csv-metadata.json',
    text: { ja: 'CSV の型とつながり（CSVW）。機械用', en: 'types and links of the CSV files (CSVW), for machines' },
  },
  {
    files: 'datapackage.json',
    text: {
      ja: 'CSV の型とつながり（Data Package）。機械用',
      en: 'types and links of the CSV files (Data Package), for machines',
    },
  },
  {
    files: 'dataset.jsonld',
    text: {
      ja: 'データポータルと検索エンジン用の目録の記録',
      en: 'the catalogue record, for portals and search engines',
    },
  },
  {
    files: 'README.*',
    text: { ja: 'この説明（Markdown と HTML。中身は同じ）', en: 'this text, as Markdown and as HTML' },
  },
  { files: 'CHANGES.md', text: { ja: '前の版からの変更点', en: 'what changed since the release before' } },
  {
    files: 'changes.json',
    text: { ja: '前の版からの変更点（プログラム用）', en: 'what changed since the release before, for programs' },
  },
  { files: 'errata.json', text: { ja: '公開済みの版の誤り', en: 'mistakes in earlier releases' } },
  {
    files: 'manifest.json',
    text: { ja: '全ファイルの大きさと指紋', en: 'size and digest of every file' },
  },
  { files: 'SHA256SUMS', text: { ja: '指紋の一覧（sha256sum -c で確かめられる）', en: 'digests, for sha256sum -c' } },
  {
    files: 'schemas/*',
    text: {
      ja: 'ファイルの形の決まり（JSON Schema など）',
      en: 'the rules that the files keep (JSON Schema and such)',
    },
  },
];
