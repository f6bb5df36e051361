import { expect, test } from 'vitest';
import { flagByTiming } from '../../pipeline/assess/flagByTiming.ts';
import { aim } from './rows.ts';

const early = ['attained_early', 'meets'];
const met = ['attained', 'meets'];
const missed = ['not_attained', 'misses'];
const notYet = ['in_progress', 'before_due'];
const notInForce = ['not_in_force', 'before_start'];
const unknown = ['not_evaluable', 'no_due_year'];

test.each([
  ['due, before', { due: 2023 }, 2022, early, notYet],
  ['due, that year', { due: 2023 }, 2023, met, missed],
  ['due, after', { due: 2023 }, 2024, met, missed],
  ['from, before', { from: 2021 }, 2020, early, notInForce],
  ['from, that year', { from: 2021 }, 2021, met, missed],
  ['from, after', { from: 2021 }, 2030, met, missed],
  ['from and due, before', { from: 2021, due: 2023 }, 2020, early, notInForce],
  ['from and due, first year', { from: 2021, due: 2023 }, 2021, met, missed],
  ['from and due, last year', { from: 2021, due: 2023 }, 2023, met, missed],
  ['from and due, after', { from: 2021, due: 2023 }, 2024, met, missed],
  ['since the baseline', { reference: 'baseline' }, 2019, met, missed],
  ['since the baseline, but with a due year', { reference: 'baseline', due: 2023 }, 2019, early, notYet],
  ['since the baseline, but from a year', { reference: 'baseline', from: 2023 }, 2019, early, notInForce],
  ['no year at all', {}, 2019, unknown, unknown],
  ['no year, against the period before', { reference: 'previous_period' }, 2019, unknown, unknown],
])('%s', (_name, target, year, ifMet, ifMissed) => {
  expect(Object.values(flagByTiming(true, aim(target), year))).toEqual(ifMet);
  expect(Object.values(flagByTiming(false, aim(target), year))).toEqual(ifMissed);
});
