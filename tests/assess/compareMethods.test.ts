import { describe, expect, test } from 'vitest';
import { type CompareInput, compareMethods } from '../../pipeline/assess/compareMethods.ts';
import type { MethodCode, ObservationRow, TargetRow } from '../../pipeline/model/rows.ts';
import { realPlan } from '../support/realPlan.ts';
import { aim, measure, observe, words } from './rows.ts';

/** From 97 in 2018 to at least 110 in 2023. */
const target = aim({ operator: '>=', value: '110', due: 2023 });

function judged(given: Partial<ObservationRow>): CompareInput['observations'][number] {
  return { ...observe(given), target_no: 1, meets_target: false, attainment: 'in_progress', ...given };
}

function compare(observations: CompareInput['observations'], targets: readonly TargetRow[] = [target], given = {}) {
  return compareMethods({ indicators: [measure(given)], targets, observations, words });
}

const pick = (rows: ReturnType<typeof compare>, code: MethodCode) => rows.find(({ method }) => method === code);

test('a row for each method, in the order of the codes, with what was calculated from', () => {
  const rows = compare([judged({ value: '105', fiscal_year: 2022 })]);
  expect(rows.map(({ method }) => method)).toEqual([
    'actual_over_target',
    'baseline_band_10',
    'linear_path',
    'open_sdg_growth',
    'open_sdg_target',
    'rate_bands_100_70',
    'rate_bands_100_80',
    'rate_bands_110_80_50',
    'two_minus_ratio',
  ]);
  expect(pick(rows, 'linear_path')).toEqual({
    plan_id: 'ebetsu-gyokaku',
    edition: '2022',
    indicator_id: '1-1-1-1',
    period: '2022',
    series: null,
    fiscal_year: 2022,
    method: 'linear_path',
    score: '0.6154',
    band: 'partway',
    meets_target: false,
    agrees: true,
    attainment: 'in_progress',
    changes_flag: false,
    undefined_reason: null,
    value: '105',
    baseline: '97',
    baseline_year: 2018,
    target: '110',
    due_year: 2023,
    limit: null,
  });
});

describe('the flag by another method', () => {
  test('80 % counts as met before the due year: attained early, another flag', () => {
    expect(pick(compare([judged({ value: '105', fiscal_year: 2022 })]), 'rate_bands_110_80_50')).toMatchObject({
      meets_target: true,
      agrees: false,
      attainment: 'attained_early',
      changes_flag: true,
    });
  });

  test('without any year both are not evaluable: the verdict differs, the flag does not', () => {
    const row = judged({ value: '105', fiscal_year: 2022, attainment: 'not_evaluable' });
    expect(pick(compare([row], [{ ...target, due: null }]), 'rate_bands_110_80_50')).toMatchObject({
      agrees: false,
      attainment: 'not_evaluable',
      changes_flag: false,
    });
  });

  test('undated: not evaluable', () => {
    const row = judged({
      value: '110',
      fiscal_year: null,
      period: 'undated',
      meets_target: true,
      attainment: 'not_evaluable',
    });
    expect(pick(compare([row]), 'actual_over_target')).toMatchObject({
      agrees: true,
      attainment: 'not_evaluable',
      changes_flag: false,
    });
  });

  test('“more than” is met by equality in a ratio, and not in ours', () => {
    const row = judged({ value: '110', fiscal_year: 2023, attainment: 'not_attained' });
    expect(pick(compare([row], [{ ...target, operator: '>' }]), 'actual_over_target')).toMatchObject({
      meets_target: true,
      agrees: false,
      attainment: 'attained',
      changes_flag: true,
    });
  });
});

describe('what no method can calculate', () => {
  const reasonOf = (row: Partial<ObservationRow>, targets?: readonly TargetRow[]) => [
    ...new Set(compare([judged(row)], targets).map(({ undefined_reason }) => undefined_reason)),
  ];

  test.each<readonly [string, Partial<ObservationRow>, readonly TargetRow[] | undefined, string]>([
    ['no target', { value: '105', target_no: null }, [], 'no_target'],
    ['none is set', { value: '105' }, [aim({ kind: 'none' })], 'no_target'],
    ['a target that cannot be read', { value: '105' }, [aim({ kind: 'unreadable' })], 'target_unreadable'],
    ['a stage for a value', { status: 'implement' }, undefined, 'status'],
    ['a stage for a target', { value: '105' }, [aim({ kind: 'status', status: 'implement' })], 'status'],
    ['another unit', { value: '105', unit: '人' }, undefined, 'unit_mismatch'],
    ['two series, none named', { value: '105', series: 'cumulative' }, undefined, 'series_unknown'],
  ])('%s', (_name, row, targets, expected) => {
    expect(reasonOf(row, targets)).toEqual([expected]);
  });

  test('a plan of more than a thousand indicators has no row', () => {
    const indicators = (count: number) =>
      Array.from({ length: count }, (_, index) => measure({ indicator_id: `1-1-1-${index + 1}` }));
    const count = (most: number) =>
      compareMethods({
        indicators: indicators(most),
        targets: [target],
        observations: [judged({ value: '105' })],
        words,
      }).length;
    expect([count(1000), count(1001)]).toEqual([9, 0]);
  });

  test('a year without a number or status has no row', () => {
    expect(compare([judged({ attainment: 'no_data' })])).toEqual([]);
  });
});

describe('what is calculated from', () => {
  const rowOf = (code: MethodCode, one: TargetRow) =>
    pick(compare([judged({ value: '105', fiscal_year: 2022 })], [one]), code);

  test('without a due year the target’s year is the first in which it is in force', () => {
    expect(rowOf('open_sdg_target', { ...target, due: null, from: 2019 })).toMatchObject({ due_year: 2019 });
  });

  test('Open SDG takes the earliest observation where no baseline is printed; the ratio needs none', () => {
    const rows = compare(
      [judged({ value: '90', fiscal_year: 2020 }), judged({ value: '80', fiscal_year: 2019 })],
      [target],
      { baseline_value: null, baseline_year: null },
    );
    expect(pick(rows, 'open_sdg_target')).toMatchObject({ baseline: '80', baseline_year: 2019 });
    expect(pick(rows, 'actual_over_target')).toMatchObject({ baseline: null, baseline_year: null });
  });

  test.each<readonly [string, TargetRow, string | null]>([
    ['a maintained level without a number is the baseline’s', aim({ kind: 'maintain', operator: '>=' }), '97'],
    ['a maintained level of its own', aim({ kind: 'maintain', operator: '>=', value: '100' }), '100'],
    ['3割削減, computed', aim({ kind: 'relative', reference: 'baseline', operator: '<=', value: '67.9' }), '67.9'],
    [
      'the year before is no one number',
      aim({ kind: 'relative', reference: 'previous_period', operator: '<', value: '1' }),
      null,
    ],
    ['a direction', aim({ kind: 'direction', operator: '>' }), null],
    ['a range', aim({ kind: 'range', value: '10', upper: '15' }), null],
  ])('%s', (_name, one, expected) => {
    expect(rowOf('linear_path', one)?.target).toBe(expected);
  });

  test.each([
    ['100 % of a share', '%', '97', '100'],
    ['10 of 割', '割', '9', '10'],
    ['none of points', 'ポイント', '97', null],
    ['none of cases', '件', '97', null],
  ])('natural limit: %s', (_name, unit, value, limit) => {
    const rows = compare([judged({ value, unit, fiscal_year: 2022 })], [aim({ kind: 'direction', operator: '>' })], {
      unit,
      baseline_value: value,
    });
    expect(pick(rows, 'open_sdg_growth')?.limit).toBe(limit);
  });
});

describe('Ebetsu’s table of 2022', () => {
  const { methods, observations } = realPlan().tables;

  test('the share of the way is the progress of the observations', () => {
    const progress = new Map(observations.map((row) => [`${row.indicator_id}/${row.period}`, row.progress]));
    const shares = methods.filter(({ method }) => method === 'linear_path');
    // 117 observations hold a number or a status.
    expect(shares.length).toBe(117);
    expect(shares.filter((row) => row.score !== progress.get(`${row.indicator_id}/${row.period}`))).toEqual([]);
  });

  test('whose flag of 2022 would be another', () => {
    const changing = methods.filter(({ fiscal_year, changes_flag }) => fiscal_year === 2022 && changes_flag === true);
    expect(changing.map((row) => `${row.indicator_id} ${row.method}: ${row.score} ${row.attainment}`)).toEqual([
      // 105 of 110, 27.2 of 30.0
      '1-1-1-3 rate_bands_110_80_50: 0.9545 attained_early',
      '1-3-1-1 rate_bands_110_80_50: 0.9067 attained_early',
      // from 161.2 to 157.1 hours in four years, where 縮減 is asked
      '2-4-1-1 baseline_band_10: 0.0254 not_attained',
      '2-4-1-1 open_sdg_growth: 0.0064 not_attained',
      // 64.7 of 77.0
      '2-4-1-2 rate_bands_110_80_50: 0.8403 attained_early',
      // from 97.7 to 98.3 %, where 向上 is asked
      '3-1-2-2 baseline_band_10: 0.0061 not_attained',
      // 83.2 of 100
      '3-3-1-2 rate_bands_110_80_50: 0.8320 attained',
    ]);
  });
});
