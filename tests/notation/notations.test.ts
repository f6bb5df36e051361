import { describe, expect, it } from 'vitest';
import { parseDatedFigure } from '../../pipeline/notation/parseDatedFigure.ts';
import { parseFacts } from '../../pipeline/notation/parseFacts.ts';
import { parsePeriod } from '../../pipeline/notation/parsePeriod.ts';
import { parseTargets } from '../../pipeline/notation/parseTargets.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/**
 * How tables in the wild write years, values and targets, and what each is read as, in the order of the field notes that they were
 * collected in. What stands as `not read` is kept as printed, its value empty, and told as `unknown-notation`. All by hand.
 */
const notRead = 'not read';

describe.each([
  ['R2', '2020'],
  ['R 1', '2019'],
  ['H23', '2011'],
  ['Ｈ２３', '2011'],
  ['令和元年度', '2019'],
  ['令和五年度', '2023'],
  ['昭和64年', '1989-01-01/1989-12-31'],
  ['平成32年度', '2020'],
  ['2019年度', '2019'],
  ['2019(H31)年度', '2019'],
  ['2019(H31)年', '2019-01-01/2019-12-31'],
  ['2019(H30)年', notRead],
  ['令和4年', '2022-01-01/2022-12-31'],
  ['23年度', '2011'],
  ['26', '2014'],
  ['2009～14年', '2009-01-01/2014-12-31'],
  ['H28～30年度', '2016-04-01/2019-03-31'],
  ['第1期', notRead],
  ['第1期(H18～20)', '2006-04-01/2009-03-31'],
  ['H31（R1）', '2019'],
  ['R1(H31)', '2019'],
  ['R1(H30)', notRead],
  ['2019(H31/R1)年度', '2019'],
  ['平成31年度/令和元年度', '2019'],
  ['R1/R2', notRead],
  ['’19', notRead],
  ['04年', notRead],
  ['令和5年3月31日現在', '2023-03-31'],
  ['各年10月1日現在', notRead],
  ['元年', notRead],
  ['R元', '2019'],
  ['平成29年', '2017-01-01/2017-12-31'],
  ['平成29年度', '2017'],
  ['令和4年3月31日現在', '2022-03-31'],
  ['R4.3末', '2022-03-31'],
  ['9月30日現在', '2016-09-30'],
  ['令和4年2月30日', notRead],
])('the year %s', (text, expected) => {
  it(`is ${expected}`, () => {
    const period = parsePeriod(text, words, { era: '平成', digitsAlone: true, fiscalYear: 2016 });
    expect(period?.period ?? notRead).toBe(expected);
  });
});

/** A value as `value unit`, then its SDMX status where that is not A, and the period that the cell gives. */
function readValue(text: string): string {
  const { observation: read, period } = parseDatedFigure(text, words, { era: '平成', fiscalYear: 2016 });
  const at = period ? `@${period.period}` : null;
  if (read.kind === 'missing') return `missing ${read.obsStatus}`;
  if (read.kind === 'status') return read.status;
  if (read.kind === 'unknown') return notRead;
  const marks = [read.subgroup, read.value, read.unit, read.obsStatus === 'A' ? null : read.obsStatus, at];
  return marks.filter((mark) => mark !== null).join(' ');
}

describe.each([
  ['358,336千円', '358336 千円'],
  ['358336千円', '358336 千円'],
  ['１２３人', '123 人'],
  ['12,34人', notRead],
  ['18.8万人', '18.8 万人'],
  ['18万8千人', '188 千人'],
  ['3億5,000万円', '35000 万円'],
  ['1,234百万円', '1234 百万円'],
  ['12億円', '12 億円'],
  ['5.2‰', '5.2 ‰'],
  ['100㎡', '100 ㎡'],
  ['100平方メートル', '100 平方メートル'],
  ['12ha', '12 ha'],
  ['3.5km', '3.5 km'],
  ['120kWh', '120 kWh'],
  ['12日', '12 日'],
  ['3時間', '3 時間'],
  ['2時間30分', '150 分'],
  ['2時間90分', notRead],
  ['83分', '83 分'],
  ['1位', '1 位'],
  ['3.5点', '3.5 点'],
  ['5ポイント', '5 ポイント'],
  ['3か所', '3 か所'],
  ['3ヶ所', '3 ヶ所'],
  ['3箇所', '3 箇所'],
  ['12世帯', '12 世帯'],
  ['5団体', '5 団体'],
  ['月2回', '2 回/月'],
  ['十二件', '12 件'],
  ['3ほげ', notRead],
  ['12時間40分', '760 分'],
  ['12時間00分', '720 分'],
  ['10時間05分', '605 分'],
  ['1日当たり83分', '83 分/日'],
  ['1日2時間', notRead],
  ['1兆9,760億円', '19760 億円'],
  ['10万2千人', '102 千人'],
  ['延べ5,230人', '5230 人'],
  ['延べ約5,230人', '5230 人 E'],
  ['ゼロ', '0'],
  ['ゼロカーボン', notRead],
  ['※350', '350'],
  ['※12人', notRead],
  ['0※', '0'],
  ['1,187(※)', '1187'],
  ['―（注２）', 'missing O'],
  ['約691,000', '691000 E'],
  ['100%（24/24局）', '100 %'],
  ['94.4%（34/36地点）', '94.4 %'],
  ['94.5%（34/36地点）', notRead],
  ['25.0％ (1/4)', '25.0 %'],
  ['12/40人 (30.0%)', '30.0 %'],
  ['23/24地点', '23 地点'],
  ['3/4', notRead],
  ['11,874（2020年度暫定値）', '11874 P @2020'],
  ['3.1億円（2022年度速報）', '3.1 億円 P @2022'],
  ['528.4万人泊（R4年・速報値）', '528.4 万人泊 P @2022-01-01/2022-12-31'],
  ['12人（R5.4.1）', '12 人 @2023-04-01'],
  ['4,292[H26]', '4292 @2014'],
  ['3.9%（H28）', '3.9 % @2016'],
  ['12.3%（H28年調査）', '12.3 % @2016-01-01/2016-12-31'],
  ['85.0%(平成28年度実績)', '85.0 % @2016'],
  ['小学5年生 14.0%', '小学5年生 14.0 %'],
  ['65歳以上男性 7,000歩', '65歳以上男性 7000 歩'],
  ['20～60歳代男性31.2%', '20~60歳代男性 31.2 %'],
  ['中2男子42.0', '中2男子 42.0'],
  ['小588.6%', notRead],
  ['小5 88%', notRead],
  ['52講座・1,204人', notRead],
  ['中止（新型コロナ）', notRead],
  ['有', notRead],
  ['○', notRead],
  ['全校', notRead],
  ['未開設', 'not_started'],
  ['新規', notRead],
  ['調査・検討', 'consider'],
  ['方針決定', 'decide'],
  ['条例改正', 'revise'],
  ['変化なし', notRead],
  ['7.9頭/km2', '7.9 頭/㎢'],
  ['12.5μg/m3', '12.5 μg/㎥'],
  ['66.8kWh/㎡', '66.8 kWh/㎡'],
  ['31.6億kWh', '31.6 億kWh'],
  ['3,000人/月', '3000 人/月'],
  ['91/96校園', '91 校園'],
  ['10校中8校', '8 校'],
  ['3/20', notRead],
  ['3.5点/5点', notRead],
  ['4 (21)', notRead],
  ['4件（累計21件）', notRead],
  ['-18', '-18'],
  ['▲18', '-18'],
  ['▲ 18', '-18'],
  ['△18', '-18'],
  ['約300人', '300 人 E'],
  ['概ね90%', '90 % E'],
  ['3割程度', '3 割 E'],
  ['1,200人(見込み)', '1200 人 P'],
  ['(見込)1,200人', '1200 人 P'],
  ['85.0%(速報値)', '85.0 % P'],
  ['85.0%(暫定)', '85.0 % P'],
  ['85.0%(推計)', '85.0 % E'],
  ['期間平均 12.3%', notRead],
  ['71.7%*2', '71.7 %'],
  ['71.7%(※)', '71.7 %'],
  ['95.5%(R2)', '95.5 % @2020'],
  ['974人(28年度)', '974 人 @2016'],
  ['【H18】12%', '12 % @2006'],
  ['188件(R3.12月末現在)', '188 件 @2021-12-31'],
  ['男性72.8%', '男性 72.8 %'],
  ['52.852.9', notRead],
  ['0.5未満', notRead],
  ['9.5～10.2%', notRead],
  ['12件(うち新規3件)', notRead],
  ['①12件 ②3件', notRead],
  ['1:1.3', notRead],
  ['3月20日', notRead],
  ['5年に1回', notRead],
  ['-', 'missing O'],
  ['―', 'missing O'],
  ['—', 'missing O'],
  ['－', 'missing O'],
  ['−', 'missing O'],
  ['‐', 'missing O'],
  ['…', 'missing O'],
  ['※', 'missing O'],
  ['(記載なし)', 'missing O'],
  ['調査中', 'missing O'],
  ['未集計', 'missing O'],
  ['集計中', 'missing O'],
  ['対象外', 'missing O'],
  ['', 'missing O'],
  ['なし', notRead],
  ['無し', notRead],
  ['同上', notRead],
  ['検討', 'consider'],
  ['検討中', 'consider'],
  ['検討・実施', 'consider+implement'],
  ['実施', 'implement'],
  ['部分実施', 'partial'],
  ['取組中', 'implement'],
  ['準備', 'prepare'],
  ['継続', 'implement'],
  ['完了', 'complete'],
  ['未着手', 'not_started'],
  ['達成', notRead],
  ['一部達成', notRead],
  ['未達成', notRead],
  ['凍結', 'suspend'],
  ['廃止', 'abolish'],
  ['中止', 'cancel'],
  ['策定', 'establish'],
  ['設置済', 'complete'],
  ['未策定', 'not_started'],
  ['試行', 'partial'],
  ['前倒し', notRead],
  ['A', notRead],
  ['A-1', notRead],
  ['◎', notRead],
  ['△', notRead],
])('the value %j', (text, expected) => {
  it(`is ${expected}`, () => {
    expect(readValue(text)).toBe(expected);
  });
});

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

/** Several values in one cell, with what tells them apart. */
describe.each([
  ['男性72.8% 女性73.1%', ['男性 72.8', '女性 73.1']],
  ['小学5年生 88.6% 中学2年生 82.4% 20歳代 55.1%', ['小学5年生 88.6', '中学2年生 82.4', '20歳代 55.1']],
  ['20代 55.1 30代 57.8', ['20代 55.1', '30代 57.8']],
  ['4,733人（R2～R4年度累計）', ['2020-04-01/2023-03-31 cumulative 4733']],
  ['小学生92.1%／中学生88.0%', ['小学生 92.1', '中学生 88.0']],
  ['R2:4人 R3:11人', ['2020 4', '2021 11']],
  ['4件（累計21件）', ['single_year 4', 'cumulative 21']],
  ['単年度4件、累計21件', ['single_year 4', 'cumulative 21']],
  ['長寿命化2箇所 新設1箇所', null],
  ['10代1520代16', null],
])('the cell %s', (text, expected) => {
  it('is parted only where the cut is certain', () => {
    const read = parseFacts(text, words)?.map(({ observation, period, series }) =>
      observation.kind === 'number'
        ? [observation.subgroup, period?.period, series, observation.value].filter((part) => part).join(' ')
        : observation.kind,
    );
    expect(read ?? null).toEqual(expected);
  });
});
