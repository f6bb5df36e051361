import type { Block, Report } from '../../../pipeline/release/changes/Report.ts';

/** One block of every kind. */
export const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: '変更点' },
  { kind: 'paragraph', text: '値が変わった。' },
  { kind: 'heading', level: 3, text: 'a.csv' },
  { kind: 'list', items: ['1件目', '2件目'] },
  { kind: 'table', head: ['表', '行'], rows: [['a.csv', '10']] },
];

/** A report in Japanese. */
export function reportOf(...parts: readonly Block[]): Report {
  return { language: 'ja', blocks: parts };
}
