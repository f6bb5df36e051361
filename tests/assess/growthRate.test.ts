import { expect, test } from 'vitest';
import { growthRate, powerOf } from '../../pipeline/assess/growthRate.ts';

test.each<readonly [string, string, string, number, string]>([
  ['121 of 100 in two years: 10 % a year', '121', '100', 2, '0.1'],
  ['1.045678375 = 1.015³', '104.5678375', '100', 3, '0.015'],
  ['one year is the quotient', '3.045', '3', 1, '0.015'],
  ['a half in one year', '50', '100', 1, '-0.5'],
  ['to nothing', '0', '8', 5, '-1'],
  ['standing still', '97.0', '97', 4, '0'],
  ['both below 0: 81 of 100 in two years', '-81', '-100', 2, '-0.1'],
  ['decimals of unequal length', '0.0121', '0.01', 2, '0.1'],
])('%s', (_name, value, base, years, expected) => {
  expect(growthRate(value, base, years).toFixed()).toBe(expected);
});

test('a root that never ends is cut off at 30 places', () => {
  // √2 = 1.41421356237309504880168872420969807…
  expect(growthRate('2', '1', 2).toFixed()).toBe('0.414213562373095048801688724209');
});

test('a broken power: 0.5^4.44 (bc: e(4.44*l(0.5)) = 0.046070913040346912…)', () => {
  expect(powerOf('50', '100', 111, 25).toFixed(16)).toBe('0.0460709130403469');
});

test('agrees with binary floating point as far as that goes', () => {
  const numbers = ['0.07', '0.9', '1', '13.3', '97.7', '1483', '358291', '100000000000'];
  const far = numbers.flatMap((value) =>
    numbers.flatMap((base) =>
      [1, 2, 3, 5, 12, 40].flatMap((years) => {
        const near = (Number(value) / Number(base)) ** (1 / years) - 1;
        const found = Number(growthRate(value, base, years).toFixed(20));
        return Math.abs(found - near) <= 1e-12 * Math.max(1, Math.abs(near)) ? [] : [[value, base, years, found, near]];
      }),
    ),
  );
  expect(far).toEqual([]);
});
