import { expect, it } from 'vitest';
import { parseFigure } from '../../pipeline/notation/parseFigure.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each([
  ['97回', null],
  ['97回※1', null],
  ['97回(R2)', '2020'],
  ['令和2年度 97回', '2020'],
])('reads %s where the period is %s', (text, period) => {
  expect(parseFigure(text, words, period)).toMatchObject({ kind: 'number', value: '97', unit: '回' });
});

it.each([
  ['97回(R2)', '2019'],
  ['97回(R2)', null],
  ['97回(令和2年)', '2020'],
  ['累計97回', '2020'],
  ['男性97回、女性98回', '2020'],
  ['4(21)', '2020'],
])('finds no one value in %s where the period is %s', (text, period) => {
  expect(parseFigure(text, words, period)).toEqual({ kind: 'unknown', fault: 'unknown-notation', detail: text });
});

it('names a unit that nobody knows', () => {
  expect(parseFigure('97ほげ', words, null)).toEqual({ kind: 'unknown', fault: 'unknown-unit', detail: 'ほげ' });
});
