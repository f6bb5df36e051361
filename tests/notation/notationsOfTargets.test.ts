import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../pipeline/notation/parseTargets.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** How tables in the wild write targets, as `notations.test.ts` has years and values. What is not read is kept as printed and told. */
const notRead = 'not read';

/** Targets as kind, operator, value, unit, change, reference, years and series, one after another. */
function readTarget(text: string): string {
  const read = parseTargets(text, words, { era: '平成' });
  if (!read) return notRead;
  return read
    .map(({ role, target: { kind, operator, value, upper, unit, status, change, reference, from, due, ...rest } }) =>
      [
        role === 'final' ? null : role,
        kind,
        operator,
        upper === null ? value : `${value}..${upper}`,
        unit,
        status,
        change,
        reference,
        from === null ? null : `from ${from}`,
        due === null ? null : `due ${due}`,
        rest.series,
        rest.everyYear ? 'every year' : null,
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(' '),
    )
    .join('; ');
}

describe.each([
  ['(R5)6,000', 'threshold 6000 due 2023'],
  ['(R1～)13%以上', 'threshold >= 13 % from 2019'],
  ['(R1～R5)13%以上', 'threshold >= 13 % from 2019 due 2023'],
  ['13%(平成32年)', 'threshold 13 % due 2020'],
  ['平成32年度末までに80%', 'threshold 80 % due 2020'],
  ['25人（R2～R6）', notRead],
  ['13%以下', 'threshold <= 13 %'],
  ['30分以内', 'threshold <= 30 分'],
  ['30未満', 'threshold < 30'],
  ['3件超', 'threshold > 3 件'],
  ['10位以内', 'threshold <= 10 位'],
  ['10～15', 'range 10..15'],
  ['10～15%', 'range 10..15 %'],
  ['維持', 'maintain'],
  ['現状維持', 'maintain baseline'],
  ['100%を維持', 'maintain 100 %'],
  ['現状値以上', 'direction >= baseline'],
  ['増加', 'direction >'],
  ['(初期値より)縮減', 'direction < baseline'],
  ['減少を目指します', 'direction <'],
  ['アップ', 'direction >'],
  ['改善', notRead],
  ['前年度より削減', 'relative < previous_period'],
  ['前年度比5%減', 'relative <= -5% previous_period'],
  ['2013年度比30%削減', 'relative <= -30% 2013'],
  ['2014年度比で毎年度5%以上削減', notRead],
  ['3割削減', 'relative <= -30%'],
  ['20%UP', 'relative >= +20%'],
  ['現状を倍増', 'relative >= x2 baseline'],
  ['半減', 'relative <= x0.5'],
  ['5ポイント増', 'relative >= ポイント +5'],
  ['5人以上増', 'relative >= 人 +5'],
  ['前年度から5人以上増', 'relative >= 人 +5 previous_period'],
  ['現状値より10件減', 'relative <= 件 -10 baseline'],
  ['基準値+5ポイント', 'relative ポイント +5 baseline'],
  ['10増', notRead],
  ['毎年度5人以上増', notRead],
  ['0%に近づける', 'direction <'],
  ['100%に近づける', 'direction >'],
  ['50%に近づける', notRead],
  ['0人に近づける', notRead],
  ['県平均以上', 'relative >='],
  ['全国平均を上回る', 'relative >'],
  ['類似団体平均以下', 'relative <='],
  ['前年度以上', 'relative >= previous_period'],
  ['基準年度以上', 'direction >= baseline'],
  ['減少させない', 'direction >= baseline'],
  ['増やさない', 'direction <= baseline'],
  ['増加の抑制', notRead],
  ['毎年度70%以上', 'threshold >= 70 % every year'],
  ['毎年度実施', 'status implement every year'],
  ['隔年度実施', notRead],
  ['維持（毎年度）', 'maintain every year'],
  ['90%以上を維持（毎年度）', 'maintain >= 90 % every year'],
  ['81.2%（現状維持）', 'maintain 81.2 %'],
  ['年間10件', 'threshold 10 件/年'],
  ['30件（5年累計）', 'threshold 30 件 cumulative'],
  ['15件（5年間）', 'threshold 15 件 cumulative'],
  ['7,500人（R2～R6年度累計）', 'threshold 7500 人 due 2024 cumulative'],
  ['13%以上（R2～R6）', 'threshold >= 13 % from 2020 due 2024'],
  ['0人（R6.4.1）', 'threshold 0 人 due 2024'],
  ['20人以上(1.27倍以上)', notRead],
  ['概ね3,000', notRead],
  ['40％以上60％以下', 'range 40..60 %'],
  ['40～60%', 'range 40..60 %'],
  ['R6までに100件', 'threshold 100 件 due 2024'],
  ['全校で実施', notRead],
  ['黒字を維持', notRead],
  ['ゼロ', 'threshold 0'],
  ['ゼロカーボン', notRead],
  ['新規', notRead],
  ['倍増', 'relative >= x2'],
  ['50→60', notRead],
  ['８点', 'threshold 8 点'],
  ['延べ2,000人', 'threshold 2000 人'],
  ['12時間00分以内', 'threshold <= 720 分'],
  ['96/96校園（R5）', 'threshold 96 校園 due 2023'],
  ['65団体※1', 'threshold 65 団体'],
  ['60講座・1,400人', notRead],
  ['改定（R4）', 'status revise due 2022'],
  ['7割以上', 'threshold >= 7 割'],
  ['▲30%', 'threshold -30 %'],
  ['当面は20%、H31は10%', 'interim threshold 20 %; threshold 10 % due 2019'],
  ['毎年度90%以上', 'threshold >= 90 % every year'],
  ['5年間で50件', 'threshold 50 件 cumulative'],
  ['期間中に50件', 'threshold 50 件 cumulative'],
  ['累計50件以上', 'threshold >= 50 件 cumulative'],
  ['50件(累計)', 'threshold 50 件 cumulative'],
  ['5年間に1回', notRead],
  ['年5件', 'threshold 5 件/年'],
  ['(R3～)実施', 'status implement from 2021'],
  ['設置', 'status establish'],
  ['策定', 'status establish'],
  ['廃止', 'status abolish'],
  ['全員取得', notRead],
  ['設定しない', 'none'],
  ['—', 'none'],
  ['80%程度', notRead],
  ['全国平均以上', 'relative >='],
  ['平均以上', notRead],
])('the target %s', (text, expected) => {
  it(`is ${expected}`, () => {
    expect(readTarget(text)).toBe(expected);
  });
});

/** Words for things to be done, marks and grades, by a legend. */
describe.each([
  ['策定', 'status complete'],
  ['(R5)策定', 'status complete due 2023'],
  ['○', 'status implement'],
  ['なし', 'none'],
])('with a legend the target %s', (text, expected) => {
  it(`is ${expected}`, () => {
    const legend = [
      { mark: '策定', means: { kind: 'status', status: 'complete' } },
      { mark: '○', means: { kind: 'status', status: 'implement' } },
      { mark: 'なし', means: { kind: 'missing', obsStatus: 'O' } },
    ] as const;
    const [read] = parseTargets(text, words, { legend }) ?? [];
    const { kind, status, due } = read?.target ?? {};
    expect([kind, status, due ? `due ${due}` : null].filter((part) => part).join(' ')).toBe(expected);
  });
});
