import type { Legend, LegendEntry, PlacedLegendEntry } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { AddressedText } from './followEras.ts';
import { foldMark } from './parseMark.ts';
import { readLegendEntries } from './readLegend.ts';

/**
 * What the marks of a table mean: by what a person declared, else by the table's own notes, which explain several marks in one cell or one
 * mark each in several. A single explanation in all of the notes is none: `A:` may begin any sentence. Two notes that differ are both
 * kept, and a mark that means two things means none (`parseMark`).
 * @example gatherLegend([], [{ ref: 'a', text: '○:実施' }, { ref: 'b', text: '×:未着手' }], words).map(({ sourceRef }) => sourceRef) // ['a', 'b']
 */
export function gatherLegend(
  declared: Legend,
  notes: readonly AddressedText[],
  words: Vocabularies,
): readonly PlacedLegendEntry[] {
  const stated = declared.map(
    (entry): PlacedLegendEntry => ({ mark: entry.mark, means: entry.means, sourceRef: null }),
  );
  const printed = notes.flatMap(({ ref, text }) =>
    readLegendEntries(text, words).map((entry): PlacedLegendEntry => ({ ...entry, sourceRef: ref })),
  );
  const marks = new Set(stated.map(({ mark }) => foldMark(mark)));
  const explained = new Set(printed.map(({ mark }) => foldMark(mark)));
  const added = explained.size > 1 ? printed.filter(({ mark }) => !marks.has(foldMark(mark))) : [];
  return [...stated, ...dropRepeated(added)];
}

/** The marks of a legend that are explained in two ways. */
export function findConflicts(legend: readonly PlacedLegendEntry[]): readonly PlacedLegendEntry[] {
  const forms = legend.map(({ mark }) => foldMark(mark));
  return legend.filter((_, index) => forms.indexOf(forms[index] ?? '') < index);
}

/** The same said twice is said once. */
function dropRepeated(entries: readonly PlacedLegendEntry[]): readonly PlacedLegendEntry[] {
  const keyOf = ({ mark, means }: LegendEntry): string => JSON.stringify([foldMark(mark), means]);
  const keys = entries.map(keyOf);
  return entries.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
