import type { Vocabularies } from '../model/Vocabularies.ts';
import type { Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { type DatedRow, dateRows } from './dateRows.ts';
import { markOrder } from './readMarks.ts';
import { readSeries } from './readSeries.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';

/** A table with a row a year, turned so that each indicator has one row and each year its columns. */
export interface UnfoldedTable {
  readonly rows: readonly AlignedRow[];
  readonly columns: readonly Column[];
  /** The cells that name the years, each with its period; null for that of a baseline or a target. */
  readonly yearCells: readonly { readonly cell: SourceCell; readonly period: string | null }[];
  /** Cells that say something of a year and not of an indicator. */
  readonly notes?: readonly SourceCell[];
}

/** The columns of one year follow those of another by so much; no table is as wide. */
const stride = 100_000;

const valueRoles: ReadonlySet<Column['role']> = new Set(['observation', 'target', 'self_assessment']);

/**
 * Turns a table with years down its side (指標, 年度, 目標, 実績) so that it reads like one with years across. Rows of one name, or under
 * one, are one indicator; targets become those of their year. A row whose year cannot be read, or that names a year again, is left
 * out, and its cells are told as `unknown-cell`. A table without a column of years comes back as it is.
 * @example unfoldYears(rows, columns, words, eras).columns.at(-1)?.period?.fiscalYear // 2020
 */
export function unfoldYears(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): UnfoldedTable {
  const year = columns.find(({ role }) => role === 'year');
  const names = columns.find(({ role }) => role === 'indicator');
  if (!year || !names) return { rows, columns, yearCells: [] };
  const dated = dateRows(rows, year.column, words, eras);
  const periods = new Map(dated.flatMap(({ period }) => (period ? [[period.period, period] as const] : [])));
  const order = [...periods.keys()];
  // 目標値（令和6年度） is not of the row's year: it is said again on each row.
  const values = columns.filter(({ role, due }) => valueRoles.has(role) && due === undefined);
  const others = columns.filter((column) => !values.includes(column) && column !== year);
  const placeOf = (period: Period, column: number): number => stride * (order.indexOf(period.period) + 1) + column;
  return {
    rows: groupByName(dated, names, others).map((group) => foldGroup(group, others, values, placeOf)),
    columns: [...others, ...[...periods.values()].flatMap((period) => columnsOfYear(values, period, placeOf, words))],
    yearCells: dated.flatMap(({ cell, period }) => (cell && period ? [{ cell, period: period.period }] : [])),
  };
}

type PlaceOf = (period: Period, column: number) => number;

/**
 * A row without a name, or with that of the row above, goes on with the indicator; so does one that names again an indicator further up, where
 * all that is no value is the same and its year is another.
 */
function groupByName(
  rows: readonly DatedRow[],
  names: Column,
  others: readonly Column[],
): readonly (readonly DatedRow[])[] {
  const groups: DatedRow[][] = [];
  const keys = others.filter(({ role }) => role === 'section' || role === 'unit' || role === 'subgroup');
  const keyOf = ({ row }: DatedRow): string =>
    [names, ...keys].map(({ column }) => row.at.get(column)?.value.trim() ?? '').join('\n');
  const byKey = new Map<string, DatedRow[]>();
  let last: string | undefined;
  for (const dated of rows) {
    const name = dated.row.at.get(names.column);
    const own = name && !isContinued(name) ? name.value.trim() : undefined;
    const group = groups.at(-1);
    const before = own === undefined ? undefined : byKey.get(keyOf(dated));
    const isOther = before?.every(({ period }) => period?.period !== dated.period?.period);
    if (before && isOther) before.push(dated);
    else if (group && (own === undefined || own === last)) group.push(dated);
    else {
      const started = [dated];
      groups.push(started);
      if (own !== undefined) byKey.set(keyOf(dated), started);
    }
    last = own ?? last;
  }
  return groups;
}

/** One row for the rows of an indicator: what the first says of it, and the values of each under their year. */
function foldGroup(
  group: readonly DatedRow[],
  others: readonly Column[],
  values: readonly Column[],
  placeOf: PlaceOf,
): AlignedRow {
  const [head] = group;
  if (!head) throw new Error('a group has a first row');
  const at = new Map<number, SourceCell>();
  const again: (readonly [number, SourceCell])[] = [];
  for (const { column } of others) {
    const [first, ...more] = group.flatMap(({ row }) => row.at.get(column) ?? []);
    if (first) at.set(column, first);
    for (const cell of more) again.push([column, cell]);
  }
  const seen = new Set<string>();
  for (const { row, period } of group) {
    if (period === null || seen.has(period.period)) continue;
    seen.add(period.period);
    for (const { column } of values) {
      const cell = row.at.get(column);
      if (cell) at.set(placeOf(period, column), cell);
    }
  }
  return { ...head.row, shift: 0, cells: group.flatMap(({ row }) => row.cells), at, again };
}

/** The columns of values as they are for one year: results and the city's marks of that year, targets due in it. */
function columnsOfYear(values: readonly Column[], period: Period, placeOf: PlaceOf, words: Vocabularies): Column[] {
  const actual = values.find(({ role }) => role === 'observation');
  const marks = chooseMarks(values, words);
  return values.map((value): Column => {
    const column = placeOf(period, value.column);
    switch (value.role) {
      case 'target':
        return {
          ...value,
          column,
          heading: null,
          due: Number(period.period.slice(0, 4)),
          targetRole: value.targetRole ?? 'annual',
        };
      case 'self_assessment': {
        const { judges: _judges, ...rest } = value;
        if (value !== marks)
          return { ...rest, role: 'attribute', column, heading: null, label: `${value.label}(${period.period})` };
        return { ...rest, column, heading: null, ...(actual ? { judges: placeOf(period, actual.column) } : {}) };
      }
      default:
        return { ...value, column, heading: null, period };
    }
  });
}

/** Of several columns of the city's own the one that judges the year: a mark says more than a rate, a rate more than a difference. */
function chooseMarks(values: readonly Column[], words: Vocabularies): Column | undefined {
  const own = values.filter(({ role }) => role === 'self_assessment');
  const ofKind = markOrder.flatMap((kind) => own.filter(({ label }) => readSeries(label, words)?.series === kind));
  return ofKind[0] ?? own[0];
}
