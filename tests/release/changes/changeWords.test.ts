import { expect, test } from 'vitest';
import { causeWords, rowWords } from '../../../pipeline/release/changes/changeWords.ts';
import { vocabularies } from '../../support/vocabularies.ts';

test.each([
  ['change_cause', causeWords],
  ['row_change', rowWords],
] as const)('words of %s are the labels of codes.csv, in its order', (list, words) => {
  const codes = vocabularies.codes.filter((code) => code.list === list);
  expect(Object.entries(words)).toEqual(codes.map(({ code, label_ja: ja, label_en: en }) => [code, { ja, en }]));
});
