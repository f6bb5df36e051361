import { expect, it } from 'vitest';
import { splitSubgroups } from '../../pipeline/notation/splitSubgroups.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each([
  ['男性72.8% 女性73.1%', { 男性: '男性72.8%', 女性: '女性73.1%' }],
  ['(R4)男性80%以上、女性85%以上', { 男性: '(R4)男性80%以上', 女性: '(R4)女性85%以上' }],
])('%s', (text, pieces) => {
  expect(Object.fromEntries(splitSubgroups(text, words) ?? [])).toEqual(pieces);
});

it.each([
  '男性72.8%',
  '男性72.8% 73.1%',
  '男性72.8% 男性73.1%',
  '男性72.8% 女性ほげ',
  '長寿命化2箇所 新設1箇所',
  '72.8%',
])('%s is not parted', (text) => {
  expect(splitSubgroups(text, words)).toBeNull();
});
