import { describe, expect, it } from 'vitest';
import { parseCellFacts } from '../../pipeline/notation/parseCellFacts.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const of2021 = { period: '2021', fiscalYear: 2021 };
const read = (text: string, column: typeof of2021 | null = of2021) =>
  parseCellFacts(text, words, column).map(({ observation, period, series, asOf }) => [
    observation.kind === 'number' ? observation.value : observation.kind,
    period?.period ?? null,
    series,
    asOf,
  ]);

describe('parseCellFacts', () => {
  it.each([
    ['12件', [['12', null, null, null]]],
    ['累計12件', [['12', null, 'cumulative', null]]],
    [
      '4件（累計21件）',
      [
        ['4', null, 'single_year', null],
        ['21', null, 'cumulative', null],
      ],
    ],
    ['12件(R3)', [['12', null, null, null]]],
    ['12件(R3.12月末現在)', [['12', null, null, '2021-12-31']]],
    ['12件（令和4年3月31日現在）', [['12', null, null, '2022-03-31']]],
    ['91/96校園', [['91', null, null, null]]],
  ])('below 2021, %s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  it.each(['12件(R2)', '12件(R4.4.1現在)', 'R2:4件 R3:5件', '男性4人 女性5人', '4 (21)', '12件くらいか'])(
    'below 2021, %s is not half-understood',
    (text) => {
      expect(read(text)).toEqual([['unknown', null, null, null]]);
    },
  );

  it('below no year, values bring their own', () => {
    expect(read('R2:4件 R3:5件', null)).toEqual([
      ['4', '2020', null, null],
      ['5', '2021', null, null],
    ]);
  });
});
