import { describe, expect, it } from 'vitest';
import { findEraYear, findLastEra, parseYear } from '../../pipeline/notation/parseYear.ts';
import { renderFiscalYear } from '../../pipeline/notation/renderFiscalYear.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

describe('parseYear', () => {
  it('gives a fiscal year its days', () => {
    expect(parseYear('R 1', words)).toEqual({
      period: '2019',
      fiscalYear: 2019,
      start: '2019-04-01',
      end: '2020-03-31',
      calendar: 'fiscal',
    });
  });

  it('gives a calendar year its days', () => {
    expect(parseYear('平成28年', words)).toEqual({
      period: '2016-01-01/2016-12-31',
      fiscalYear: null,
      start: '2016-01-01',
      end: '2016-12-31',
      calendar: 'calendar',
    });
  });

  it.each([
    ['R1', 2019],
    ['Ｒ４', 2022],
    ['R.4', 2022],
    ['R元', 2019],
    ['令和元年度', 2019],
    ['令和 4 年度', 2022],
    ['令和4', 2022],
    ['㋿4年度', 2022],
    ['平成29年度末', 2017],
    ['平成32年度', 2020],
    ['H28', 2016],
    ['昭和63年度', 1988],
    ['2019', 2019],
    ['2019年度', 2019],
    ['2019(H31)年度', 2019],
    ['2019(R1)年度', 2019],
    ['令和元年度（2019年度）', 2019],
    ['（令和4年度）', 2022],
    ['【H18】', 2006],
    ['令和五年度', 2023],
    ['平成二十八年度', 2016],
    ['平成三〇年度', 2018],
    ['昭和六十三年度', 1988],
    ['二〇二五年度', 2025],
    ['大正15年度', 1926],
    ['明治元年度', 1868],
    ['M45年度', 1912],
  ])('reads %s as the fiscal year %i', (text, year) => {
    expect(parseYear(text, words)?.fiscalYear).toBe(year);
  });

  it.each(['2019(H31)年', '平成31年', 'H31年', '2019年'])('reads %s as the calendar year 2019', (text) => {
    expect(parseYear(text, words)?.period).toBe('2019-01-01/2019-12-31');
  });

  it.each([
    '',
    '32年',
    '23年度',
    '元年度',
    'R',
    'R0',
    'R100',
    'r1',
    'R 1 0',
    '令和',
    '令和年度',
    '2019(H30)年度',
    '令和元年(2019年度)',
    '20190',
    '1019',
    '3019年度',
    'H28実績',
    '(R5',
    '(R5)6,000',
    'R1～R5',
    '2019.5',
    'M7',
    'T3',
    '令和百年度',
    '二〇二五',
    '令和四5年度',
  ])('does not take %j for a year', (text) => {
    expect(parseYear(text, words)).toBeNull();
  });
});

describe('a year without an era', () => {
  it.each([
    ['23年度', { era: '平成' }, 2011],
    ['（32年度）', { era: '平成' }, 2020],
    ['元年度', { era: '令和' }, 2019],
    ['30年度末', { era: '平成', after: 2017 }, 2018],
    ['元年度', { era: '平成', after: 2018 }, 2019],
    ['2年度', { era: '平成', after: 2019 }, 2020],
    ['26', { era: '平成', digitsAlone: true }, 2014],
    ['元', { era: '令和', digitsAlone: true }, 2019],
  ])('reads %s under %o as the fiscal year %i', (text, context, year) => {
    expect(parseYear(text, words, context)?.fiscalYear).toBe(year);
  });

  it('takes 年 for a calendar year here too', () => {
    expect(parseYear('28年', words, { era: '平成' })?.period).toBe('2016-01-01/2016-12-31');
  });

  it.each([
    ['23年度', {}],
    ['23年度', { era: null }],
    ['23年度', { era: '慶応' }],
    ['26', { era: '平成' }],
    ['元年度', { era: '平成' }],
    ['1年度', { era: '平成' }],
    ['25年度', { era: '平成', after: 2016 }],
    ['3年度', { era: '令和', after: 2021 }],
    ['0年度', { era: '平成' }],
    ['123', { era: '平成', digitsAlone: true }],
  ])('does not guess %s under %o', (text, context) => {
    expect(parseYear(text, words, context)).toBeNull();
  });
});

describe('findLastEra', () => {
  it.each([
    ['目標値(平成 31 年度)', '平成'],
    ['平成28年度～令和2年度', '令和'],
    ['H30、R1、2', '令和'],
    ['計画（平成30年3月改定）', '平成'],
    ['基準値 S60', '昭和'],
    ['M7クラスの地震', null],
    ['2019年度', null],
    ['令和の市政', null],
    ['', null],
  ])('finds in %j the era %s', (text, era) => {
    expect(findLastEra(text, words)).toBe(era);
  });
});

describe('findEraYear', () => {
  it.each([
    ['江別市行政改革推進計画の取組状況一覧（令和4年度）', '2022'],
    ['目標値(平成 31 年度)', '2019'],
    ['基準値 H19', '2007'],
    ['H28実績', '2016'],
    ['目標値 (2019(H31)年)', '2019-01-01/2019-12-31'],
    ['推進計画（令和元年度～令和5年度）の取組状況（令和4年度）', '2022'],
    ['推進計画（R1～5）令和4年度末現在', '2022'],
    ['計画（平成30年3月改定）令和4年度の状況', '2022'],
    ['令和4年度（2022年度）の状況、令和4年度末', '2022'],
  ])('finds in %s the period %s', (text, period) => {
    expect(findEraYear(text, words)?.period).toBe(period);
  });

  it.each([
    '',
    '進捗状況',
    '28年度',
    '2022',
    'PR4',
    'CO2',
    'R4A',
    'M7クラスの地震',
    '令和5年3月31日現在',
    '令和元年度～令和5年度',
    '令和3年度と令和4年度',
  ])('finds no one year in %j', (text) => {
    expect(findEraYear(text, words)).toBeNull();
  });
});

it.each([
  [2018, '平成30年度'],
  [2019, '令和元年度'],
  [2020, '令和2年度'],
  [1989, '平成元年度'],
  [1988, '昭和63年度'],
  [1926, '昭和元年度'],
  [1925, '大正14年度'],
  [1911, '明治44年度'],
  [1867, '1867年度'],
])('prints %i as %s', (year, name) => {
  expect(renderFiscalYear(year, words)).toBe(name);
});
