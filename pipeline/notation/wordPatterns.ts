import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';

/**
 * Makes a compiler of word tables remember its result for each Vocabularies object: patterns are built once a run.
 * @example const statusMap = compileOnce((words) => mapByFold(words.status, ({ word }) => word));
 */
export function compileOnce<T>(compile: (words: Vocabularies) => T): (words: Vocabularies) => T {
  const compiled = new WeakMap<Vocabularies, { readonly result: T }>();
  return (words) => {
    const known = compiled.get(words) ?? { result: compile(words) };
    compiled.set(words, known);
    return known.result;
  };
}

/**
 * The source of a regular expression (flag `u`) that matches any of the words in folded form, the longest first; nothing if there are none.
 * @example anyOf(['％', 'ha']) // '(?:ha|%)'
 */
export function anyOf(words: readonly string[]): string {
  const folded = [...new Set(words.map(foldCell))].sort((one, two) => two.length - one.length);
  if (folded.length === 0) return '(?:(?!))';
  return `(?:${folded.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`;
}

/** Any number that stands for `{n}` in a word: an age, a school year. */
const anyCount = '[1-9][0-9]{0,2}';

/**
 * The source of a regular expression (flag `u`) for words in which `{n}` is any number: `{n}歳以上`. A number at an end of a word is whole:
 * `小{n}` is not in `小588.6%`.
 * @example new RegExp(`^${anyForm(['{n}歳以上'])}$`, 'u').test('65歳以上') // true
 */
export function anyForm(words: readonly string[]): string {
  return anyOf(words)
    .replaceAll(/(?<=[:|])\\\{n\\\}/gu, `(?<![0-9.,])${anyCount}`)
    .replaceAll(/\\\{n\\\}(?=[|)])/gu, `${anyCount}(?![0-9])`)
    .replaceAll(/\\\{n\\\}/gu, anyCount);
}

/**
 * Rows of a word table by the folded form of their word; the first row of a form holds.
 * @example mapByFold(words.units, ({ unit }) => unit).get('m2')?.unit // '㎡'
 */
export function mapByFold<Row>(rows: readonly Row[], wordOf: (row: Row) => string): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>();
  for (const row of rows) {
    const form = foldCell(wordOf(row));
    if (!map.has(form)) map.set(form, row);
  }
  return map;
}
