import { expect, it } from 'vitest';
import { type Label, parseLabel } from '../../pipeline/notation/parseLabel.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each<readonly [string, Label['style'], number, string, string]>([
  ['1 市民参加と協働 による行政運営', 'plain', 1, '1', '市民参加と協働 による行政運営'],
  ['１０　財政', 'plain', 10, '１０', '財政'],
  ['(1)情報共有の推進', 'paren', 1, '(1)', '情報共有の推進'],
  ['（１２） 情報共有', 'paren', 12, '（１２）', '情報共有'],
  ['⑵3歳児健診', 'paren', 2, '⑵', '3歳児健診'],
  ['① 双方向性を\n意識', 'circled', 1, '①', '双方向性を\n意識'],
  ['②', 'circled', 2, '②', ''],
  ['⑳a', 'circled', 20, '⑳', 'a'],
  ['㉑a', 'circled', 21, '㉑', 'a'],
  ['㊱a', 'circled', 36, '㊱', 'a'],
  ['㊿a', 'circled', 50, '㊿', 'a'],
  ['1. 財政', 'dotted', 1, '1.', '財政'],
  ['３．財政', 'dotted', 3, '３．', '財政'],
  ['3、財政', 'dotted', 3, '3、', '財政'],
  ['Ⅳ 財政', 'roman', 4, 'Ⅳ', '財政'],
  ['第2編 財政', 'part', 2, '第2編', '財政'],
  ['第１章財政', 'chapter', 1, '第１章', '財政'],
  ['第3節　財政', 'clause', 3, '第3節', '財政'],
])('reads %j', (text, style, number, numberText, title) => {
  expect(parseLabel(text)).toEqual({ style, number, numberText, title });
});

it.each([
  '',
  '財政',
  '13件',
  '1,483',
  '97回',
  '1.5',
  '1.5倍',
  '5',
  '5.',
  '10 15',
  '(R5)6,000',
  '5歳児のむし歯',
  '1234 財政',
  '2019年度',
])('takes %j for no label', (text) => {
  expect(parseLabel(text)).toBeNull();
});

it('takes a number and its unit for no label, given the words', () => {
  expect(parseLabel('13 件', words)).toBeNull();
  expect(parseLabel('13 環境', words)?.title).toBe('環境');
});
