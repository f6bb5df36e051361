import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra } from './parseYear.ts';

/** A cell with its address and text. */
export interface AddressedText {
  readonly ref: string;
  readonly text: string;
}

/** Characters without which no text names an era, so that most cells need no closer look. */
const compileHint = ({ eras }: Pick<Vocabularies, 'eras'>): RegExp =>
  new RegExp(
    `[${[...new Set(eras.flatMap(({ name, letter }) => [...name, ...letter.normalize('NFKC')]))].join('')}${'Ａ-Ｚ'}]`,
    'u',
  );

/**
 * For each cell, in the order in which the table is read, the era named last before it or in it: the one that a year without an
 * era (`32年度`) belongs to. Cells before the first era are not in the map.
 * @example followEras([{ ref: 'a', text: '平成28年度' }, { ref: 'b', text: '32年度' }], words).get('b') // '平成'
 */
export function followEras(cells: Iterable<AddressedText>, words: Vocabularies): ReadonlyMap<string, string> {
  const hint = compileHint(words);
  const eras = new Map<string, string>();
  let era: string | null = null;
  for (const { ref, text } of cells) {
    if (hint.test(text)) era = findLastEra(text, words) ?? era;
    if (era !== null) eras.set(ref, era);
  }
  return eras;
}
