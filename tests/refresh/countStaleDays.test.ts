import { expect, test } from 'vitest';
import { countStaleDays } from '../../pipeline/refresh/countStaleDays.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

// The tiny plan runs from 2019 to 2021.
const origin = { ...tinyPlan.origin, fiscal_year: 2020, retrieved: '2024-08-01' };
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);

test('counts days once they are more than stated', () => {
  expect(countStaleDays({ ...origin, stale_after_days: 30 }, day('2024-08-31'))).toBeNull();
  expect(countStaleDays({ ...origin, stale_after_days: 30 }, day('2024-09-01'))).toBe(31);
});

test('waits 400 days where nothing is stated', () => {
  // A year is 365 days to 2025-08-01; 35 more are 2025-09-05.
  expect(countStaleDays(origin, day('2025-09-05'))).toBeNull();
  expect(countStaleDays(origin, day('2025-09-06'))).toBe(401);
});

test('expects nothing after the plan’s last year, unless it is stated', () => {
  const last = { ...origin, fiscal_year: 2021 };
  expect(countStaleDays(last, day('2026-08-01'))).toBeNull();
  expect(countStaleDays({ ...last, stale_after_days: 30 }, day('2024-10-01'))).toBe(61);
});

test('says nothing where nobody wrote down the day', () => {
  expect(countStaleDays(tinyPlan.origin, day('2026-08-01'))).toBeNull();
});
