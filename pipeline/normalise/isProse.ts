import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { readLegend } from '../notation/readLegend.ts';
import type { SourceRow } from './SourceCell.ts';

const sentenceEnd = /[。．]\s*$/u;
const noteMark = /^\s*(?:[※*＊]|注|（注|\(注|\(※|（※|出典|資料[:：])/u;
const pageMark =
  /^(?:[-(]\s*[0-9]{1,3}\s*[-)]|(?:p|P)\.?\s*[0-9]{1,3}|[0-9]{1,3}\s*(?:ページ|頁)|[0-9]{1,3}\s*\/\s*[0-9]{1,3})$/u;
/** More than a title ever is. */
const longTitle = 60;

export const caption = /^[([]?単位[:：]?\s*([^)\]]+?)[)\]]?$/u;

/** True for a text that says how to read the table: the unit of all values, a note, the legend of its marks. */
export function isCaption(value: string, words: Vocabularies): boolean {
  return caption.test(foldText(value)) || noteMark.test(value) || readLegend(value, words) !== null;
}

/** True for a sentence, or for a text longer than any title. */
export function isSentence(value: string): boolean {
  return sentenceEnd.test(value) || value.trim().length > longTitle || pageMark.test(foldText(value));
}

/** One filled cell that is a sentence, a note, a caption or the number of a page, or that stands below the last row of more than one cell. */
export function isProse(row: SourceRow, body: readonly SourceRow[], words: Vocabularies): boolean {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  // A figure alone in a row, further right than a page number, is a value of which the others are missing.
  const isFigure = only.column > 2 && parseObservation(only.value, words).kind === 'number';
  return (
    isSentence(only.value) ||
    isCaption(only.value, words) ||
    (!isFigure && !body.some((other) => other.row > row.row && other.cells.length > 1))
  );
}
