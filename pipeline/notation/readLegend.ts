import type { Legend, LegendEntry } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDirection } from './parseDirection.ts';
import { foldMark } from './parseMark.ts';
import { parseMissing } from './parseMissing.ts';
import { parseStatus } from './parseStatus.ts';

/** A symbol, an arrow, or a grade such as A, Aa and A-1. */
const mark = String.raw`(?:[\p{So}\p{Sm}×※]|(?<![A-Za-z])[A-Z](?:[a-d]|-?[0-9])?(?![A-Za-z0-9]))`;
const entryStart = new RegExp(`(${mark})\\s*[:=]\\s*`, 'gu');

/**
 * Reads a line in which a table says what its marks mean, after a heading or not; null unless it explains two marks or more, each once.
 * What a label means is looked up among stages, missing marks and directions; any other is kept as the city's own words.
 * @example readLegend('望ましい方向 ↑:高いほうがいい ↓:低いほうがいい', words)?.[1]
 * // { mark: '↓', means: { kind: 'direction', direction: 'decrease' } }
 */
export function readLegend(text: string, words: Vocabularies): Legend | null {
  const line = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const starts = [...line.matchAll(entryStart)];
  const entries = starts.map(({ index, 0: start, 1: printed = '' }, place): LegendEntry | null => {
    const label = line.slice(index + start.length, starts[place + 1]?.index).replace(/[\s、,;/・。]+$/u, '');
    return label === '' ? null : { mark: printed, means: explain(label, words) };
  });
  const read = entries.filter((entry) => entry !== null);
  const marks = new Set(read.map((entry) => foldMark(entry.mark)));
  return read.length > 1 && marks.size === entries.length ? read : null;
}

function explain(label: string, words: Vocabularies): LegendEntry['means'] {
  const direction = parseDirection(label, words);
  if (direction) return { kind: 'direction', direction };
  const stages = parseStatus(label, words);
  if (stages) return { kind: 'status', status: stages.status };
  const missing = parseMissing(label, words);
  return missing ? { kind: 'missing', obsStatus: missing.obsStatus } : { kind: 'assessment', label };
}
