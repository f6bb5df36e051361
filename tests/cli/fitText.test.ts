import { expect, it } from 'vitest';
import { cutText, fitText } from '../../pipeline/cli/fitText.ts';

it.each([
  ['市民参加', 8, '市民参加'],
  ['市民参加と協働', 8, '市民参…'],
  ['市民参加と協働', 9, '市民参加…'],
  ['abcdef', 4, 'abc…'],
  // か and a combining voiced mark are one character to the eye, and are not parted.
  ['か\u3099行', 3, 'か\u3099…'],
])('cuts %j to %i columns: %j', (text, width, expected) => {
  expect(cutText(text, width)).toBe(expected);
});

it('fills the width exactly, a full-width character counting two', () => {
  expect(fitText('達成', 6)).toBe('達成  ');
  expect(fitText('達成', 6, 'start')).toBe('  達成');
  expect(fitText('市民参加と協働', 8)).toBe('市民参… ');
});
