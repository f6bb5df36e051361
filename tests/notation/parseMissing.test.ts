import { expect, it } from 'vitest';
import { parseMissing } from '../../pipeline/notation/parseMissing.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each([
  '',
  ' 　\n',
  '—',
  '―',
  '－',
  '-',
  '−',
  '‐',
  '–',
  'ー',
  '…',
  '※',
  '未集計',
  '集計中',
  '調査中',
  '（記載なし）',
  '(－)',
  '対象外',
  'TBD',
  'N/A',
  '目標値なし',
  'データ無し',
])('reads %j as missing', (text) => {
  expect(parseMissing(text, words)).toEqual({ obsStatus: 'O' });
});

it.each(['なし', '無し', '0', '-1', '- -', '()', '(', '未集計です', '完了'])(
  'does not take %j for a missing mark',
  (text) => {
    expect(parseMissing(text, words)).toBeNull();
  },
);

it('gives the status that the table gives', () => {
  expect(parseMissing('廃止', { ...words, missing: [{ mark: '廃止', obs_status: 'M' }] })).toEqual({ obsStatus: 'M' });
});
