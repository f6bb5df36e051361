import { expect, test } from 'vitest';
import { judgementYear, previousPeriod } from '../../pipeline/assess/judgementYear.ts';

test.each([
  ['2019', 2019, 2019],
  ['2003-09-30', 2003, 2003],
  ['2004-03-31', null, 2003],
  ['2004-04-01', null, 2004],
  ['2003-01-01/2003-12-31', null, 2003],
  ['2006-04-01/2009-03-31', null, 2008],
  ['2006-04-01/2009-04-30', null, 2009],
  ['undated', null, null],
])('%s (fiscal year %s) is judged in %s', (period, fiscal_year, expected) => {
  expect(judgementYear({ period, fiscal_year })).toBe(expected);
});

test.each([
  ['2020', '2019'],
  ['2003-09-30', '2002-09-30'],
  ['2003-01-01/2003-12-31', '2002-01-01/2002-12-31'],
  ['2019-04-01/2020-03-31', '2018-04-01/2019-03-31'],
  ['2019-04-01/2019-09-30', '2018-04-01/2018-09-30'],
  ['2006-04-01/2009-03-31', '2003-04-01/2006-03-31'],
  ['2003-01-01/2005-12-31', '2000-01-01/2002-12-31'],
  ['2019-09-30/2019-09-30', '2018-09-30/2018-09-30'],
  ['undated', null],
])('before %s comes %s', (period, expected) => {
  expect(previousPeriod(period)).toBe(expected);
});
