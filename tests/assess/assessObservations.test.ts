import { describe, expect, test } from 'vitest';
import { assessObservations } from '../../pipeline/assess/assessObservations.ts';
import { markCompleted } from '../../pipeline/assess/markCompleted.ts';
import type { ReadIndicator, ReadObservation } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, observe, words } from './rows.ts';

function assess(
  observations: readonly ReadObservation[],
  targets: readonly TargetRow[],
  indicators: readonly ReadIndicator[] = [measure()],
) {
  return assessObservations({ indicators, targets, observations, words });
}

const reasons = (...given: Parameters<typeof assess>) => assess(...given).map((row) => row.attainment_reason);

test('each observation goes with its own indicator and target, in the order given', () => {
  const observations = [
    observe({ value: '5', indicator_id: 'b' }),
    observe({ value: '5', indicator_id: 'a' }),
    observe({ value: '5', indicator_id: 'c' }),
  ];
  const targets = [
    aim({ indicator_id: 'a', target_no: 1, operator: '>=', value: '4', from: 2019 }),
    aim({ indicator_id: 'b', target_no: 2, operator: '>=', value: '6', from: 2019 }),
  ];
  const indicators = ['a', 'b', 'c'].map((indicator_id) => measure({ indicator_id }));
  const judged = assess(observations, targets, indicators);
  expect(judged.map((row) => [row.indicator_id, row.target_no, row.attainment, row.attainment_reason])).toEqual([
    ['b', 2, 'not_attained', 'misses'],
    ['a', 1, 'attained', 'meets'],
    ['c', null, 'not_evaluable', 'no_target'],
  ]);
});

test('a row keeps what it said', () => {
  const observation = observe({ value: '120', self_assessment: '◎' });
  expect(assess([observation], [aim({ operator: '>=', value: '110', due: 2020 })])).toEqual([
    {
      ...observation,
      target_no: 1,
      meets_target: true,
      attainment: 'attained',
      attainment_reason: 'meets',
      progress: '1.7692', // 23 of 13
      pace: 'ahead',
    },
  ]);
});

test('a row without its indicator is judged without unit, baseline and pace', () => {
  const judged = assess(
    [observe({ value: '120', unit: '人' })],
    [aim({ operator: '>=', value: '110', from: 2019 })],
    [],
  );
  expect(judged[0]).toMatchObject({ attainment: 'attained', progress: null, pace: null });
});

describe('against the period before', () => {
  const less = aim({ kind: 'relative', reference: 'previous_period', operator: '<', from: 2019 });

  test('every year has the one before as its measure', () => {
    const years = ['10', '9', '9', '8'].map((value, index) => observe({ value, fiscal_year: 2019 + index }));
    expect(reasons(years, [less])).toEqual(['no_reference', 'meets', 'misses', 'meets']);
  });

  test('a year before that is missing, of another indicator, series or unit is not there', () => {
    const of2020 = observe({ value: '9', fiscal_year: 2020 });
    const of2019 = observe({ value: '10', fiscal_year: 2019 });
    const isCompared = (before: ReadObservation) => reasons([before, of2020], [less])[1];
    expect(isCompared(of2019)).toBe('meets');
    expect(isCompared({ ...of2019, value: null, unit: null })).toBe('no_reference');
    expect(isCompared({ ...of2019, indicator_id: '1-1-1-2' })).toBe('no_reference');
    expect(isCompared({ ...of2019, series: 'cumulative' })).toBe('no_reference');
    expect(isCompared({ ...of2019, unit: '千件' })).toBe('no_reference');
    expect(isCompared({ ...of2019, unit: null })).toBe('meets');
    expect(isCompared({ ...of2019, period: '2018', fiscal_year: 2018 })).toBe('no_reference');
  });

  test('each series has its own past', () => {
    const before = observe({ value: '10', fiscal_year: 2019, series: 'single_year' });
    const now = observe({ value: '9', fiscal_year: 2020, series: 'cumulative' });
    const cumulative = { ...less, series: 'cumulative' } as const;
    expect(reasons([before, now], [cumulative])[1]).toBe('no_reference');
    expect(reasons([{ ...before, series: 'cumulative' }, now], [cumulative])[1]).toBe('meets');
  });

  test('two undated rows are not each other’s past', () => {
    const undated = { fiscal_year: null, period: 'undated' };
    const rows = [observe({ value: '10', ...undated }), observe({ value: '9', ...undated })];
    expect(reasons(rows, [less])).toEqual(['no_reference', 'no_reference']);
  });
});

test('completion is read from the rows themselves: a mark M after it, and nothing else', () => {
  const reach = aim({ kind: 'status', status: 'consider+implement', from: 2019 });
  const years = [
    observe({ fiscal_year: 2019, status: 'implement+complete' }),
    observe({ fiscal_year: 2020, value_text: '—' }),
    observe({ fiscal_year: 2021 }),
    observe({ fiscal_year: 2018, value_text: '対象外', obs_status: 'M' }),
  ];
  expect(assess(markCompleted(years, words), [reach]).map((row) => [row.attainment, row.attainment_reason])).toEqual([
    ['attained', 'meets'],
    ['completed', 'completed_earlier'],
    ['no_data', 'not_reported'],
    ['no_data', 'not_reported'],
  ]);
});
