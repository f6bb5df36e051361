import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { findLastEra } from '../notation/parseYear.ts';
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
): readonly { readonly cell: SourceCell; readonly label: string; readonly heading: Heading }[] | null {
  // A title over the header is no row of it: its one text stands over everything and names no column.
  const known = upper.cells.filter(({ value }) => readHeading(value, words).isKnown);
  if (lower.row !== upper.row + 1 || known.length < 2) return null;
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
    return isNew && !heading.isKnown ? null : { cell, label, heading, isNew };
  });
  const read = joined.filter((entry) => entry !== null);
  const tells = read.some(
    ({ isNew, heading: { period, due, targetRole } }) =>
      isNew && (period !== null || due !== null || targetRole !== null),
  );
  return read.length === pairs.length && tells ? read : null;
}

/** Reads two headings as one: 目標 over R5 is 目標(R5), 目標 over 中間 is 中間目標, 実績 over R1 is R1 of results. */
function readPair(top: string, bottom: string, words: Vocabularies, era: string | null): Heading {
  const [, word = '', year = ''] = /^([^()]+)\((.+)\)$/u.exec(foldText(bottom)) ?? [];
  const nested = word === '' ? [] : [`${word}${top}(${year})`];
  const readings = [...nested, `${top}(${bottom})`, `${bottom}${top}`, ...(top === '' ? [bottom] : [])];
  const read = readings.map((text) => readHeading(text, words, { era }));
  const whole = read.find(
    (heading) => heading.isKnown && (heading.period !== null || heading.due !== null || heading.targetRole !== null),
  );
  const below = readHeading(bottom, words, { era });
  const above = readHeading(top, words, { era });
  // A word that says no more than that years follow (年度, 推移) leaves the year to speak for itself.
  if (whole) return whole;
  if (!above.isKnown && below.isKnown) return below;
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
