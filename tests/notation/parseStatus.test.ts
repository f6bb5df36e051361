import { expect, it } from 'vitest';
import { parseStatus } from '../../pipeline/notation/parseStatus.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

it.each([
  ['検討', 'consider', 1],
  ['検討中', 'consider', 1],
  ['実施', 'implement', 2],
  ['検討・実施', 'consider+implement', 2],
  ['検討 ・\n実施', 'consider+implement', 2],
  ['実施、検討', 'implement+consider', 2],
  ['実施，完了', 'implement+complete', 3],
  ['検討／実施／完了', 'consider+implement+complete', 3],
])('reads %j as %s', (text, status, reach) => {
  expect(parseStatus(text, words)).toEqual({ status, reach });
});

it.each(['', '・', '検討・', '検討実施', '検討 実施', '検討・検討', '検討・ほげ', '未検討', '実施する', '13'])(
  'does not half-understand %j',
  (text) => {
    expect(parseStatus(text, words)).toBeNull();
  },
);
