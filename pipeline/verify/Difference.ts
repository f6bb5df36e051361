import type { Bilingual } from '../model/Settings.ts';

/** A value as a published row holds it. */
export type Scalar = string | number | boolean | null;

/** A published row, whatever its table. */
export type Row = Readonly<Record<string, Scalar>>;

/** Where in a published file something stands. */
export interface Place {
  /** Path below the plan's folder: `observations.csv`, `excel/targets.csv`. */
  readonly file: string;
  /** Line on which the row begins, from 1; the header is line 1. */
  readonly line?: number;
  /** Place in a file that has no rows: a JSON pointer (RFC 6901) or an IRI. */
  readonly at?: string;
  readonly column?: string;
}

/** One thing in which the published files contradict each other, their schemas, their source or the rules. */
export interface Difference {
  readonly file: string;
  readonly line: number | null;
  readonly at: string | null;
  readonly column: string | null;
  /** What the file holds; `null` for an empty field or nothing at all. */
  readonly found: string | null;
  /** What it should hold; `null` for an empty field or nothing at all. */
  readonly expected: string | null;
  /** The difference as one sentence. */
  readonly ja: string;
  readonly en: string;
}

/**
 * One difference with its sentence in both languages. `found` and `expected` are values, shown in backticks, or phrases.
 * @example tellDifference({ file: 'observations.csv', line: 5, column: 'attainment' }, 'attained', 'not_attained').en
 * // 'observations.csv, line 5, column attainment: found `attained`, expected `not_attained`.'
 */
export function tellDifference(place: Place, found: Scalar | Bilingual, expected: Scalar | Bilingual): Difference {
  return {
    file: place.file,
    line: place.line ?? null,
    at: place.at ?? null,
    column: place.column ?? null,
    found: toText(found),
    expected: toText(expected),
    ja: toPrintable(`${showPlace(place, 'ja')}: 実際は ${show(found, 'ja')}、正しくは ${show(expected, 'ja')}。`),
    en: toPrintable(`${showPlace(place, 'en')}: found ${show(found, 'en')}, expected ${show(expected, 'en')}.`),
  };
}

/**
 * A broken rule of a schema as a difference: the place, then the rule's own sentence.
 * @example tellFault({ file: 'targets.csv', line: 3, column: 'due' }, 22, { ja: '…', en: 'The value `22` must be at least 1868.' }).en
 * // 'targets.csv, line 3, column due: The value `22` must be at least 1868.'
 */
export function tellFault(place: Place, found: Scalar, sentence: Bilingual): Difference {
  const { ja, en } = sentence;
  const told = tellDifference(place, found, sentence);
  return {
    ...told,
    ja: toPrintable(`${showPlace(place, 'ja')}: ${ja}`),
    en: toPrintable(`${showPlace(place, 'en')}: ${en}`),
  };
}

function toText(value: Scalar | Bilingual): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.en : String(value);
}

function show(value: Scalar | Bilingual, language: keyof Bilingual): string {
  if (value === null) return language === 'ja' ? '空欄' : 'an empty field';
  if (typeof value === 'object') return value[language];
  return `\`${String(value).replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}\``;
}

/** Files of a stranger must not steer the terminal that their faults are printed on. */
function toPrintable(sentence: string): string {
  return sentence.replaceAll(
    /\p{Cc}/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

function showPlace({ file, line, at, column }: Place, language: keyof Bilingual): string {
  const parts =
    language === 'ja'
      ? [file, line && `${line}行目`, at, column && `${column} 列`]
      : [file, line && `line ${line}`, at, column && `column ${column}`];
  return parts.filter((part) => part !== undefined).join(language === 'ja' ? ' ' : ', ');
}
