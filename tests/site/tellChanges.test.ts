import { expect, test } from 'vitest';
import { createView, type Lang } from '../../pipeline/site/View.ts';
import { tellChanges } from '../../pipeline/site/words/tellChanges.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const viewIn = (lang: Lang) => createView({ lang, path: '/', root: 'https://example.org', live: false, words });
const rows = (...changes: readonly (boolean | null)[]) => changes.map((changes_flag) => ({ changes_flag }));

test.each([
  [
    rows(true, false, false, null),
    '判定できる 3 つの方法のうち、1 つでは判定が変わります。',
    'Of the 3 methods that come to a flag, 1 would set another.',
  ],
  [
    rows(false, false),
    '判定できる 2 つの方法のどれでも、判定は変わりません。',
    'None of the 2 methods that come to a flag would set another.',
  ],
  [rows(null, null), '判定まで行う方法はありません。', 'No method comes to a flag.'],
])('tells how many methods would set another flag', (given, ja, en) => {
  expect([tellChanges(viewIn('ja'), given), tellChanges(viewIn('en'), given)]).toEqual([ja, en]);
});
