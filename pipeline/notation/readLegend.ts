import type { Legend, LegendEntry } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDirection } from './parseDirection.ts';
import { foldMark } from './parseMark.ts';
import { parseMissing } from './parseMissing.ts';
import { parseStatus } from './parseStatus.ts';

/** A symbol, an arrow, a dash that stands for no value, or a grade such as A, Aa and A-1. */
const symbol = String.raw`[\p{So}\p{Sm}×※]`;
const dash = String.raw`(?<![^\s、,;/・。「『"“(])[-‐―—–−]`;
const grade = '(?<![A-Za-z])[A-Z](?:[a-d]|-?[0-9])?(?![A-Za-z0-9])';
const mark = `[「『"“]?(${symbol}|${dash}|${grade})[」』"”]?`;
const entryStart = new RegExp(String.raw`${mark}\s*(?:[:=]|\.{3})\s*`, 'gu');

/** Where a line says that it is a legend, a symbol needs nothing between itself and what it means. */
const heading = /^[(【[<■●◆]*(?:凡例|記号の(?:意味|説明|見方))/u;
const headedStart = new RegExp(String.raw`${mark}\s*(?:[:=]|\.{3})\s*|(${symbol})\s*(?=\p{L})`, 'gu');

/**
 * Reads a line in which a table says what its marks mean, after a heading or not; null unless it explains two marks or more, each once.
 * What a label means is looked up among stages, missing marks and directions; any other is kept as the city's own words.
 * @example readLegend('望ましい方向 ↑:高いほうがいい ↓:低いほうがいい', words)?.[1]
 * // { mark: '↓', means: { kind: 'direction', direction: 'decrease' } }
 */
export function readLegend(text: string, words: Vocabularies): Legend | null {
  const read = readLegendEntries(text, words);
  return read.length > 1 ? read : null;
}

/**
 * The marks that a line explains, each once; a line that explains one begins with it, as one of a legend of several lines does.
 * Nothing for any other line.
 * @example readLegendEntries('A：目標を達成', words) // [{ mark: 'A', means: { kind: 'assessment', label: '目標を達成' } }]
 */
export function readLegendEntries(text: string, words: Vocabularies): Legend {
  const line = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const body = line.replace(heading, '');
  const starts = [...body.matchAll(body === line ? entryStart : headedStart)];
  const entries = starts.map(({ index, 0: start, 1: printed, 2: bare = '' }, place): LegendEntry | null => {
    const label = trimLabel(body.slice(index + start.length, starts[place + 1]?.index));
    return label === '' ? null : { mark: printed ?? bare, means: explain(label, words) };
  });
  const read = entries.filter((entry) => entry !== null);
  const marks = new Set(read.map((entry) => foldMark(entry.mark)));
  if (marks.size < entries.length) return [];
  return read.length > 1 || starts[0]?.index === 0 ? read : [];
}

/** What is left of a label without what parts it from the next, or closes the whole legend. */
function trimLabel(text: string): string {
  const label = text.replace(/[\s、,;/・。]+$/u, '');
  const isClosed = label.split('(').length < label.split(')').length;
  return isClosed ? label.replace(/\)$/u, '').trimEnd() : label;
}

function explain(label: string, words: Vocabularies): LegendEntry['means'] {
  const direction = parseDirection(label, words);
  if (direction) return { kind: 'direction', direction };
  const stages = parseStatus(label, words);
  if (stages) return { kind: 'status', status: stages.status };
  const missing = parseMissing(label, words);
  return missing ? { kind: 'missing', obsStatus: missing.obsStatus } : { kind: 'assessment', label };
}
