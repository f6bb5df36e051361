import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { findLastEra, parseYear } from '../notation/parseYear.ts';
import type { YearContext } from '../notation/YearContext.ts';
import { cleanLabel } from './cleanLabel.ts';
import { isSubgroup } from './isSubgroup.ts';
import { type Heading, readHeading } from './readHeading.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** One column of a header of several rows. */
export interface JoinedHeading {
  readonly cell: SourceCell;
  /** Its headings from the top down, once each: `実績 R3`. */
  readonly label: string;
  readonly heading: Heading;
  /** The part of the population that one of its headings names: 男性. */
  readonly subgroup: string | null;
}

/** A heading over a column, and the one below it. */
export interface Path {
  readonly column: number;
  /** Its headings from the top down, spread ones included, blanks and repeats left out. */
  readonly cells: readonly SourceCell[];
  /** True where the last row says something that the rows above it do not. */
  readonly isNew: boolean;
}

/** What is known of the years of a header beside the header. */
export interface JoinContext {
  /** The era named last above the header. */
  readonly era: string | null;
  /** True where a person says that these rows are the header. */
  readonly isDeclared: boolean;
}

/**
 * The columns of a header of two rows or more: 実績 over R1, R2 …, 目標 over 中間 and 最終, R3 over 計画, 実績 and 計画比, 最終評価 over 男性 and
 * 女性. Null when the last row is none: most of what it adds must, with what stands above it, be a heading that is known; together they must
 * name a period, a kind of target or a part of the population that the rows above alone do not; and none of it may be a figure.
 */
export function joinHeaders(
  rows: readonly SourceRow[],
  words: Vocabularies,
  { era, isDeclared }: JoinContext,
): readonly JoinedHeading[] | null {
  const [upper] = rows;
  const last = rows.at(-1);
  if (!upper || !last) return null;
  const isUnbroken = rows.every(({ row }, index) => row === upper.row + index);
  // A title over the header is no row of it: its one text stands over everything and names no column.
  const known = upper.cells.filter(({ value }) => readHeading(value, words, { era }).isKnown);
  if (!isDeclared && (!isUnbroken || known.length === 0)) return null;
  const joined = readPaths(pathsOf(rows), words, era);
  if (isDeclared) return joined;
  const added = joined.filter(({ isNew }) => isNew);
  // One known heading will do where it stands over the names, and years stand below the rest.
  const below = new Set(last.cells.map(({ column }) => column));
  const isNamed = known.length > 1 || known.every(({ column }) => !below.has(column));
  if (!isNamed || (known.length < 2 && added.filter(({ heading }) => isDated(heading)).length < 2)) return null;
  // A row that holds a figure is a row of values, whatever stands beside it.
  if (added.some(({ cell, heading }) => isFigure(cell.value, words) && !isDated(heading))) return null;
  // What stands below a known heading is one only if it says something of its own: 甲 below 指標 is an indicator.
  const read = added.filter(({ heading, subgroup, isWord }) => isWord || subgroup !== null || isDated(heading));
  const bare = added.filter(({ cell }) => /^[0-9０-９元]{1,2}$/u.test(cell.value.trim()));
  const isClear = bare.length === 0 ? read.length * 2 >= added.length : read.length === added.length;
  const parts = added.filter(({ subgroup }) => subgroup !== null);
  const tells = added.some(
    ({ heading }) => isDated(heading) || heading.role.endsWith('_year') || heading.targetRole !== null,
  );
  return read.length > 0 && isClear && (tells || parts.length > 1) ? joined : null;
}

/** A number that is no year. */
function isFigure(value: string, words: Vocabularies): boolean {
  return parseYear(value, words) === null && parseObservation(value, words).kind === 'number';
}

function isDated({ period, due, from }: Heading): boolean {
  return period !== null || due !== null || from !== null;
}

/** Reads the headings of all columns, left to right: a year without an era takes that of the one before it. */
function readPaths(
  paths: readonly Path[],
  words: Vocabularies,
  first: string | null,
): readonly (JoinedHeading & { readonly isNew: boolean; readonly isWord: boolean })[] {
  let era = first;
  let after: number | null = null;
  return paths.flatMap(({ cells, isNew }) => {
    const cell = cells.at(-1);
    if (!cell) return [];
    const texts = cells.map(({ value }) => cleanLabel(value));
    const part = texts.length > 1 ? texts.findIndex((text) => isSubgroup(text, words)) : -1;
    const subgroup = texts[part] ?? null;
    const context: YearContext = { era, after };
    const heading = readPath(
      texts.filter((_, index) => index !== part),
      words,
      context,
    );
    era = findLastEra(texts.join(' '), words) ?? era;
    after = heading.period?.fiscalYear ?? heading.due ?? after;
    return [
      { cell, label: texts.join(' '), heading, subgroup, isNew, isWord: isHeadingWord(texts.at(-1) ?? '', words) },
    ];
  });
}

/** Reads a column's headings from the top down, each below what is read so far. */
function readPath(texts: readonly string[], words: Vocabularies, context: YearContext): Heading {
  const [first = '', ...others] = texts;
  let label = first;
  let heading = readRising(first, words, context);
  for (const text of others) {
    heading = readPair(label, heading, text, words, context);
    label = `${label} ${text}`;
  }
  return heading;
}

/** A year of a row of headings comes after the one before it; where that cannot be, it begins anew. */
function readRising(text: string, words: Vocabularies, context: YearContext): Heading {
  const rising = readHeading(text, words, context);
  return rising.isKnown ? rising : readHeading(text, words, { era: context.era ?? null });
}

/** Below another heading: 値 says nothing new, 年度 says when that heading's value was or is due. */
const valueWord = /^(?:値|数値|実数)$/u;
const yearWord = /^(?:年度?|年次|年月|時点)$/u;
const yearRoles: Readonly<Record<string, Heading['role']>> = {
  baseline: 'baseline_year',
  target: 'target_year',
  actual: 'observation_year',
};
/** Words below 目標 that tell one target from another. */
const stageWord =
  /^(?:当初|変更前|見直し前|改定前|改訂前|変更後|見直し後|改定後|改訂後|中間|最終|前期|後期)(?:目標値?)?$/u;

/** Reads a heading below others as one with them: 目標 over R5 is 目標(R5), 目標 over 中間 is 中間目標, 実績 over R1 is R1 of results. */
function readPair(top: string, over: Heading, printed: string, words: Vocabularies, context: YearContext): Heading {
  // 現状値 over （令和元年度）: the brackets say no more than the row does.
  const bottom = /^[(（]([^()（）]+)[)）]$/u.exec(printed)?.[1] ?? printed;
  if (over.isKnown && valueWord.test(bottom)) return over;
  const dated = yearRoles[over.role];
  if (over.isKnown && dated && yearWord.test(bottom))
    return { ...over, role: dated, period: null, from: null, due: null, targetRole: null };
  if (over.role === 'target' && stageWord.test(bottom)) return { ...over, targetRole: stageOf(bottom) };
  const digits = over.isKnown && dated && !isDated(over) ? readDigits(top, bottom, words, context) : null;
  if (digits) return digits;
  const [, word = '', year = ''] = /^([^()]+)\((.+)\)$/u.exec(foldText(bottom)) ?? [];
  const nested = word === '' ? [] : [`${word}${top}(${year})`];
  const readings = [...nested, `${top}(${bottom})`, `${bottom}${top}`, ...(top === '' ? [bottom] : [])];
  const read = readings.map((text) => readRising(text, words, context));
  const whole = read.find((heading) => heading.isKnown && (isDated(heading) || heading.targetRole !== null));
  const below = readRising(bottom, words, context);
  if (whole) return whole;
  // What a city says of one year's results (計画比, 評価) stands below that year.
  if (over.period !== null && over.role === 'actual' && below.isKnown && !isDated(below))
    return { ...below, period: over.period };
  // A word that says no more than that years follow (年度, 推移) leaves the year to speak for itself.
  if (!over.isKnown && below.isKnown) return below;
  // Below 実績 a number that is no year (R4 with a value glued to it) leaves the column unread.
  if (over.isKnown && dated && !below.isKnown && /[0-9０-９]/u.test(bottom)) return below;
  return read.find(({ isKnown }) => isKnown) ?? below;
}

/** True for a text that is a heading by itself, or says which of several values stands below one. */
function isHeadingWord(text: string, words: Vocabularies): boolean {
  const plain = /^[(（]([^()（）]+)[)）]$/u.exec(text)?.[1] ?? text;
  return [valueWord, yearWord, stageWord].some((pattern) => pattern.test(plain)) || readHeading(plain, words).isKnown;
}

function stageOf(word: string): Heading['targetRole'] {
  if (/^(?:当初|変更前|見直し前|改定前|改訂前)/u.test(word)) return 'superseded';
  return /^(?:中間|前期)/u.test(word) ? 'interim' : null;
}

/** 27, 28 … 元 below 実績, or below 目標 for a year that may be the last of the results. */
function readDigits(top: string, bottom: string, words: Vocabularies, { era, after }: YearContext): Heading | null {
  if (!/^(?:元|[0-9０-９]{1,2})$/u.test(bottom.trim())) return null;
  const name = era ?? null;
  const again = after === undefined || after === null ? null : after - 1;
  for (const context of [
    { era: name, after: after ?? null, digitsAlone: true },
    { era: name, after: again, digitsAlone: true },
  ]) {
    const year = parseYear(bottom, words, context)?.fiscalYear;
    if (year !== null && year !== undefined) return readHeading(`${top}(${year}年度)`, words);
  }
  return null;
}

/** The headings of every column. One spreads to the right over columns that its row leaves blank and a row below fills, as far as what stands above it does. */
export function pathsOf(rows: readonly SourceRow[]): readonly Path[] {
  const cellsOf = rows.map(({ all }) => new Map(all.map((cell) => [cell.column, cell])));
  const columns = [...new Set(cellsOf.flatMap((cells) => [...cells.keys()]))].sort((one, two) => one - two);
  const spread: (SourceCell | undefined)[] = rows.map(() => undefined);
  return columns.map((column) => {
    const own = cellsOf.map((cells) => cells.get(column));
    const deepest = own.findLastIndex((cell) => cell !== undefined);
    for (const [level, cell] of own.entries()) {
      if (!cell) continue;
      spread[level] = cell;
      // What stands below another heading's children is none of this one's.
      for (let below = level + 1; below < rows.length; below += 1) spread[below] = undefined;
    }
    const cells = own
      .flatMap((cell, level) => (level < deepest ? (cell ?? spread[level] ?? []) : (cell ?? [])))
      .filter(({ value }) => value.trim() !== '');
    const distinct = cells.filter(
      (cell, index) => cleanLabel(cell.value) !== cleanLabel(cells[index - 1]?.value ?? ''),
    );
    const lowest = own.at(-1);
    const isNew = lowest !== undefined && distinct.at(-1) === lowest && !cells.slice(0, -1).includes(lowest);
    return { column, cells: distinct, isNew };
  });
}
