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

  it.each([
    ['2時間30分', '150', '分'],
    ['２時間 ５分', '125', '分'],
    ['83分', '83', '分'],
    ['1分30秒', '90', '秒'],
    ['1時間1分1秒', '3661', '秒'],
    ['3年6か月', '42', 'か月'],
    ['2時間半', '2.5', '時間'],
    ['3億5,000万円', '35000', '万円'],
    ['1億2千万円', '12', '千万円'],
    ['2兆3,456億円', '23456', '億円'],
    ['12万3,456人', '123456', '人'],
    ['1万2千人', '12', '千人'],
    ['1兆2,000億3,000万円', '120003000', '万円'],
    ['年4回', '4', '回/年'],
    ['年間4回', '4', '回/年'],
    ['月に1回', '1', '回/月'],
    ['1日1,200人', '1200', '人/日'],
    ['週2回', '2', '回/週'],
    ['十二件', '12', '件'],
    ['三校', '3', '校'],
    ['二十歳', '20', '歳'],
    ['五百万円', '500', '万円'],
    ['三割', '3', '割'],
    ['三〇人', '30', '人'],
    ['三十分', '30', '分'],
  ])('reads the number in another dress %s', (text, value, unit) => {
    expect(read(text)).toEqual([value, unit, null, 'A']);
  });

  it('reads dress, sign, subgroup and qualifier together', () => {
    expect(read('約2時間30分')).toEqual(['150', '分', null, 'E']);
    expect(read('▲3億5,000万円（見込）')).toEqual(['-35000', '万円', null, 'P']);
    expect(read('男性：十二人')).toEqual(['12', '人', '男性', 'A']);
    expect(read('ほぼ月1回')).toEqual(['1', '回/月', null, 'E']);
  });

  it.each(['▲18人', '▲ 18人', '△18人', '△ 18人', '-18人', '−18人', '－18人'])('reads %s as minus eighteen', (text) => {
    expect(read(text)).toEqual(['-18', '人', null, 'A']);
  });

  it.each([
    ['男性6.9%', '6.9', '男性'],
    ['女性 100%', '100', '女性'],
    ['20 歳代 男性 54.5%', '54.5', '20歳代男性'],
    ['65歳以上5%', '5', '65歳以上'],
    ['男性：6.9%', '6.9', '男性'],
    ['（男性）6.9%', '6.9', '男性'],
  ])('reads the subgroup of %s', (text, value, subgroup) => {
    expect(read(text)).toEqual([value, '%', subgroup, 'A']);
  });

  it.each([
    ['約1,200人', 'E'],
    ['概ね1,200人', 'E'],
    ['1,200人程度', 'E'],
    ['1,200人前後', 'E'],
    ['1,200人弱', 'E'],
    ['1,200人（実績見込）', 'P'],
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
    '2時間90分',
    '91/96校園',
    '4 (21)',
    '71.7%*2',
    '95.5%(R2)',
    '約1,200人(速報)',
    '程度5人',
    '5人約',
    '=1+2',
    '1日2時間',
    '3億',
    '3億5',
    '3億50,000万円',
    '3万5億円',
    '3億5億円',
    '1.5億3万円',
    '3億5000.5万円',
    '2時間30分15人',
    '2.5時間30分',
    '今年4回',
    '令和5年4回',
    '年4講座ほげ',
    '一部',
    '約十分',
    '百人',
    '千人',
    '三',
    '十十人',
    '三人5件',
    '一人ひとり',
    '第三位',
    '男性：',
    '男性(6.9%',
    '1e5',
    'Infinity',
    '人13',
    '13人人',
  ])('does not half-understand %j', (text) => {
    expect(parseQuantity(text, words)).toBeNull();
  });
});
