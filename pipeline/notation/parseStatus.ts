import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

/** The stages that a cell names. */
export interface Status {
  /** Stage codes in printed order: `consider+implement`. */
  readonly status: string;
  /** The highest rank among them. */
  readonly reach: number;
}

const compileStatus = compileOnce(({ status }) => mapByFold(status, ({ word }) => word));

/**
 * Reads stages parted by `・`, `、`, `，` or `/`; null when one is unknown or named twice.
 * @example parseStatus('検討・実施', words) // { status: 'consider+implement', reach: 2 }
 */
export function parseStatus(text: string, words: Vocabularies): Status | null {
  const known = compileStatus(words);
  const stages = foldCell(text)
    .split(/[・、,/]/)
    .flatMap((word) => known.get(word) ?? [null]);
  const found = stages.filter((stage) => stage !== null);
  const codes = new Set(found.map(({ code }) => code));
  if (codes.size < stages.length) return null;
  return { status: [...codes].join('+'), reach: Math.max(...found.map(({ rank }) => rank)) };
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
