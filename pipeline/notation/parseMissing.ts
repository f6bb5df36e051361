import type { MissingMark, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

/** Why there is no value, in SDMX CL_OBS_STATUS. */
export interface Missing {
  readonly obsStatus: MissingMark['obs_status'];
}

const compileMissing = compileOnce(({ missing }) => mapByFold(missing, ({ mark }) => mark));

/**
 * Reads a mark that stands where a value would, bare or in brackets; a blank text is `O` (missing). Null for anything else.
 * @example parseMissing('—', words) // { obsStatus: 'O' }
 */
export function parseMissing(text: string, words: Vocabularies): Missing | null {
  const folded = foldCell(text);
  if (folded === '') return { obsStatus: 'O' };
  const mark = compileMissing(words).get(/^\((.+)\)$/.exec(folded)?.[1] ?? folded);
  return mark ? { obsStatus: mark.obs_status } : null;
}

/**
 * Prints the first mark of a status so that `parseMissing` reads it back; nothing when there is none.
 * @example renderMissing({ obsStatus: 'O' }, words) // '—'
 */
export function renderMissing({ obsStatus }: Missing, words: Vocabularies): string {
  return words.missing.find(({ obs_status }) => obs_status === obsStatus)?.mark ?? '';
}
