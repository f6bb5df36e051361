import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import type { Column } from './Column.ts';
import type { SourceRow } from './SourceCell.ts';

/** What a rule sees: the columns so far, and the cells below each. */
export interface Seen {
  readonly columns: readonly Column[];
  /** Texts of a column's cells below the header, repeated headings aside. */
  readonly textsOf: (column: number) => readonly string[];
  /** The rows below the header, repeated headings aside. */
  readonly body: readonly SourceRow[];
  readonly words: Vocabularies;
}

/** One rule of inference: it sees what headings alone left open, and yields the columns with that settled. */
export type Rule = (seen: Seen) => readonly Column[];

/** True for a blank or a mark that stands for no value. */
export const isMissing = (text: string, words: Vocabularies): boolean => parseMissing(text, words) !== null;
