import type { SeriesCode } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Fact, parseFacts } from './parseFacts.ts';
import { type Observation, parseObservation } from './parseObservation.ts';
import type { TargetContext } from './parseTarget.ts';
import type { Period } from './parseYear.ts';

/** One value of a cell. */
export interface CellFact {
  readonly observation: Observation;
  /** The period that the cell itself gives to the value; null where it leaves that to its column. */
  readonly period: Period | null;
  readonly series: SeriesCode | null;
  /** The day or month, within the fiscal year of the column, as which the value is told. */
  readonly asOf: string | null;
}

/** The period of a cell's column. */
export interface ColumnPeriod {
  readonly period: string;
  readonly fiscalYear: number | null;
}

/**
 * Reads a value cell below a year, or below none (`column` null): one value, or several that are told apart by series or by year. Below a
 * year a value may name that year, or a day in it. Anything else is one `unknown-notation` of the whole text; subgroups in one cell are
 * `splitSubgroups`' to part.
 * @example parseCellFacts('4件（累計21件）', words, of2021).map(({ series }) => series) // ['single_year', 'cumulative']
 * @example parseCellFacts('188件(R3.12月末現在)', words, of2021)[0]?.asOf // '2021-12-31'
 */
export function parseCellFacts(
  text: string,
  words: Vocabularies,
  column: ColumnPeriod | null,
  context: TargetContext = {},
): readonly CellFact[] {
  const plain = parseObservation(text, words, context.legend);
  const whole: CellFact = { observation: plain, period: null, series: null, asOf: null };
  if (plain.kind !== 'unknown') return [whole];
  const facts = parseFacts(text, words, context) ?? [];
  const read = facts.flatMap((fact) => placeFact(fact, column) ?? []);
  const isParted = facts.every(({ observation }) => observation.kind !== 'number' || observation.subgroup === null);
  const areDated = new Set(read.map(({ period }) => period === null)).size === 1;
  if (read.length === 0 || read.length < facts.length || (facts.length > 1 && !(isParted && areDated))) return [whole];
  return read;
}

/** A fact below its column; null where it is of another year. */
function placeFact({ observation, period, series }: Fact, column: ColumnPeriod | null): CellFact | null {
  if (period === null || column === null) return { observation, period, series, asOf: null };
  if (period.period === column.period) return { observation, period: null, series, asOf: null };
  const isWithin = (period.calendar === 'day' || period.calendar === 'month') && column.fiscalYear !== null;
  return isWithin && period.fiscalYear === column.fiscalYear
    ? { observation, period: null, series, asOf: period.period }
    : null;
}
