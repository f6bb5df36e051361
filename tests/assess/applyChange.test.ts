import { expect, test } from 'vitest';
import { applyChange } from '../../pipeline/assess/applyChange.ts';

test.each([
  ['200', null, '200'],
  ['200', '-30%', '140'],
  ['200', '+20%', '240'],
  ['200', '20%', '240'],
  ['33.3', '-2.5%', '32.4675'],
  ['200', 'x2', '400'],
  ['14.6', 'x0.5', '7.3'],
  ['200', '-2.55%', '194.9'],
  ['200', 'x12', '2400'],
  ['200', 'x1.25', '250'],
  ['200', '-30', '170'],
  ['200', '+5', '205'],
  ['20.5', '+0.5', '21'],
  ['200', '5', null],
  ['200', '-30%以上', null],
  ['200', '約-30%', null],
  ['200', 'x2倍', null],
  ['200', '2x2', null],
  ['200', 'x-2', null],
  ['200', '-2.%', null],
])('%s changed by %s is %s', (value, change, expected) => {
  expect(applyChange(value, change)).toBe(expected);
});
