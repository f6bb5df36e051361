import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSeries } from './readSeries.ts';

/**
 * The evidence that a column says of each row what it holds: all of its cells are words for that (目標値, 実績値, 達成率), or all but one or two
 * words that are seldom in it. Some rows must hold values. Null where there is none.
 * @example findKinds(['目標', '実績', '目標', '実績'], words) // 'series-words'
 */
export function findKinds(texts: readonly string[], words: Vocabularies): 'series-words' | 'most-series-words' | null {
  if (texts.length < 2) return null;
  const read = texts.map((text) => ({ text: text.trim(), kind: readSeries(text, words) }));
  const known = read.flatMap(({ kind }) => kind ?? []);
  const kinds = new Set(known.map(({ series, span }) => `${series} ${span ?? ''}`));
  const holdsResults = known.some(({ series }) => series === 'actual');
  const holdsValues = holdsResults || known.some(({ series }) => series === 'target' || series === 'planned');
  if (known.length === read.length) return holdsValues && (read.length > 2 || kinds.size > 1) ? 'series-words' : null;
  const unknown = read.filter(({ kind }) => kind === null);
  const isSeldom = unknown.length * 2 <= known.length && new Set(unknown.map(({ text }) => text)).size <= 2;
  const recurs = known.length > kinds.size;
  return holdsResults && kinds.size > 1 && isSeldom && recurs ? 'most-series-words' : null;
}
