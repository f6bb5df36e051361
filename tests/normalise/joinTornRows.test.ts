import { describe, expect, it } from 'vitest';
import { joinTornRows } from '../../pipeline/normalise/joinTornRows.ts';
import { toSourceRows } from '../../pipeline/normalise/SourceCell.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const joined = (text: string) =>
  [...joinTornRows(toSourceRows(sheetFrom(text), new Map()), words).texts].map(
    ([ref, value]) => `${ref.split('=')[1]} ${value}`,
  );

describe('joinTornRows', () => {
  it('joins a row that holds a unit or 以下 alone under a figure', () => {
    expect(joined('施策 | 事故発生 | 412 件 | 330 件\n_ | 件数 | _ | 以下')).toEqual([
      '1,2 事故発生件数',
      '2,2 ',
      '1,4 330 件以下',
      '2,4 ',
    ]);
    expect(joined('指標 | 24.6 | 25.3\n受診率 | % | ％')).toEqual([
      '1,1 指標受診率',
      '2,1 ',
      '1,2 24.6%',
      '2,2 ',
      '1,3 25.3％',
      '2,3 ',
    ]);
  });

  it('joins the rest of a name only where the table has such rows', () => {
    const row = '子 | サロンの利用組 | 12 組 | 13 組\n_ | 数 | _ | _';
    expect(joined(row)).toEqual([]);
    expect(joined(`${row}\n老 | 教室 | 5 回 | 6 回\n_ | _ | _ | 以上`)).toContain('1,2 サロンの利用組数');
  });

  it('joins a heading whose characters stand one below the other, and no column of marks', () => {
    expect(joined('指標 | 担\n_ | 当\n_ | 課')).toEqual(['1,2 担当課', '2,2 ', '3,2 ']);
    expect(joined('指標 | 有無\n甲 | 有\n乙 | 無')).toEqual([]);
  });

  it('leaves rows with figures and section lines alone', () => {
    expect(joined('1 | 人口 | 12人 | 13人\n2 | 世帯 | 5 | 6')).toEqual([]);
    expect(joined('1 | 人口 | 12人 | 13人\n2 健全な財政\n3 | 世帯 | 5 | 6')).toEqual([]);
  });
});
