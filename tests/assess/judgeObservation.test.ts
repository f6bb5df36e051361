import { describe, expect, test } from 'vitest';
import { judgeObservation } from '../../pipeline/assess/judgeObservation.ts';
import { rankStatuses } from '../../pipeline/assess/rankStatuses.ts';
import type { ReadObservation } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, observe, words } from './rows.ts';

const base = { ranks: rankStatuses(words), previousValue: null, completedEarlier: false };
const due = { operator: '>=', value: '110', due: 2023 } as const;

/** Baseline 97 of 2018. Yields what was judged as one line: target, comparison, flag, reason, progress, pace. */
function judge(observation: Partial<ReadObservation>, target: Partial<TargetRow> | null, more = {}) {
  const judged = judgeObservation(observe(observation), measure(), target && aim(target), { ...base, ...more });
  return [
    judged.target_no,
    judged.meets_target,
    judged.attainment,
    judged.attainment_reason,
    judged.progress,
    judged.pace,
  ];
}

describe('a year without a value', () => {
  test.each([
    ['after completion', { obs_status: 'M', value_text: '—' }, true, 'completed', 'completed_earlier'],
    [
      'that cannot exist, though nothing was completed',
      { obs_status: 'M', value_text: '対象外' },
      false,
      'no_data',
      'not_reported',
    ],
    ['blank after completion', { obs_status: 'O' }, true, 'no_data', 'not_reported'],
    ['blank', { obs_status: 'O' }, false, 'no_data', 'not_reported'],
    ['marked as missing', { obs_status: 'O', value_text: '未集計' }, false, 'no_data', 'not_reported'],
    ['that nobody can read', { obs_status: 'A', value_text: '約半分' }, false, 'not_evaluable', 'value_unreadable'],
    [
      'estimated, that nobody can read',
      { obs_status: 'E', value_text: '約半分' },
      false,
      'not_evaluable',
      'value_unreadable',
    ],
    [
      'provisional, that nobody can read',
      { obs_status: 'P', value_text: '約半分' },
      true,
      'not_evaluable',
      'value_unreadable',
    ],
    ['that claims a value and holds nothing', { obs_status: 'A' }, false, 'no_data', 'not_reported'],
  ] as const)('%s', (_name, observation, completedEarlier, attainment, reason) => {
    expect(judge(observation, due, { completedEarlier })).toEqual([1, null, attainment, reason, null, null]);
    expect(judge(observation, null, { completedEarlier })).toEqual([null, null, attainment, reason, null, null]);
  });
});

describe('a value that cannot be compared', () => {
  test.each([
    ['no target', { value: '105' }, null, [null, null, 'not_evaluable', 'no_target', null, null]],
    ['a target of none', { value: '105' }, { kind: 'none' }, [1, null, 'not_evaluable', 'no_target', null, null]],
    [
      'target unreadable',
      { value: '105' },
      { kind: 'unreadable' },
      [1, null, 'not_evaluable', 'target_unreadable', null, null],
    ],
    [
      '806人 against 検討',
      { value: '806', unit: '人' },
      { kind: 'status', status: 'consider', from: 2019 },
      [1, null, 'not_evaluable', 'kind_mismatch', null, null],
    ],
    ['実施 against 110件', { status: 'implement' }, due, [1, null, 'not_evaluable', 'kind_mismatch', null, null]],
    ['unit mismatch', { value: '105', unit: '人' }, due, [1, null, 'not_evaluable', 'unit_mismatch', null, null]],
    [
      'direction unknown, progress all the same',
      { value: '110' },
      { ...due, operator: null },
      [1, null, 'not_evaluable', 'direction_unknown', '1.0000', 'ahead'],
    ],
    [
      'series unknown',
      { value: '110', series: 'cumulative' },
      due,
      [1, null, 'not_evaluable', 'series_unknown', null, null],
    ],
    [
      'series unknown, but nothing is asked',
      { value: '110', series: 'cumulative' },
      { kind: 'none' },
      [1, null, 'not_evaluable', 'no_target', null, null],
    ],
    [
      'series unknown, before the unit is asked',
      { value: '110', unit: '人', series: 'cumulative' },
      due,
      [1, null, 'not_evaluable', 'series_unknown', null, null],
    ],
    [
      'no reference',
      { value: '110' },
      { kind: 'relative', reference: 'previous_period', operator: '<' },
      [1, null, 'not_evaluable', 'no_reference', null, null],
    ],
    [
      'value unreadable',
      { status: 'abandon' },
      { kind: 'status', status: 'implement', from: 2019 },
      [1, null, 'not_evaluable', 'value_unreadable', null, null],
    ],
  ] as const)('%s', (_name, observation, target, expected) => {
    expect(judge(observation, target)).toEqual(expected);
  });

  test('no baseline', () => {
    const judged = judgeObservation(
      observe({ value: '110' }),
      measure({ baseline_value: null }),
      aim({ kind: 'direction', operator: '>', reference: 'baseline' }),
      base,
    );
    expect(judged).toMatchObject({ attainment: 'not_evaluable', attainment_reason: 'no_baseline', meets_target: null });
  });
});

describe('a value that can be compared, but not placed', () => {
  test.each([
    [
      'undated and met',
      { value: '110', fiscal_year: null, period: 'undated' },
      due,
      [1, true, 'not_evaluable', 'undated', '1.0000', null],
    ],
    [
      'undated and missed',
      { value: '96', fiscal_year: null, period: 'undated' },
      due,
      [1, false, 'not_evaluable', 'undated', '-0.0769', null],
    ],
    [
      'no due year, met',
      { value: '110' },
      { ...due, due: null },
      [1, true, 'not_evaluable', 'no_due_year', '1.0000', null],
    ],
    [
      'no due year, missed',
      { value: '97' },
      { ...due, due: null },
      [1, false, 'not_evaluable', 'no_due_year', '0.0000', null],
    ],
  ] as const)('%s', (_name, observation, target, expected) => {
    expect(judge(observation, target)).toEqual(expected);
  });
});

describe('a value in its year', () => {
  const more = { kind: 'direction', operator: '>', reference: 'baseline' } as const;
  const reach = { kind: 'status', status: 'implement', from: 2021 } as const;
  test.each([
    [
      'attained in the due year',
      { value: '110', fiscal_year: 2023 },
      due,
      [1, true, 'attained', 'meets', '1.0000', 'on_pace'],
    ],
    [
      'missed in the due year',
      { value: '97', fiscal_year: 2023 },
      due,
      [1, false, 'not_attained', 'misses', '0.0000', 'behind'],
    ],
    [
      'attained before the due year',
      { value: '110', fiscal_year: 2022 },
      due,
      [1, true, 'attained_early', 'meets', '1.0000', 'ahead'],
    ],
    [
      'on the way',
      { value: '69', fiscal_year: 2020 },
      due,
      [1, false, 'in_progress', 'before_due', '-2.1538', 'behind'],
    ],
    [
      '検討 in 2020 where 実施 is asked from 2021',
      { status: 'consider' },
      reach,
      [1, false, 'not_in_force', 'before_start', null, null],
    ],
    [
      '実施 in 2020 where 実施 is asked from 2021',
      { status: 'implement' },
      reach,
      [1, true, 'attained_early', 'meets', null, null],
    ],
    [
      '検討・実施 in 2021',
      { status: 'consider+implement', fiscal_year: 2021 },
      reach,
      [1, true, 'attained', 'meets', null, null],
    ],
    [
      '検討 in 2021',
      { status: 'consider', fiscal_year: 2021 },
      reach,
      [1, false, 'not_attained', 'misses', null, null],
    ],
    ['more than the baseline', { value: '98' }, more, [1, true, 'attained', 'meets', null, null]],
    ['less than the baseline', { value: '96' }, more, [1, false, 'not_attained', 'misses', null, null]],
    ['just the baseline', { value: '97.0' }, more, [1, false, 'not_attained', 'equals_baseline', null, null]],
    [
      'just the baseline, before a due year',
      { value: '97' },
      { ...more, due: 2023 },
      [1, false, 'in_progress', 'before_due', null, null],
    ],
    [
      'just the baseline, where that is enough',
      { value: '97' },
      { ...more, operator: '>=' },
      [1, true, 'attained', 'meets', null, null],
    ],
    [
      'just the baseline, against a threshold',
      { value: '97', fiscal_year: 2023 },
      { ...due, value: '97', operator: '>' },
      [1, false, 'not_attained', 'misses', null, null],
    ],
    [
      'the series that the target names',
      { value: '110', series: 'cumulative' },
      { ...due, series: 'cumulative' },
      [1, true, 'attained_early', 'meets', '1.0000', 'ahead'],
    ],
    [
      'a calendar year',
      { value: '110', fiscal_year: null, period: '2023-01-01/2023-12-31' },
      due,
      [1, true, 'attained', 'meets', '1.0000', 'on_pace'],
    ],
    [
      'a span that ends before the due year',
      { value: '97', fiscal_year: null, period: '2020-04-01/2023-03-31' },
      due,
      [1, false, 'in_progress', 'before_due', '0.0000', 'behind'],
    ],
    [
      'the target of its number',
      { value: '110' },
      { ...due, target_no: 3 },
      [3, true, 'attained_early', 'meets', '1.0000', 'ahead'],
    ],
  ] as const)('%s', (_name, observation, target, expected) => {
    expect(judge(observation, target)).toEqual(expected);
  });
});
