import type { Finding } from '../model/Finding.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { BracketMeaning } from '../notation/parseTarget.ts';
import { bracketNames, readBracketNote, readContinuation } from '../notation/readNote.ts';
import type { SourceCell } from './SourceCell.ts';

/** What the notes of a table say of how its cells are written. */
export interface SaidInNotes {
  readonly brackets: BracketMeaning | null;
  /** Arrows that continue what stood in the year before. */
  readonly continues: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads in the notes above and below a table what its brackets and arrows mean. Two notes that give brackets two meanings give them none.
 * Findings: `bracket-note`.
 * @example readNotes([note('※( )内は累計')], words).brackets // 'cumulative'
 */
export function readNotes(
  notes: readonly Pick<SourceCell, 'ref' | 'value' | 'text'>[],
  words: Vocabularies,
): SaidInNotes {
  const told = notes.flatMap(({ ref, value, text }) => {
    const meaning = readBracketNote(value, words);
    return meaning === null ? [] : [{ ref, text, meaning }];
  });
  const meanings = new Set(told.map(({ meaning }) => meaning));
  const [only] = meanings.size === 1 ? meanings : [];
  return {
    brackets: only ?? null,
    continues: [...new Set(notes.flatMap(({ value }) => readContinuation(value, words)))],
    findings: told.slice(0, only ? 1 : 0).map(({ ref, text, meaning }) => ({
      code: 'bracket-note',
      sourceRef: ref,
      printed: text.trim(),
      decided: bracketNames[meaning],
    })),
  };
}
