import { describe, expect, it } from 'vitest';
import type { ParsedTarget } from '../../pipeline/notation/ParsedTarget.ts';
import { parseTarget } from '../../pipeline/notation/parseTarget.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const none: ParsedTarget = {
  kind: 'none',
  operator: null,
  operatorBasis: null,
  value: null,
  upper: null,
  status: null,
  unit: null,
  subgroup: null,
  from: null,
  due: null,
  reference: null,
  change: null,
  marked: false,
};

const atLeast = { kind: 'threshold', operator: '>=', operatorBasis: 'printed', marked: true } as const;
const better = { kind: 'direction', operator: '>', operatorBasis: 'printed', marked: true } as const;
const less = { kind: 'direction', operator: '<', operatorBasis: 'printed', marked: true } as const;
const baseline = { reference: 'baseline' } as const;

describe('parseTarget', () => {
  it.each<readonly [string, Partial<ParsedTarget>]>([
    ['(R5)6,000', { kind: 'threshold', value: '6000', due: 2023, marked: true }],
    ['（令和５年度）６，０００', { kind: 'threshold', value: '6000', due: 2023, marked: true }],
    ['(R5)71.0%', { kind: 'threshold', value: '71.0', unit: '%', due: 2023, marked: true }],
    ['(R1～)100%', { kind: 'threshold', value: '100', unit: '%', from: 2019, marked: true }],
    ['(R1～)12日以上', { ...atLeast, value: '12', unit: '日', from: 2019 }],
    ['(R1〜R5)13%以上', { ...atLeast, value: '13', unit: '%', from: 2019, due: 2023 }],
    ['(R1~5)13%以上', { ...atLeast, value: '13', unit: '%', from: 2019, due: 2023 }],
    ['(平成30～令和5年度)13%以上', { ...atLeast, value: '13', unit: '%', from: 2018, due: 2023 }],
    ['(～R5)13%以上', { ...atLeast, value: '13', unit: '%', due: 2023 }],
    ['(R5まで)13%以上', { ...atLeast, value: '13', unit: '%', due: 2023 }],
    ['(2019(H31)年)13%以上', { ...atLeast, value: '13', unit: '%', due: 2019 }],
    ['2,000 人以上', { ...atLeast, value: '2000', unit: '人' }],
    ['≧80%', { ...atLeast, value: '80', unit: '%' }],
    ['男性13%以上', { ...atLeast, value: '13', unit: '%', subgroup: '男性' }],
    ['5件以下', { ...atLeast, operator: '<=', value: '5', unit: '件' }],
    ['5件以内', { ...atLeast, operator: '<=', value: '5', unit: '件' }],
    ['5件未満', { ...atLeast, operator: '<', value: '5', unit: '件' }],
    ['5件を超える', { ...atLeast, operator: '>', value: '5', unit: '件' }],
    ['▲3人', { kind: 'threshold', value: '-3', unit: '人' }],
    ['100%', { kind: 'threshold', value: '100', unit: '%' }],
    ['81.0%(令和2年度)', { kind: 'threshold', value: '81.0', unit: '%', due: 2020 }],
    ['(R1～)13%以上(R5)', { ...atLeast, value: '13', unit: '%', from: 2019, due: 2023 }],
    ['(令和五年度)71.0%', { kind: 'threshold', value: '71.0', unit: '%', due: 2023, marked: true }],
    ['100%【R5】', { kind: 'threshold', value: '100', unit: '%', due: 2023 }],
    ['R5：6,000', { kind: 'threshold', value: '6000', due: 2023 }],
    ['平成31年度は10%', { kind: 'threshold', value: '10', unit: '%', due: 2019 }],
    ['令和5年度 100件', { kind: 'threshold', value: '100', unit: '件', due: 2023 }],
    ['令和5年度までに13%以上', { ...atLeast, value: '13', unit: '%', due: 2023 }],
    ['令和5年度末までに100件', { kind: 'threshold', value: '100', unit: '件', due: 2023, marked: true }],
    ['R3から13%以上', { ...atLeast, value: '13', unit: '%', from: 2021 }],
    ['13%以上を目指します', { ...atLeast, value: '13', unit: '%' }],
    ['5件以下とする', { ...atLeast, operator: '<=', value: '5', unit: '件' }],
    ['100件を目標とする', { kind: 'threshold', value: '100', unit: '件' }],
    ['100%の達成', { kind: 'threshold', value: '100', unit: '%' }],
    ['5件を上回る', { ...atLeast, operator: '>', value: '5', unit: '件' }],
    ['5件を下回らない', { ...atLeast, value: '5', unit: '件' }],
    ['80%に向上', { ...atLeast, value: '80', unit: '%' }],
    ['80%以上に引き上げる', { ...atLeast, value: '80', unit: '%' }],
    ['5件まで減らす', { ...atLeast, operator: '<=', value: '5', unit: '件' }],
    ['2時間30分以内', { ...atLeast, operator: '<=', value: '150', unit: '分' }],
    ['年4回以上', { ...atLeast, value: '4', unit: '回/年' }],
    ['三割以上', { ...atLeast, value: '3', unit: '割' }],
    ['2倍', { kind: 'threshold', value: '2', unit: '倍' }],
  ])('reads the threshold %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, ...expected });
  });

  it.each<readonly [string, Partial<ParsedTarget>]>([
    ['10～15%', { unit: '%' }],
    ['10%～15%', { unit: '%' }],
    ['10～15', {}],
    ['(R5)10～15', { due: 2023, marked: true }],
    ['10から15%', { unit: '%' }],
    ['10%以上15%以下', { unit: '%' }],
    ['10以上15以内', {}],
  ])('reads the range %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, kind: 'range', value: '10', upper: '15', ...expected });
  });

  it.each<readonly [string, Partial<ParsedTarget>]>([
    ['(初期値より)増加', { ...better, ...baseline }],
    ['（初期値より）向上', { ...better, ...baseline }],
    ['(初期値より)縮減', { ...less, ...baseline }],
    ['現状値から減少', { ...less, ...baseline }],
    ['現状値以上', { ...better, ...baseline, operator: '>=' }],
    ['増加', better],
    ['アップ', better],
    ['減少を目指します(令和2年)', { ...less, due: 2020 }],
    ['(R5)増加', { ...better, due: 2023 }],
    ['維持', { kind: 'maintain', marked: true }],
    ['現状維持', { kind: 'maintain', marked: true, ...baseline }],
    ['現状を維持', { kind: 'maintain', marked: true, ...baseline }],
    ['(初期値より)維持', { kind: 'maintain', marked: true, ...baseline }],
    ['現状の水準を維持', { kind: 'maintain', marked: true, ...baseline }],
    ['現状値以上を維持', { ...atLeast, kind: 'maintain', ...baseline }],
    ['100%を維持', { kind: 'maintain', value: '100', unit: '%', marked: true }],
    ['100%維持', { kind: 'maintain', value: '100', unit: '%', marked: true }],
    ['80%以上を維持する', { ...atLeast, kind: 'maintain', value: '80', unit: '%' }],
    ['(R1～)100%を維持', { kind: 'maintain', value: '100', unit: '%', from: 2019, marked: true }],
    ['R3から増加', { ...better, from: 2021 }],
  ])('reads the direction %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, ...expected });
  });

  it.each<readonly [string, ParsedTarget['operator'], string | null, string | null]>([
    ['3割削減', '<=', '-30%', null],
    ['三割削減', '<=', '-30%', null],
    ['3割以上の削減', '<=', '-30%', null],
    ['1.5割減', '<=', '-15%', null],
    ['20%UP', '>=', '+20%', null],
    ['20%以上増加', '>=', '+20%', null],
    ['20%超増加', '>', '+20%', null],
    ['5%以内の増加', '<=', '+5%', null],
    ['5%以内の減少', '>=', '-5%', null],
    ['倍増', '>=', 'x2', null],
    ['半減', '<=', 'x0.5', null],
    ['1.5倍に増加', '>=', 'x1.5', null],
    ['現状を倍増', '>=', 'x2', 'baseline'],
    ['現状値から2割削減', '<=', '-20%', 'baseline'],
    ['基準値比20%減', '<=', '-20%', 'baseline'],
    ['(初期値より)3割削減', '<=', '-30%', 'baseline'],
    ['現状の2倍', null, 'x2', 'baseline'],
    ['現状の2倍以上', '>=', 'x2', 'baseline'],
    ['前年度より削減', '<', null, 'previous_period'],
    ['(前年度より)増加', '>', null, 'previous_period'],
    ['前年度以上', '>=', null, 'previous_period'],
    ['前年度実績以上', '>=', null, 'previous_period'],
    ['前年度を上回る', '>', null, 'previous_period'],
    ['前年度の水準を維持', null, null, 'previous_period'],
    ['前年度比5%増', '>=', '+5%', 'previous_period'],
    ['毎年度前年度比で5%以上削減', '<=', '-5%', 'previous_period'],
    ['対前年比3%以上の削減', '<=', '-3%', 'previous_period'],
    ['前年度比▲3%', null, '-3%', 'previous_period'],
    ['2014年度比で5%以上削減', '<=', '-5%', '2014'],
    ['平成25年度比26%削減', '<=', '-26%', '2013'],
    ['H25比で26%減', '<=', '-26%', '2013'],
    ['平成25年度より減少', '<', null, '2013'],
    ['2014年度の2倍以上', '>=', 'x2', '2014'],
  ])('reads the relative target %s', (text, operator, change, reference) => {
    const operatorBasis = operator && 'printed';
    expect(parseTarget(text, words)).toEqual({
      ...none,
      kind: 'relative',
      operator,
      operatorBasis,
      change,
      reference,
      marked: true,
    });
  });

  it('reads the years around a relative target', () => {
    expect(parseTarget('(R5)3割削減', words)).toMatchObject({ change: '-30%', due: 2023 });
    expect(parseTarget('令和12年度までに2013年度比46%削減', words)).toMatchObject({
      ...{ change: '-46%', reference: '2013', due: 2030 },
    });
  });

  it.each([
    ['81.0%(32年度)', 2020],
    ['(32年度)81.0%', 2020],
    ['81.0%(16年度までに)', 2004],
    ['32年度までに81.0%', 2020],
  ])('reads under 平成 that %s is due in %i', (text, due) => {
    expect(parseTarget(text, words, { era: '平成', digitsAlone: true })).toMatchObject({ value: '81.0', due });
  });

  it('never takes a bare number in brackets for a year', () => {
    expect(parseTarget('155人(12)', words, { era: '平成', digitsAlone: true })).toBeNull();
  });

  it.each<readonly [string, Partial<ParsedTarget>]>([
    ['検討', { status: 'consider' }],
    ['(R3～)実施', { status: 'implement', from: 2021, marked: true }],
    ['(R1～)検討・実施', { status: 'consider+implement', from: 2019, marked: true }],
  ])('reads the status %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, kind: 'status', ...expected });
  });

  it.each(['', '—', '設定しない', '未定', '(未定)'])('reads %j as no target', (text) => {
    expect(parseTarget(text, words)).toEqual(none);
  });

  it.each([
    '81.0%(32年度)',
    '(32年度)81.0%',
    '155人(12%)',
    '(R5)',
    '(R5)(R6)5',
    '(R5)5(R6)',
    '(R5～R1)5',
    '(ほげ)5',
    '(初期値より)100%',
    '(初期値より)現状維持',
    '初期値',
    '以上',
    '≧',
    '≧5%以上',
    '15～10%',
    '10%～15',
    '10～15件～20件',
    '10～',
    '約100人',
    '確保',
    '↑',
    '5年間に1回',
    '25人(R2～R6)',
    '毎年度前年度より10件',
    '全員取得',
    '当面は20%、H31は10%',
    'R5 6,000',
    'いずれも15',
    '10増',
    '毎年度5%削減',
    '5%ずつ削減',
    '2014年度比で毎年度5%以上削減',
    '2013年比46%削減',
    '令和5年度から5%削減ほげ',
    '平成25年度から減少ほげ',
    '110%削減',
    '0割削減',
    '2倍増',
    '0.5倍に増加',
    '3分の1に削減',
    '前年度',
    '前年度並みほげ',
    '前年度を以上',
    '前年度比105%',
    '平成25年度以上',
    '現状20%増',
    '5件以上に減らす',
    '10%超15%未満',
    '15%以上10%以下',
    '10-15%',
    '10%以上20%',
    '以上を維持',
    '約100%を維持',
    'までに100件',
    'を目指す',
    '全員取得を目指す',
    '中間50%',
    '=5',
  ])('does not half-understand %j', (text) => {
    expect(parseTarget(text, words)).toBeNull();
  });
});
