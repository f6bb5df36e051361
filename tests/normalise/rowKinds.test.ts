import { describe, expect, it } from 'vitest';
import { findKinds } from '../../pipeline/normalise/findKinds.ts';
import { isSubgroup } from '../../pipeline/normalise/isSubgroup.ts';
import { isCutShort, joinsName } from '../../pipeline/normalise/joinsName.ts';
import { readRowLegend } from '../../pipeline/normalise/readRowLegend.ts';
import { readRowYear } from '../../pipeline/normalise/readRowYear.ts';
import { readSeries } from '../../pipeline/normalise/readSeries.ts';
import type { SourceCell } from '../../pipeline/normalise/SourceCell.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

describe('readSeries', () => {
  it.each([
    ['目標値', 'target', null, null],
    ['期待値', 'target', null, null],
    ['見込み量(人)', 'planned', null, '人'],
    ['①量の見込み', 'planned', null, null],
    ['② 確保方策', 'planned', null, null],
    ['実績額（千円）', 'actual', null, '千円'],
    ['実績※1', 'actual', null, null],
    ['単年度', 'actual', 'single_year', null],
    ['累計', 'actual', 'cumulative', null],
    ['目標（累計）', 'target', 'cumulative', null],
    ['累計目標', 'target', 'cumulative', null],
    ['計画比', 'rate', null, null],
    ['執行率（％）', 'rate', null, '%'],
    ['達成', 'mark', null, null],
    ['差（②－①）', 'difference', null, null],
    ['差引', 'difference', null, null],
    ['全国順位', 'attribute', null, null],
  ])('reads %s as %s', (text, series, span, unit) => {
    expect(readSeries(text, words)).toEqual({ series, span, unit });
  });

  it.each(['男性', '居宅介護', '計', '計画相談支援', '', '実施'])('reads %j as no kind of row', (text) => {
    expect(readSeries(text, words)).toBeNull();
  });
});

describe('findKinds', () => {
  it.each([
    [['目標', '実績', '目標', '実績'], 'series-words'],
    [['目標', '実績', '達成率', '目標', '実績', '伸びの具合'], 'most-series-words'],
    [['実績', '実績', '実績'], 'series-words'],
    [['目標', '実績', '甲', '乙'], null],
    [['達成率', '達成率', '達成率'], null],
    [['検討', '実施', '完了'], null],
  ] as const)('%j is %j', (texts, evidence) => {
    expect(findKinds(texts, words)).toBe(evidence);
  });
});

describe('isSubgroup', () => {
  it.each([
    '男性',
    '20～64歳男性',
    '65歳以上',
    '小5男子',
    '小学5年生',
    '1・2歳',
    '滞納繰越分',
    '延べ利用日数',
    '受講者数（累計）',
    '計',
  ])('%s is a part of a whole', (text) => expect(isSubgroup(text, words)).toBe(true));

  it.each(['肥満者の割合', '居宅介護', '人', '市税', '実績', '12.3'])('%s is none', (text) => {
    expect(isSubgroup(text, words)).toBe(false);
  });
});

describe('joinsName', () => {
  it.each([
    ['地域の活動に参加している', '市民の割合'],
    ['民生委員の相談・', '支援件数'],
    ['乳児家庭全戸訪問事業の訪問', '率'],
    ['生活困窮者（世帯', '）の数'],
    ['一般就労に', '移行した人の数'],
  ])('%s goes on with %s', (name, line) => expect(joinsName(name, line)).toBe(true));

  it.each([
    ['訪問介護', '福祉用具'],
    ['図書館の数', '公民館の数'],
    ['', '率'],
  ])('%j does not go on with %s', (name, line) => expect(joinsName(name, line)).toBe(false));

  it('tells a name that is cut short', () => {
    expect(['相談・', '活動に', '会員数（法人'].map(isCutShort)).toEqual([true, true, true]);
    expect(['相談件数', '会員数（法人）', 'おはなし会'].map(isCutShort)).toEqual([false, false, false]);
  });
});

describe('readRowLegend', () => {
  const cell = (value: string): SourceCell => ({ row: 1, column: 1, text: value, value, ref: 'source.tsv#cell=1,1' });
  it.each([
    ['上段：計画値　下段：実績値', ['計画値', '実績値']],
    ['※各項目の上段は計画、下段は実績。「⇒」は継続を表す。', ['計画', '実績']],
    ['（上段）目標値／（中段）実績値／（下段）達成率', ['目標値', '実績値', '達成率']],
    ['計画値（上段）、実績値（下段）', ['計画値', '実績値']],
    ['上段が目標、下段が実績です。', ['目標', '実績']],
  ])('%s', (note, kinds) => expect(readRowLegend([cell(note)], words)?.kinds).toEqual(kinds));

  it.each(['上段は男性、下段は女性', '上段：実績', '評価　A：達成　B：未達成'])('%s tells no rows', (note) => {
    expect(readRowLegend([cell(note)], words)).toBeNull();
  });
});

describe('readRowYear', () => {
  it.each([
    ['令和3年度', '', 'observation', '2021'],
    ['平成27年度（基準年度）', '', 'baseline', '2015'],
    ['目標（令和7年度）', '', 'target', '2025'],
    ['令和12年度（目標）', '', 'target', '2030'],
    ['令和6年度', '目標', 'target', '2024'],
    ['目標値', '', 'target', null],
  ])('%s %s', (text, kind, role, period) => {
    const read = readRowYear(text, words, { era: null }, kind);
    expect([read?.role, read?.period?.period ?? null]).toEqual([role, period]);
  });

  it.each(['（参考）同規模市平均（令和2年度）', '合計', '第1期'])('%s dates no row', (text) => {
    expect(readRowYear(text, words, { era: null })).toBeNull();
  });
});
