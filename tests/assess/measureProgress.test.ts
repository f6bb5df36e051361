import { expect, test } from 'vitest';
import { measureProgress } from '../../pipeline/assess/measureProgress.ts';
import { aim, measure, observe } from './rows.ts';

type Given = readonly [value: string, baseline: string, target: string, year: number | null];

/** Baselines are of 2018, targets due in 2023: the straight line is at 0.2 in 2019, 0.4 in 2020, … 1 in 2023. */
function track([value, baseline, target, year]: Given) {
  const { progress, pace } = measureProgress(
    observe({ value }),
    measure({ baseline_value: baseline }),
    aim({ value: target, due: 2023 }),
    year,
  );
  return [progress, pace];
}

test.each<readonly [string, Given, readonly (string | null)[]]>([
  ['ahead: 3770 of 4517', ['5253', '1483', '6000', 2019], ['0.8346', 'ahead']],
  ['behind: nothing of 13', ['97', '97', '110', 2019], ['0.0000', 'behind']],
  ['away from the target: -28 of 13', ['69', '97', '110', 2020], ['-2.1538', 'behind']],
  ['on the line: 2 of 10 after one of five years', ['102', '100', '110', 2019], ['0.2000', 'on_pace']],
  ['on the line, downwards', ['98', '100', '90', 2019], ['0.2000', 'on_pace']],
  ['ahead, downwards', ['97.9', '100', '90', 2019], ['0.2100', 'ahead']],
  ['behind, downwards', ['98.1', '100', '90', 2019], ['0.1900', 'behind']],
  ['0.1 + 0.2 is 0.3', ['0.3', '0.1', '1.1', 2019], ['0.2000', 'on_pace']],
  ['pace is not decided on rounded digits', ['102.0001', '100', '110', 2019], ['0.2000', 'ahead']],
  ['at the target', ['110', '100', '110', 2023], ['1.0000', 'on_pace']],
  ['past the target', ['121', '100', '110', 2023], ['2.1000', 'ahead']],
  ['after the due year the line stays', ['110', '100', '110', 2030], ['1.0000', 'on_pace']],
  ['after the due year, short of it', ['109.99', '100', '110', 2030], ['0.9990', 'behind']],
  ['in the baseline year itself', ['100', '100', '110', 2018], ['0.0000', 'on_pace']],
  ['before the baseline year', ['102', '100', '110', 2017], ['0.2000', null]],
  ['undated', ['102', '100', '110', null], ['0.2000', null]],
  ['half away from zero', ['1', '0', '20000', 2019], ['0.0001', 'behind']],
  ['half away from zero, negative', ['-1', '0', '20000', 2019], ['-0.0001', 'behind']],
  ['a target that is the baseline', ['102', '100', '100.0', 2019], [null, null]],
])('%s', (_name, given, expected) => {
  expect(track(given)).toEqual(expected);
});

test('400 digits: one unit in the last place decides the pace', () => {
  const target = `5${'0'.repeat(399)}`;
  const line = `1${'0'.repeat(399)}`;
  expect(track([line, '0', target, 2019])).toEqual(['0.2000', 'on_pace']);
  expect(track([line.replace(/0$/, '1'), '0', target, 2019])).toEqual(['0.2000', 'ahead']);
});

const value = { value: '105' };
const target = { value: '110', due: 2023 };

test.each([
  ['a relative target counts', value, { ...target, kind: 'relative' }, {}, ['0.5000', 'ahead']],
  ['without an operator too', value, { ...target, operator: null }, {}, ['0.5000', 'ahead']],
  ['in force over a span too', value, { ...target, from: 2019 }, {}, ['0.5000', 'ahead']],
  ['a range does not', value, { ...target, kind: 'range', upper: '120' }, {}, [null, null]],
  ['nor does a level to maintain', value, { ...target, kind: 'maintain' }, {}, [null, null]],
  ['nor a direction', value, { ...target, kind: 'direction' }, {}, [null, null]],
  ['no value', {}, target, {}, [null, null]],
  ['no number in the target', value, { ...target, value: null }, {}, [null, null]],
  ['no baseline', value, target, { baseline_value: null }, [null, null]],
  ['another unit', { ...value, unit: '人' }, target, {}, [null, null]],
  ['no due year', value, { ...target, due: null, from: 2019 }, {}, ['0.5000', null]],
  ['no baseline year', value, target, { baseline_year: null }, ['0.5000', null]],
  ['due in the baseline year', value, target, { baseline_year: 2023 }, ['0.5000', null]],
  ['due before the baseline year', value, target, { baseline_year: 2024 }, ['0.5000', null]],
  ['due a year after the baseline', value, target, { baseline_year: 2022 }, ['0.5000', null]],
] as const)('%s', (_name, observation, aimed, indicator, expected) => {
  const { progress, pace } = measureProgress(
    observe(observation),
    measure({ baseline_value: '100', ...indicator }),
    aim(aimed),
    2020,
  );
  expect([progress, pace]).toEqual(expected);
});

test.each([2020, 2021])('no line leads to a due year that is not after the baseline year %i', (baseline_year) => {
  const sameOrLater = measure({ baseline_value: '100', baseline_year });
  expect(measureProgress(observe(value), sameOrLater, aim({ ...target, due: 2020 }), 2022).pace).toBe(null);
});

test('a line of one year: the whole way is due in its only year', () => {
  const oneYear = measure({ baseline_value: '100', baseline_year: 2022 });
  expect(measureProgress(observe(value), oneYear, aim(target), 2023)).toEqual({ progress: '0.5000', pace: 'behind' });
  expect(measureProgress(observe(value), oneYear, aim(target), 2022)).toEqual({ progress: '0.5000', pace: 'ahead' });
});
