import type { Legend } from '../model/Legend.ts';
import type { DirectionWord, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseMark } from './parseMark.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

const compileDirection = compileOnce(({ directions }) =>
  mapByFold(
    directions.filter(({ place }) => place !== 'name'),
    ({ word }) => word,
  ),
);

/**
 * Reads a cell that says which way is better, in a column made for it or in a legend: an arrow or a word. The table's legend goes before
 * the words; null for anything else.
 * @example parseDirection('⇧', words) // 'increase'
 */
export function parseDirection(
  text: string,
  words: Vocabularies,
  legend: Legend = [],
): DirectionWord['direction'] | null {
  const entry = parseMark(text, legend);
  if (entry) return entry.means.kind === 'direction' ? entry.means.direction : null;
  return compileDirection(words).get(foldCell(text))?.direction ?? null;
}
