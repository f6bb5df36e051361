import type { ChangeCauseCode, VersionLevelCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { RowChange } from '../diff/ReleaseDiff.ts';

/** The words of a report of changes that are no sentence. */
export const changeWords = {
  title: { ja: '変更点', en: 'Changes' },
  summary: { ja: 'まとめ', en: 'Summary' },
  because: { ja: '版の根拠', en: 'Why this version' },
  flags: { ja: '判定が変わったもの', en: 'Flags that changed' },
  causes: { ja: '変更の原因', en: 'Causes' },
  cause: { ja: '原因', en: 'Cause' },
  count: { ja: '件数', en: 'Changes' },
  rows: { ja: '変わった行', en: 'Rows that changed' },
  schemas: { ja: 'データの形', en: 'Shape of the data' },
  metadata: { ja: '計画と元の表の説明', en: 'Description of plan and source' },
  files: { ja: 'ファイル', en: 'Files' },
  table: { ja: '表', en: 'Table' },
  before: { ja: '前', en: 'Before' },
  after: { ja: '後', en: 'After' },
  added: { ja: '追加', en: 'Added' },
  removed: { ja: '削除', en: 'Removed' },
  revised: { ja: '変更', en: 'Revised' },
  restated: { ja: '版・出典セルだけ', en: 'Edition or cell only' },
  place: { ja: '場所', en: 'Place' },
  empty: { ja: '空欄', en: 'empty' },
  errata: { ja: '公開済みの版の誤り', en: 'Mistakes in earlier releases' },
  wrong: { ja: '誤', en: 'Wrong' },
  right: { ja: '正', en: 'Right' },
  why: { ja: '理由', en: 'Why' },
  version: { ja: '版', en: 'Release' },
  fixedIn: { ja: '直した版', en: 'Fixed in' },
  unknown: { ja: '調査中', en: 'not known yet' },
  first: {
    ja: '初めての公開です。比べる前の版はありません。',
    en: 'This is the first release; there is no earlier one to compare with.',
  },
  same: { ja: '違いはありません。', en: 'No differences.' },
} as const satisfies Record<string, Bilingual>;

/** What became of a row. */
export const rowWords: Readonly<Record<RowChange['change'], Bilingual>> = {
  added: changeWords.added,
  removed: changeWords.removed,
  revised: changeWords.revised,
};

/** How high a step is. */
export const levelWords: Readonly<Record<VersionLevelCode, Bilingual>> = {
  major: { ja: 'MAJOR（互換性のない変更）', en: 'MAJOR (not compatible)' },
  minor: { ja: 'MINOR（追加）', en: 'MINOR (something new)' },
  patch: { ja: 'PATCH（値や説明の変更）', en: 'PATCH (values or descriptions)' },
  none: { ja: '変更なし', en: 'no change' },
};

/** Labels of the causes, those of `codes.csv` (list `change_cause`), in its order. A law test holds them together. */
export const causeWords: Readonly<Record<ChangeCauseCode, Bilingual>> = {
  new_period: { ja: '新しい期間', en: 'New period' },
  revision: { ja: '市による改定', en: 'Revision by the city' },
  correction: { ja: '訂正', en: 'Correction' },
  declaration: { ja: '宣言の変更', en: 'Declaration' },
  unit_change: { ja: '単位の変更', en: 'Change of unit' },
  rule_change: { ja: 'パイプラインの決まりの変更', en: 'Rule change' },
  schema_change: { ja: 'データの形の変更', en: 'Schema change' },
  metadata_change: { ja: '説明の変更', en: 'Change of description' },
};
