import Big from 'big.js';
import { expect, test } from 'vitest';
import { Decimal, divide, satisfies } from '../../pipeline/assess/Decimal.ts';

test.each([
  ['14.60', '=', '14.6', true],
  ['100', '>=', '100.0', true],
  ['100.0', '<=', '100', true],
  ['100', '>', '100.0', false],
  ['100', '<', '100.0', false],
  ['99.9', '>=', '100', false],
  ['99.9', '<', '100', true],
  ['99.9', '<=', '100', true],
  ['100.1', '>', '100', true],
  ['100.1', '<=', '100', false],
  ['100.1', '=', '100', false],
  ['99.9', '=', '100', false],
  ['-2', '<', '-1', true],
] as const)('%s %s %s is %s', (value, operator, limit, expected) => {
  expect(satisfies(value, operator, limit)).toBe(expected);
});

test('400 digits are compared to the last one', () => {
  const long = '9'.repeat(399);
  expect(satisfies(`${long}8`, '>=', `${long}9`)).toBe(false);
  expect(satisfies(`${long}9`, '>=', `${long}8`)).toBe(true);
  expect(satisfies(`0.${long}8`, '<', `0.${long}9`)).toBe(true);
});

test.each([
  ['-28', '13', '-2.1538'],
  ['3770', '4517', '0.8346'],
  ['1', '8', '0.1250'],
  ['1', '20000', '0.0001'],
  ['-1', '20000', '-0.0001'],
  ['1', '20001', '0.0000'],
  ['-1', '20001', '0.0000'],
  ['0', '7', '0.0000'],
])('%s / %s is %s', (dividend, divisor, expected) => {
  expect(divide(dividend, divisor)).toBe(expected);
});

test('no binary number gets in, and nobody else is held to four places', () => {
  expect(() => Decimal(0.1)).toThrow();
  expect(Big('1').div('3').toString()).toBe('0.33333333333333333333');
});

test('a division by nothing is refused', () => {
  expect(() => divide('1', '0')).toThrow();
});
