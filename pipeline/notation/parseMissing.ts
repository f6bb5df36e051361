import type { Legend } from '../model/Legend.ts';
import type { MissingMark, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseMark } from './parseMark.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

/** Why there is no value, in SDMX CL_OBS_STATUS. */
export interface Missing {
  readonly obsStatus: MissingMark['obs_status'];
}

const compileMissing = compileOnce(({ missing }) => mapByFold(missing, ({ mark }) => mark));

/**
 * Reads a mark that stands where a value would, bare or in brackets; a blank text is `O` (missing). Null for anything else.
 * The table's legend goes before the words: なし is one where the legend says so.
 * @example parseMissing('—', words) // { obsStatus: 'O' }
 */
export function parseMissing(text: string, words: Vocabularies, legend: Legend = []): Missing | null {
  const explained = parseMark(text, legend)?.means;
  if (explained) return explained.kind === 'missing' ? { obsStatus: explained.obsStatus } : null;
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
