import { expect, test } from 'vitest';
import { rankStatuses, reachOf } from '../../pipeline/assess/rankStatuses.ts';
import { words } from './rows.ts';

const ranks = rankStatuses(words);

test.each([
  ['consider', 1],
  ['consider+implement', 2],
  ['implement+consider', 2],
  ['implement+complete', 3],
  ['abandon', null],
  ['consider+abandon', null],
])('%s reaches %s', (status, reach) => {
  expect(reachOf(status, ranks)).toBe(reach);
});

test('the top is the highest rank, wherever it stands in the table', () => {
  expect(ranks.top).toBe(3);
});
