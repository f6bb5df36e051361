import { expect, test } from 'vitest';
import { findTimeBasis } from '../../pipeline/assess/findTimeBasis.ts';

test.each([
  ['年4回', 'year'],
  ['(R5)年4回', 'year'],
  ['年間110回', 'year'],
  ['年度10件', 'year'],
  ['年に 4回', 'year'],
  ['毎年４回', 'year'],
  ['1年あたり4回', 'year'],
  ['30回/年', 'year'],
  ['30回／年', 'year'],
  ['月1回', 'month'],
  ['月間20件', 'month'],
  ['2件/ 月', 'month'],
  ['週2回', 'week'],
  ['週間2回', 'week'],
  ['1日3回', 'day'],
  ['1日当たり3回', 'day'],
  ['500人/日', 'day'],
  ['10.8日', null],
  ['12日以上', null],
  ['令和5年4回', null],
  ['令和元年4回', null],
  ['31年4回', null],
  ['(R5)6,000', null],
  ['年度末', null],
  ['', null],
  [null, null],
])('%s is told by %s', (text, basis) => {
  expect(findTimeBasis(text)).toBe(basis);
});
