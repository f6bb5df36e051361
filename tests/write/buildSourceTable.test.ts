import { expect, it } from 'vitest';
import { buildSourceTable, labelYear } from '../../pipeline/write/buildSourceTable.ts';
import { tinyPlan } from '../support/tinyPlan.ts';
import { vocabularies } from '../support/vocabularies.ts';
import { readText } from './tinyFiles.ts';

it('has Japanese headings, years across, flags beside values', () => {
  expect(readText('table.csv').split('\n')).toEqual([
    '指標ID,基本目標,取組方針,取組項目,指標,内訳,単位,初期値,目標,2019年度（令和元年度）実績,2019年度（令和元年度）判定,' +
      '2020年度（令和2年度）実績,2020年度（令和2年度）判定,2021年度（令和3年度）実績,2021年度（令和3年度）判定',
    '1-1-1,まちをみがく,"「声」を""聞く"", 活かす",,=市民の\u3000声🙂,,%,-5%,(R3)10%以上,-5%,進行中,0.5%,進行中,12.25%,達成',
    '1-1-2,まちをみがく,"「声」を""聞く"", 活かす",,@窓口\uFEFFの改善,,,—,(R2～)実施,検討,対象期間前,実施,達成,,未報告',
    '',
  ]);
});

it.each([
  [1988, '1988年度（昭和63年度）'],
  [1989, '1989年度（平成元年度）'],
  [2018, '2018年度（平成30年度）'],
  [2019, '2019年度（令和元年度）'],
  [2020, '2020年度（令和2年度）'],
])('fiscal year %i is %s', (year, label) => {
  expect(labelYear(year, vocabularies.eras)).toBe(label);
});

it('shows the series that was judged', () => {
  const [first] = tinyPlan.tables.observations;
  if (!first) throw new Error('the tiny plan has observations');
  const single = { ...first, series: 'single_year' as const, value_text: '3件', meets_target: null };
  const cumulative = { ...first, series: 'cumulative' as const, value_text: '9件', meets_target: true };
  const plan = { ...tinyPlan, tables: { ...tinyPlan.tables, observations: [single, cumulative] } };
  expect(buildSourceTable(plan, vocabularies).rows[0]?.['2019年度（令和元年度）実績']).toBe('9件');
});
