import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { findLastEra, parseYear } from '../notation/parseYear.ts';
import { cleanLabel } from './cleanLabel.ts';
import { type Heading, readHeading } from './readHeading.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** A heading over a column, and the one below it. */
interface Pair {
  readonly column: number;
  readonly upper: SourceCell | undefined;
  readonly lower: SourceCell | undefined;
}

/**
 * The columns of a header of two rows: 実績 over R1, R2 …, 目標 over 中間 and 最終. Null when the second row is none: each of its cells must,
 * with the one above it, be a heading that is known, and together they must name a year or a target that the first row alone does not.
 */
export function joinHeaders(
  upper: SourceRow,
  lower: SourceRow,
  words: Vocabularies,
  isDeclared = false,
): readonly { readonly cell: SourceCell; readonly label: string; readonly heading: Heading }[] | null {
  // A title over the header is no row of it: its one text stands over everything and names no column.
  const known = upper.cells.filter(({ value }) => readHeading(value, words).isKnown);
  if (!isDeclared && (lower.row !== upper.row + 1 || known.length < 2)) return null;
  // A row that holds a figure is a row of values, whatever stands beside it.
  if (!isDeclared && lower.cells.some(({ value }) => isFigure(value, words))) return null;
  const pairs = pairCells(upper, lower);
  let era: string | null = null;
  const joined = pairs.map(({ upper: above, lower: below }) => {
    const cell = below ?? above;
    if (!cell) return null;
    const [top, bottom] = [above, below].map((part) => (part ? cleanLabel(part.value) : ''));
    const isNew = bottom !== '' && bottom !== top;
    const heading = isNew ? readPair(top ?? '', bottom ?? '', words, era) : readHeading(top ?? '', words, { era });
    era = findLastEra(`${top}${bottom}`, words) ?? era;
    const label = isNew && top !== '' ? `${top} ${bottom}` : ((top || bottom) ?? '');
    return isNew && !heading.isKnown && !isDeclared ? null : { cell, label, heading, isNew };
  });
  const read = joined.filter((entry) => entry !== null);
  const tells = read.some(
    ({ isNew, heading: { role, period, due, targetRole } }) =>
      isNew && (role.endsWith('_year') || period !== null || due !== null || targetRole !== null),
  );
  return isDeclared || (read.length === pairs.length && tells) ? read : null;
}

/** A number that is no year. */
function isFigure(value: string, words: Vocabularies): boolean {
  return parseYear(value, words) === null && parseObservation(value, words).kind === 'number';
}

/** Below another heading: 値 says nothing new, 年度 says when that heading's value was or is due. */
const valueWord = /^(?:値|数値|実数)$/u;
const yearWord = /^(?:年度?|年次|年月|時点)$/u;
const yearRoles: Readonly<Record<string, Heading['role']>> = {
  baseline: 'baseline_year',
  target: 'target_year',
  actual: 'observation_year',
};

/** Reads two headings as one: 目標 over R5 is 目標(R5), 目標 over 中間 is 中間目標, 実績 over R1 is R1 of results. */
function readPair(top: string, printed: string, words: Vocabularies, era: string | null): Heading {
  // 現状値 over （令和元年度）: the brackets say no more than the row does.
  const bottom = /^[(（]([^()（）]+)[)）]$/u.exec(printed)?.[1] ?? printed;
  const over = readHeading(top, words, { era });
  if (over.isKnown && valueWord.test(bottom)) return over;
  const dated = yearRoles[over.role];
  if (over.isKnown && dated && yearWord.test(bottom))
    return { ...over, role: dated, period: null, from: null, due: null, targetRole: null };
  const [, word = '', year = ''] = /^([^()]+)\((.+)\)$/u.exec(foldText(bottom)) ?? [];
  const nested = word === '' ? [] : [`${word}${top}(${year})`];
  const readings = [...nested, `${top}(${bottom})`, `${bottom}${top}`, ...(top === '' ? [bottom] : [])];
  const read = readings.map((text) => readHeading(text, words, { era }));
  const whole = read.find(
    (heading) => heading.isKnown && (heading.period !== null || heading.due !== null || heading.targetRole !== null),
  );
  const below = readHeading(bottom, words, { era });
  // A word that says no more than that years follow (年度, 推移) leaves the year to speak for itself.
  if (whole) return whole;
  if (!over.isKnown && below.isKnown) return below;
  return read.find(({ isKnown }) => isKnown) ?? below;
}

/** The cells of two rows by column; a heading spreads to the right over columns that it leaves blank and the row below fills. */
function pairCells(upper: SourceRow, lower: SourceRow): readonly Pair[] {
  const above = new Map(upper.all.map((cell) => [cell.column, cell]));
  const below = new Map(lower.all.map((cell) => [cell.column, cell]));
  const columns = [...new Set([...above.keys(), ...below.keys()])].sort((one, two) => one - two);
  let spread: SourceCell | undefined;
  return columns.map((column) => {
    spread = above.get(column) ?? spread;
    return { column, upper: above.get(column) ?? (below.has(column) ? spread : undefined), lower: below.get(column) };
  });
}
