import type { Legend, LegendEntry } from '../model/Legend.ts';

/** Forms of one mark that readers take for the same, or that `foldText` makes one: a legend with both △ and ▲ explains neither. */
const twins: readonly (readonly [RegExp, string])[] = [
  [/[〇◯]/g, '○'],
  [/[✕✖╳]/g, '×'],
  [/△/g, '▲'],
];

/**
 * Looks a cell up in a legend; null without an entry for the whole of it, and where the legend has two that differ.
 * @example parseMark('〇', [{ mark: '○', means: { kind: 'assessment', label: '達成' } }])?.means.kind // 'assessment'
 */
export function parseMark(text: string, legend: Legend): LegendEntry | null {
  const form = foldMark(text);
  const [entry, ...others] = legend.filter(({ mark }) => form !== '' && foldMark(mark) === form);
  return entry && others.length === 0 ? entry : null;
}

/**
 * A mark in the form that marks are compared in: NFKC without white space, the forms of a ring and of a cross as one.
 * @example foldMark('Ａ － 1') // 'A-1'
 */
export function foldMark(mark: string): string {
  const plain = mark.normalize('NFKC').replaceAll(/\s+/g, '');
  return twins.reduce((form, [pattern, one]) => form.replace(pattern, one), plain);
}
