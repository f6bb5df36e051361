import { expect, it } from 'vitest';
import { parseFraction } from '../../pipeline/notation/parseFraction.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each([
  ['91/96校園', '91', '校園', '96'],
  ['91校／96校', '91', '校', '96'],
  ['10校中8校', '8', '校', '10'],
  ['1,200人のうち300人', '300', '人', '1200'],
])('%s', (text, value, unit, whole) => {
  expect(parseFraction(text, words)).toMatchObject({ part: { value, unit }, whole });
});

it.each(['3/20', '96/91校園', '91校/96園', '3.5点/5点', '1/2/3校', '8校'])('%s is none', (text) => {
  expect(parseFraction(text, words)).toBeNull();
});
