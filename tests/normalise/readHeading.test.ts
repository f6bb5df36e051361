import { describe, expect, it } from 'vitest';
import { readHeading } from '../../pipeline/normalise/readHeading.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** Role, period or due year, and what the heading says of a target or of how sure a result is. */
const read = (text: string, era: string | null = null): string => {
  const { role, isKnown, period, due, targetRole, isEstimate } = readHeading(text, words, { era });
  const parts = [isKnown ? role : 'unread', period?.period, due, targetRole, isEstimate ? 'estimate' : null];
  return parts.filter((part) => part !== null && part !== undefined).join(' ');
};

describe('one heading', () => {
  it.each([
    ['R4', 'actual 2022'],
    ['令和4年度実績値', 'actual 2022'],
    ['H28.4.1', 'actual 2016-04-01'],
    ['第4回 平成28年度', 'actual 2016'],
    ['H18～H21計', 'actual 2006-04-01/2010-03-31'],
    ['R5計画', 'target 2023 planned'],
    ['R5見込', 'actual 2023 estimate'],
    ['見込量', 'target planned'],
    ['目標値※1', 'target'],
    ['当初目標（平成32年度）', 'target 2020 superseded'],
    ['中間目標（R4）', 'target 2022 interim'],
    ['目標（R2～R6）', 'target 2024'],
    ['取組項目・KPI', 'indicator'],
    ['目標(指標)名', 'indicator'],
    ['環境指標', 'indicator'],
    ['実績値・見込', 'actual'],
    ['評価・課題', 'attribute'],
    ['直近の実績値', 'actual'],
    ['計画最終年度の目標値', 'target'],
    ['実績（基準）', 'baseline'],
    ['（時期）', 'attribute'],
    ['第2次計画の目標値', 'target'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['県の目標値', '全国平均の実績値', '類似団体平均の基準値', 'R4\n125人', '27', '増減の理由と対策'])(
    '%s says nothing certain of its column',
    (text) => {
      expect(read(text)).toBe('unread');
    },
  );

  it('takes the era of its place for a year without one', () => {
    expect(read('28年度', '平成')).toBe('actual 2016');
    expect(read('28年度')).toBe('unread');
  });
});
