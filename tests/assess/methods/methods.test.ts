import { describe, expect, test } from 'vitest';
import type { MethodFacts } from '../../../pipeline/assess/MethodFacts.ts';
import { methods } from '../../../pipeline/assess/methods/index.ts';
import type { MethodCode } from '../../../pipeline/model/rows.ts';
import { vocabularies } from '../../support/vocabularies.ts';

/** 105 in 2022; from 97 in 2018 to at least 110 in 2023. */
const facts: MethodFacts = {
  value: '105',
  year: 2022,
  baseline: { value: '97', year: 2018 },
  first: { value: '97', year: 2019 },
  target: '110',
  dueYear: 2023,
  direction: 1,
  asks: null,
  limit: null,
};
const of2018 = (value: string) => ({ value, year: 2018 });

function calculate(code: MethodCode, given: Partial<MethodFacts>) {
  const { score, band, meets, undefinedReason } = methods
    .filter((method) => method.code === code)
    .map((method) => method.calculate({ ...facts, ...given }))[0] ?? { score: 'no such method' };
  return undefinedReason === null ? [score, band, meets] : [undefinedReason, band, meets];
}

type Case = readonly [
  name: string,
  given: Partial<MethodFacts>,
  expected: readonly [string, string | null, boolean | null],
];

/** By hand; growth rates with bc, `e(l(v/b)/n)-1`. */
const cases: Readonly<Record<MethodCode, readonly Case[]>> = {
  actual_over_target: [
    ['105 of 110', {}, ['0.9545', 'not_reached', false]],
    ['equality reaches it', { value: '110.0' }, ['1.0000', 'reached', true]],
    [
      'lower is better: above 1 is worse',
      { value: '150', target: '120', direction: -1 },
      ['1.2500', 'not_reached', false],
    ],
    ['lower is better: below 1 is better', { value: '90', target: '120', direction: -1 }, ['0.7500', 'reached', true]],
    ['a value below 0 is far from a target above it', { value: '-55' }, ['-0.5000', 'not_reached', false]],
    ['14.6 is not 15, though 97 % of it', { value: '14.6', target: '15' }, ['0.9733', 'not_reached', false]],
    ['0.99995 is printed as 1 and is not reached', { value: '0.99995', target: '1' }, ['1.0000', 'not_reached', false]],
    ['no number', { target: null }, ['no_target_number', null, null]],
    ['target 0', { target: '0', direction: -1 }, ['target_zero', null, null]],
    ['target below 0', { target: '-20' }, ['target_negative', null, null]],
    ['no direction', { direction: null }, ['no_direction', null, null]],
  ],
  baseline_band_10: [
    ['8 of 97 is 8.2 %; of a target with a number it says nothing', {}, ['0.0825', 'unchanged', null]],
    [
      '10 % is unchanged still',
      { value: '110', baseline: of2018('100'), asks: 'better' },
      ['0.1000', 'unchanged', false],
    ],
    [
      'more than 10 % is better',
      { value: '110.1', baseline: of2018('100'), asks: 'better' },
      ['0.1010', 'better', true],
    ],
    [
      'more than 10 % less is worse',
      { value: '89', baseline: of2018('100'), asks: 'better' },
      ['-0.1100', 'worse', false],
    ],
    [
      'lower is better',
      { value: '80', baseline: of2018('100'), direction: -1, asks: 'better' },
      ['0.2000', 'better', true],
    ],
    ['kept: unchanged will do', { value: '95', baseline: of2018('100'), asks: 'kept' }, ['-0.0500', 'unchanged', true]],
    ['kept: worse will not', { value: '80', baseline: of2018('100'), asks: 'kept' }, ['-0.2000', 'worse', false]],
    [
      'a baseline below 0: from -50 to -30 is 40 % better',
      { value: '-30', baseline: of2018('-50') },
      ['0.4000', 'better', null],
    ],
    ['no baseline', { baseline: null }, ['no_baseline', null, null]],
    ['baseline 0', { baseline: of2018('0') }, ['baseline_zero', null, null]],
    ['no direction', { direction: null }, ['no_direction', null, null]],
  ],
  linear_path: [
    ['8 of 13', {}, ['0.6154', 'partway', false]],
    ['28 of 13 the other way', { value: '69' }, ['-2.1538', 'backwards', false]],
    ['beyond', { value: '123' }, ['2.0000', 'reached', true]],
    [
      'downwards: 30 of 40',
      { value: '70', baseline: of2018('100'), target: '60', direction: -1 },
      ['0.7500', 'partway', false],
    ],
    ['across 0: 15 of 20', { value: '5', baseline: of2018('-10'), target: '10' }, ['0.7500', 'partway', false]],
    [
      '13 is at least 12, but from 15 it has gone 2 of 3',
      { value: '13', baseline: of2018('15'), target: '12' },
      ['0.6667', 'partway', false],
    ],
    ['baseline 0', { value: '4', baseline: of2018('0'), target: '16' }, ['0.2500', 'partway', false]],
    [
      'needs no year and no direction',
      { year: null, baseline: { value: '97', year: null }, direction: null },
      ['0.6154', 'partway', false],
    ],
    ['target at the baseline', { target: '97.0' }, ['target_equals_baseline', null, null]],
    ['no baseline', { baseline: null }, ['no_baseline', null, null]],
    ['no number', { target: null }, ['no_target_number', null, null]],
  ],
  open_sdg_growth: [
    [
      '1.5 % is on track',
      { target: null, value: '101.5', year: 2019, baseline: of2018('100') },
      ['0.0150', 'substantial_progress', true],
    ],
    [
      'just below it is not',
      { target: null, value: '101.499', year: 2019, baseline: of2018('100') },
      ['0.0150', 'moderate_progress', false],
    ],
    [
      '0.5 %',
      { target: null, value: '100.5', year: 2019, baseline: of2018('100') },
      ['0.0050', 'moderate_progress', false],
    ],
    ['no growth', { target: null, value: '97' }, ['0.0000', 'limited_progress', false]],
    ['back', { target: null, value: '96.03', year: 2019 }, ['-0.0100', 'deterioration', false]],
    [
      'lower is better: 161.2 to 157.1 in four years',
      { target: null, value: '157.1', baseline: of2018('161.2'), direction: -1 },
      ['0.0064', 'moderate_progress', false],
    ],
    [
      'a deficit that shrinks: -100 to -90 in two years',
      { target: null, value: '-90', year: 2020, baseline: of2018('-100') },
      ['0.0513', 'substantial_progress', true],
    ],
    ['to 0 is possible', { target: null, value: '0', direction: -1 }, ['1.0000', 'substantial_progress', true]],
    // C = 1 - 0.977^4.44 = 0.09816, so that 1.5 % becomes 0.1472 %; 0.1532 % is above it.
    [
      'near 100 % the thresholds shrink',
      { target: null, value: '98.3', baseline: of2018('97.7'), limit: '100' },
      ['0.0015', 'substantial_progress', true],
    ],
    [
      'without the limit the same is little',
      { target: null, value: '98.3', baseline: of2018('97.7') },
      ['0.0015', 'limited_progress', false],
    ],
    [
      'at the limit, kept',
      { target: null, value: '100', baseline: of2018('100'), limit: '100' },
      ['0.0000', 'substantial_progress', true],
    ],
    [
      'no limit where the base is beyond it',
      { target: null, value: '106', year: 2019, baseline: of2018('105'), limit: '100' },
      ['0.0095', 'moderate_progress', false],
    ],
    [
      'without a baseline from the first observation',
      { target: null, baseline: null, value: '97.97', year: 2020 },
      ['0.0100', 'moderate_progress', false],
    ],
    ['has a number', {}, ['has_target_number', null, null]],
    ['no direction', { target: null, direction: null }, ['no_direction', null, null]],
    [
      'neither baseline nor dated observation',
      { target: null, baseline: null, first: null },
      ['no_baseline', null, null],
    ],
    [
      'baseline without a year',
      { target: null, baseline: { value: '97', year: null } },
      ['no_baseline_year', null, null],
    ],
    ['baseline 0: no 0.001 in its place', { target: null, baseline: of2018('0') }, ['baseline_zero', null, null]],
    ['from below 0 to above', { target: null, baseline: of2018('-97') }, ['sign_change', null, null]],
    ['undated', { target: null, year: null }, ['no_year', null, null]],
    ['the year of the baseline itself', { target: null, year: 2018 }, ['too_few_years', null, null]],
  ],
  open_sdg_target: [
    ['(105/97)^¼ - 1 over (110/97)^⅕ - 1', {}, ['0.7855', 'moderate_progress', false]],
    [
      'as required',
      { value: '120', year: 2019, baseline: of2018('100'), target: '144', dueYear: 2020 },
      ['1.0000', 'substantial_progress', false],
    ],
    [
      '0.95 of two thirds in a year',
      { value: '49', year: 2019, baseline: of2018('30'), target: '50', dueYear: 2019 },
      ['0.9500', 'substantial_progress', false],
    ],
    [
      '0.60',
      { value: '106', year: 2019, baseline: of2018('100'), target: '110', dueYear: 2019 },
      ['0.6000', 'moderate_progress', false],
    ],
    ['0', { value: '97' }, ['0.0000', 'limited_progress', false]],
    [
      'back: -4.05 % a year where 2.55 % are required',
      { value: '89.3', year: 2020 },
      ['-1.5904', 'deterioration', false],
    ],
    [
      'lower is better: 100 to 90 in two of four years, to 80',
      { value: '90', year: 2020, baseline: of2018('100'), target: '80', dueYear: 2022, direction: -1 },
      ['0.9458', 'moderate_progress', false],
    ],
    ['reached', { value: '110' }, ['1.2540', 'target_achieved', true]],
    [
      'reached from a base of 0: no growth, and reached all the same',
      { value: '110', baseline: of2018('0') },
      ['baseline_zero', 'target_achieved', true],
    ],
    [
      'reached and lower is better',
      { value: '0', baseline: of2018('9'), target: '0', direction: -1 },
      ['target_zero', 'target_achieved', true],
    ],
    ['no number', { target: null }, ['no_target_number', null, null]],
    ['no direction', { direction: null }, ['no_direction', null, null]],
    ['base 0, not reached', { baseline: of2018('0') }, ['baseline_zero', null, null]],
    ['target 0, not reached', { target: '0', direction: -1 }, ['target_zero', null, null]],
    ['value beyond 0', { value: '5', baseline: of2018('-10'), target: '10' }, ['sign_change', null, null]],
    ['target beyond 0', { value: '-5', baseline: of2018('-10'), target: '10' }, ['sign_change', null, null]],
    ['target at the baseline', { value: '96', target: '97' }, ['target_equals_baseline', null, null]],
    ['no due year', { dueYear: null }, ['no_due_year', null, null]],
    ['due in the year of the baseline', { dueYear: 2018 }, ['due_not_after_baseline', null, null]],
    ['the year of the baseline itself', { year: 2018 }, ['too_few_years', null, null]],
    ['baseline without a year', { baseline: { value: '97', year: null } }, ['no_baseline_year', null, null]],
    ['undated', { year: null }, ['no_year', null, null]],
  ],
  rate_bands_100_70: [
    ['100 %', { value: '110' }, ['1.0000', 'reached', true]],
    ['70 %', { value: '77' }, ['0.7000', 'nearly', false]],
    ['below', { value: '76.99' }, ['0.6999', 'short', false]],
    ['lower is better: 2 - 130/100', { value: '130', target: '100', direction: -1 }, ['0.7000', 'nearly', false]],
    ['target 0', { target: '0' }, ['target_zero', null, null]],
  ],
  rate_bands_100_80: [
    ['100 %', { value: '110' }, ['1.0000', 'reached', true]],
    ['80 %', { value: '88' }, ['0.8000', 'nearly', false]],
    ['below', { value: '87.9' }, ['0.7991', 'short', false]],
    ['no number', { target: null }, ['no_target_number', null, null]],
  ],
  rate_bands_110_80_50: [
    ['110 %', { value: '121' }, ['1.1000', 'exceeded', true]],
    ['80 % is met', { value: '88' }, ['0.8000', 'reached', true]],
    ['50 %', { value: '55' }, ['0.5000', 'halfway', false]],
    ['below', { value: '54' }, ['0.4909', 'short', false]],
    ['lower is better: 2 - 90/100', { value: '90', target: '100', direction: -1 }, ['1.1000', 'exceeded', true]],
    ['no direction', { direction: null }, ['no_direction', null, null]],
  ],
  two_minus_ratio: [
    ['2 - 150/120', { value: '150', target: '120', direction: -1 }, ['0.7500', 'not_reached', false]],
    ['at the target', { value: '120', target: '120', direction: -1 }, ['1.0000', 'reached', true]],
    ['more than double', { value: '300', target: '120', direction: -1 }, ['-0.5000', 'not_reached', false]],
    ['higher is better', {}, ['higher_is_better', null, null]],
    ['no direction', { direction: null }, ['no_direction', null, null]],
    ['target 0', { target: '0', direction: -1 }, ['target_zero', null, null]],
    ['target below 0', { target: '-1', direction: -1 }, ['target_negative', null, null]],
  ],
};

describe.each(Object.entries(cases))('%s', (code, own) => {
  test.each(own)('%s', (_name, given, expected) => {
    expect(calculate(code as MethodCode, given)).toEqual(expected);
  });
});

test('every method has its code, its words and its source', () => {
  const codes = methods.map(({ code }) => code);
  expect(vocabularies.codes.filter(({ list }) => list === 'method').map(({ code }) => code)).toEqual(codes);
  expect(vocabularies.methods.map(({ code }) => code)).toEqual(codes);
  expect(vocabularies.methods.filter(({ url }) => !/^(https:\/\/\S+)?$/.test(url))).toEqual([]);
});

test('every reason why a method is undefined is shown above or told of the row as a whole', () => {
  const shown = new Set(Object.values(cases).flatMap((own) => own.map(([, , [reason]]) => reason)));
  const ofRow = ['no_target', 'target_unreadable', 'status', 'unit_mismatch', 'series_unknown'];
  const codes = vocabularies.codes.filter(({ list }) => list === 'method_undefined').map(({ code }) => code);
  expect(codes.filter((code) => !shown.has(code) && !ofRow.includes(code))).toEqual([]);
});
