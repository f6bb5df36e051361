import { describe, expect, test } from 'vitest';
import { completeIndicators } from '../../pipeline/assess/completeIndicators.ts';
import type { ObservationRow, TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, observe } from './rows.ts';

type Flagged = Pick<ObservationRow, 'attainment'> & ReturnType<typeof observe>;

function flagged(fiscal_year: number | null, attainment: Flagged['attainment'], more = {}): Flagged {
  return { ...observe({ fiscal_year, value_text: `${fiscal_year} ${attainment}`, ...more }), attainment };
}

function complete(targets: readonly TargetRow[], observations: readonly Flagged[] = [], edition: number | null = 2022) {
  return completeIndicators({ indicators: [measure()], targets, observations, edition })[0];
}

test('the leading target is copied, column by column', () => {
  const leading = aim({
    target_no: 2,
    text: '(R1～R5)10～15件',
    kind: 'range',
    operator: '=',
    operator_basis: 'declared',
    value: '10',
    upper: '15',
    status: 'consider',
    from: 2019,
    due: 2023,
  });
  expect(complete([aim({ role: 'interim', value: '5' }), leading])).toEqual({
    ...measure(),
    direction: 'range',
    target_text: '(R1～R5)10～15件',
    target_kind: 'range',
    target_operator: '=',
    target_operator_basis: 'declared',
    target_value: '10',
    target_upper: '15',
    target_status: 'consider',
    target_from: 2019,
    target_due: 2023,
    latest_fiscal_year: null,
    latest_value_text: null,
    latest_attainment: null,
    findings: null,
  });
});

test('without a target its columns are empty', () => {
  const row = complete([aim({ indicator_id: '1-1-1-2' })]);
  const columns = Object.entries(row ?? {}).filter(([name]) => name === 'direction' || name.startsWith('target_'));
  expect(columns).toHaveLength(10);
  expect(columns.every(([, value]) => value === null)).toBe(true);
});

test.each([
  ['threshold', '>=', 'increase'],
  ['threshold', '>', 'increase'],
  ['threshold', '<=', 'decrease'],
  ['threshold', '<', 'decrease'],
  ['threshold', '=', 'maintain'],
  ['threshold', null, null],
  ['direction', '<', 'decrease'],
  ['relative', '>=', 'increase'],
  ['maintain', '>=', 'maintain'],
  ['maintain', null, 'maintain'],
  ['range', null, 'range'],
  ['status', null, 'reach'],
  ['none', '>=', null],
  ['unreadable', '>=', null],
  [null, '>=', null],
] as const)('the better way of %s %s is %s', (kind, operator, direction) => {
  expect(complete([aim({ kind, operator })])?.direction).toBe(direction);
});

describe('the latest figure', () => {
  const latest = (observations: readonly Flagged[], edition: number | null = 2022) => {
    const row = complete([], observations, edition);
    return [row?.latest_fiscal_year, row?.latest_value_text, row?.latest_attainment];
  };
  const of2021 = flagged(2021, 'attained');
  const of2022 = flagged(2022, 'in_progress');
  const nothing = [null, null, null];

  test.each([
    ['is of the last year', [of2022, of2021], [2022, '2022 in_progress', 'in_progress']],
    ['is not a year without a report', [of2021, flagged(2022, 'no_data')], [2021, '2021 attained', 'attained']],
    [
      'may be one that cannot be judged',
      [of2021, flagged(2022, 'not_evaluable')],
      [2022, '2022 not_evaluable', 'not_evaluable'],
    ],
    ['is not after the edition', [of2022, flagged(2023, 'completed')], [2022, '2022 in_progress', 'in_progress']],
    ['has a fiscal year', [of2021, flagged(null, 'attained')], [2021, '2021 attained', 'attained']],
    ['is empty where no fiscal year is known', [flagged(null, 'attained')], nothing],
    ['is empty where nothing is reported', [flagged(2022, 'no_data')], nothing],
    ['is its own', [flagged(2022, 'attained', { indicator_id: '1-1-1-2' })], nothing],
  ] as const)('%s', (_name, observations, expected) => {
    expect(latest(observations)).toEqual(expected);
  });

  test('is the very last when no edition is known', () => {
    expect(latest([of2022, flagged(2023, 'completed')], null)).toEqual([2023, '2023 completed', 'completed']);
  });

  test.each([
    [
      'one that could be judged',
      { value_text: 'b', series: 'cumulative' },
      'attained',
      { value_text: 'a' },
      'not_evaluable',
    ],
    [
      'the later day',
      { value_text: 'b', period: '2022-09-30' },
      'attained',
      { value_text: 'a', period: '2022-06-30' },
      'attained',
    ],
    [
      'the one without a series',
      { value_text: 'b' },
      'attained',
      { value_text: 'a', series: 'cumulative' },
      'attained',
    ],
    [
      'the cumulative one',
      { value_text: 'b', series: 'cumulative' },
      'attained',
      { value_text: 'a', series: 'single_year' },
      'attained',
    ],
  ] as const)('of two in one year is %s', (_name, first, firstFlag, second, secondFlag) => {
    const rows = [flagged(2022, firstFlag, first), flagged(2022, secondFlag, second)];
    expect(latest(rows)[1]).toBe('b');
    expect(latest([...rows].reverse())[1]).toBe('b');
  });
});
