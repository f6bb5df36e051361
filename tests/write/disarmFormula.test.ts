import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disarmFormula } from '../../pipeline/write/disarmFormula.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+81', "'+81"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-5%', "'-5%"],
  ['-1+1', "'-1+1"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ["'=1", "''=1"],
  ['-5', '-5'],
  ['-5.0', '-5.0'],
  ['—', '—'],
  ["'quoted'", "'quoted'"],
  ['a=1', 'a=1'],
  ['', ''],
])('%j becomes %j', (text, disarmed) => {
  expect(disarmFormula(text)).toBe(disarmed);
});

it('never makes one text of two', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '1', '.', 'a'), maxLength: 5 });
  fc.assert(fc.property(text, text, (a, b) => a === b || disarmFormula(a) !== disarmFormula(b)));
});
