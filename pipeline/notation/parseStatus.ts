import type { Legend } from '../model/Legend.ts';
import type { StatusWord, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseMark } from './parseMark.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

/** The stages that a cell names. */
export interface Status {
  /** Stage codes in printed order: `consider+implement`. */
  readonly status: string;
  /** The highest rank among them; null when one has no rank. */
  readonly reach: number | null;
}

const compileStatus = compileOnce(({ status }) => mapByFold(status, ({ word }) => word));

/**
 * Reads stages parted by `・`, `、`, `，` or `/`; null when a word is unknown or printed twice. The table's legend goes before the words.
 * @example parseStatus('検討・実施', words) // { status: 'consider+implement', reach: 2 }
 * @example parseStatus('○', words, [{ mark: '○', means: { kind: 'status', status: 'complete' } }]) // { status: 'complete', reach: 3 }
 */
export function parseStatus(text: string, words: Vocabularies, legend: Legend = []): Status | null {
  const parts = parseMark(text, legend) ? [text] : foldCell(text).split(/[・、,/]/);
  const found = parts.map((part) => readStages(part, words, legend));
  const stages = found.flatMap((known) => known ?? []);
  const codes = new Set(stages.map(({ code }) => code));
  // 調査・検討 is one stage in two words; 実施・実施 is damage.
  if (found.includes(null) || new Set(parts.map(foldCell)).size < parts.length) return null;
  const ranks = stages.map(({ rank }) => rank);
  return {
    status: [...codes].join('+'),
    reach: ranks.some((rank) => rank === null) ? null : Math.max(...ranks.map(Number)),
  };
}

/** The stages of one word: by the legend where it explains the word, else by `status.csv`. */
function readStages(part: string, words: Vocabularies, legend: Legend): readonly StatusWord[] | null {
  if (parseMark(part, legend)) return readMark(part, words, legend);
  const known = compileStatus(words).get(foldCell(part));
  return known ? [known] : null;
}

/** The stages of a mark that the legend explains by codes of `status.csv`. */
function readMark(text: string, words: Vocabularies, legend: Legend): readonly StatusWord[] | null {
  const { means } = parseMark(text, legend) ?? {};
  if (means?.kind !== 'status') return null;
  const stages = means.status.split('+').map((code) => words.status.find((stage) => stage.code === code));
  const known = stages.filter((stage) => stage !== undefined);
  return known.length === stages.length ? known : null;
}

/**
 * Prints a status by the first word of each stage so that `parseStatus` reads it back; a code without a word is kept as it is.
 * @example renderStatus('implement+complete', words) // '実施・完了'
 */
export function renderStatus(status: string, words: Vocabularies): string {
  return status
    .split('+')
    .map((code) => words.status.find((stage) => stage.code === code)?.word ?? code)
    .join('・');
}
