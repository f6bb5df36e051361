import { describe, expect, it } from 'vitest';
import { type ParsedTarget, parseTarget } from '../../pipeline/notation/parseTarget.ts';
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
  ])('reads the threshold %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, ...expected });
  });

  it.each<readonly [string, Partial<ParsedTarget>]>([
    ['10～15%', { unit: '%' }],
    ['10%～15%', { unit: '%' }],
    ['10～15', {}],
    ['(R5)10～15', { due: 2023, marked: true }],
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
  ])('reads the direction %s', (text, expected) => {
    expect(parseTarget(text, words)).toEqual({ ...none, ...expected });
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
    '20%以上増加',
    '3割削減',
    '倍増',
    '確保',
    '↑',
    '設置',
    '全員取得',
    '当面は20%、H31は10%',
    '100%を維持',
    'R5 6,000',
    'いずれも15',
    '=5',
  ])('does not half-understand %j', (text) => {
    expect(parseTarget(text, words)).toBeNull();
  });
});
