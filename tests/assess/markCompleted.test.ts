import { expect, test } from 'vitest';
import { markCompleted } from '../../pipeline/assess/markCompleted.ts';
import { observe, words } from './rows.ts';

/** Years from 2019 on: a status, a mark, or '' for a blank. Yields the obs_status of each. */
function mark(...texts: readonly string[]): string {
  const years = texts.map((text, index) => {
    const isStatus = /[a-z]/.test(text);
    return observe({ fiscal_year: 2019 + index, status: isStatus ? text : null, value_text: text || null });
  });
  return markCompleted(years, words)
    .map(({ obs_status }) => obs_status)
    .join('');
}

test.each([
  [['implement+complete', '—', '—', '—', '—'], 'AMMMM'],
  [['complete', '未集計', '', '—'], 'AMOM'],
  [['complete', ' '], 'AO'],
  [['implement', '—', 'complete', '—'], 'AOAM'],
  [['complete', 'consider', '—'], 'AAO'],
  [['—', 'complete'], 'OA'],
  [['—'], 'O'],
  [['abandon+complete', '—'], 'AO'],
])('%j becomes %s', (texts, expected) => {
  expect(mark(...texts)).toBe(expected);
});

test('only the mark after completion is touched, and only its obs_status', () => {
  const done = observe({ fiscal_year: 2019, status: 'complete' });
  const mark2020 = observe({ fiscal_year: 2020, value_text: '—' });
  const unread = observe({ fiscal_year: 2021, value_text: '半分', obs_status: 'A' });
  const number = observe({ fiscal_year: 2022, value: '3', obs_status: 'O' });
  const again = observe({ fiscal_year: 2023, status: 'complete', obs_status: 'O' });
  const other = observe({ fiscal_year: 2020, value_text: '—', indicator_id: '1-1-1-2' });
  const undated = observe({ fiscal_year: null, period: 'undated', value_text: '—' });
  expect(markCompleted([undated, other, again, number, unread, mark2020, done], words)).toEqual([
    undated,
    other,
    again,
    number,
    unread,
    { ...mark2020, obs_status: 'M' },
    done,
  ]);
});

test('an undated completion completes no year, and a year does not complete itself', () => {
  const undated = observe({ fiscal_year: null, period: 'undated', status: 'complete' });
  const asOf = observe({ fiscal_year: 2020, period: '2020-09-30', status: 'complete' });
  const mark2020 = observe({ fiscal_year: 2020, value_text: '—' });
  expect(markCompleted([undated, asOf, mark2020], words)[2]?.obs_status).toBe('O');
});

test.each([false, true])('of two statuses in one year the later day counts (turned round: %s)', (isTurned) => {
  const september = observe({ fiscal_year: 2020, period: '2020-09-30', status: 'complete' });
  const march = observe({ fiscal_year: 2020, period: '2021-03-31', status: 'consider' });
  const mark2021 = observe({ fiscal_year: 2021, value_text: '—' });
  const rows = isTurned ? [march, september] : [september, march];
  expect(markCompleted([...rows, mark2021], words)[2]?.obs_status).toBe('O');
});
