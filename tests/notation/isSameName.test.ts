import { expect, test } from 'vitest';
import { isSameName } from '../../pipeline/notation/isSameName.ts';

test.each([
  ['ＳＮＳの活用', 'SNSの活用'],
  ['情報の 共有', '情報の　共有'],
  ['職員数（人）', '職員数(人)'],
  ['情報の共有※1', '情報の共有'],
  ['情報の共有（注2）', '情報の共有*'],
  ['情報の共有★', '情報の共有。'],
])('%s is %s', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

test.each([
  ['情報の共有', '情報共有'],
  ['出前講座①', '出前講座②'],
  ['職員数（男性）', '職員数（女性）'],
  ['※', '★'],
])('%s is not %s', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});
