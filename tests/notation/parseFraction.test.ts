import { expect, it } from 'vitest';
import { parseFraction, parseShare } from '../../pipeline/notation/parseFraction.ts';
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

it.each([
  ['12.5%（1人／8人）', '12.5'],
  ['33.3%（3人／9人）', '33.3'],
  ['66.7%(2校/3校)', '66.7'],
  ['66.6%(2校/3校)', '66.6'],
  ['67%(2校/3校)', '67'],
])('the share %s', (text, value) => {
  expect(parseShare(text, words)).toMatchObject({ value, unit: '%' });
});

it.each(['12.6%（1人／8人）', '12.5%（1人／8校）', '12.5%', '12.6（1人／8人）', '12.6% (1/8)', '12.5%（うち1人）'])(
  '%s is no share with its fraction',
  (text) => {
    expect(parseShare(text, words)).toBeNull();
  },
);
