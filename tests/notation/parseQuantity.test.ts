import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../pipeline/notation/parseQuantity.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** Value, unit, subgroup, status of what was read. */
function read(text: string): readonly (string | null)[] | null {
  const quantity = parseQuantity(text, words);
  return quantity && [quantity.value, quantity.unit, quantity.subgroup, quantity.obsStatus];
}

describe('parseQuantity', () => {
  it.each([
    ['1,483', '1483', null],
    ['358,336千円', '358336', '千円'],
    ['143.0時間', '143.0', '時間'],
    ['１０．８日', '10.8', '日'],
    ['５２．８％', '52.8', '%'],
    ['1,137,343人', '1137343', '人'],
    ['18.8 万人', '18.8', '万人'],
    ['49.8ha', '49.8', 'ha'],
    ['100m2', '100', '㎡'],
    ['611g/人', '611', 'g/人'],
    ['0', '0', null],
    ['0.02', '0.02', null],
  ])('reads %s', (text, value, unit) => {
    expect(read(text)).toEqual([value, unit, null, 'A']);
  });

  it.each(['▲18人', '▲ 18人', '△18人', '△ 18人', '-18人', '−18人', '－18人'])('reads %s as minus eighteen', (text) => {
    expect(read(text)).toEqual(['-18', '人', null, 'A']);
  });

  it.each([
    ['男性6.9%', '6.9', '男性'],
    ['女性 100%', '100', '女性'],
    ['20 歳代 男性 54.5%', '54.5', '20歳代男性'],
    ['65歳以上5%', '5', '65歳以上'],
  ])('reads the subgroup of %s', (text, value, subgroup) => {
    expect(read(text)).toEqual([value, '%', subgroup, 'A']);
  });

  it.each([
    ['約1,200人', 'E'],
    ['概ね1,200人', 'E'],
    ['1,200人程度', 'E'],
    ['1,200人（推計）', 'E'],
    ['見込1,200人', 'P'],
    ['(速報値)1,200人', 'P'],
    ['1,200人（見込み）', 'P'],
    ['（暫定）1,200人(速報)', 'P'],
  ])('reads %s with status %s', (text, status) => {
    expect(read(text)).toEqual(['1200', '人', null, status]);
  });

  it('keeps all of 400 digits', () => {
    const digits = '123456789'.repeat(44).concat('1234');
    expect(read(`${digits}.5円`)).toEqual([`${digits}.5`, '円', null, 'A']);
  });

  it.each([
    '',
    '-',
    '人',
    '男性',
    '約',
    '14,83',
    '1,4834',
    '0,123',
    '1,483,2',
    '007',
    '1.',
    '.5',
    '1.2.3',
    '10 15',
    '1, 483',
    '— 97回',
    '▲▲18',
    '3ほげ',
    '97²',
    '97①',
    '13%以上',
    '10～15',
    '2時間30分',
    '91/96校園',
    '4 (21)',
    '71.7%*2',
    '95.5%(R2)',
    '約1,200人(速報)',
    '程度5人',
    '5人約',
    '=1+2',
    '1e5',
    'Infinity',
    '人13',
    '13人人',
  ])('does not half-understand %j', (text) => {
    expect(parseQuantity(text, words)).toBeNull();
  });
});
