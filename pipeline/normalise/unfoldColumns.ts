import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra, type Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { readHeading } from './readHeading.ts';
import { readRowYear } from './readRowYear.ts';
import { readSeries } from './readSeries.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import type { UnfoldedTable } from './unfoldYears.ts';

/** Where the name of an indicator stands once its column is turned into a row, and its unit: no column of a table is 0 or below. */
const nameColumn = 0;
const unitColumn = -1;
/** The columns of years stand beyond all that are printed. */
const beyond = 100_000;

type Kind = 'observation' | 'target' | 'planned' | 'baseline' | 'self_assessment' | 'attribute';

/** One row of the source: its year, and what its values are where the row says so. */
interface YearRow {
  readonly row: AlignedRow;
  readonly period: Period;
  readonly kind: Kind | null;
  readonly label: string;
  readonly cells: readonly SourceCell[];
}

/**
 * Turns a table whose columns are the indicators and whose rows are the years (年度, 人口(人), 図書館数) so that each indicator has one row and
 * each year a column. A row may say itself what its values are: 目標（令和7年度）, 実績, 見込量. A row whose year cannot be read, or that
 * says a thing again, is left out, and its cells are told.
 */
export function unfoldColumns(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  header: SourceRow,
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): UnfoldedTable {
  const dated = readYearRows(rows, columns, words, eras);
  const values = columns.filter(({ isName }) => isName);
  const extra = columns.filter(({ isName, role }) => !isName && role === 'attribute');
  const names = [...new Set(values.map(({ label }) => label))];
  const made = new Map<string, Column>();
  const place = (key: string, column: Omit<Column, 'column' | 'heading'>): number => {
    const known = made.get(key) ?? { ...column, column: beyond + made.size, heading: null };
    made.set(key, known);
    return known.column;
  };
  const read = names.map((name, index): AlignedRow => {
    const own = values.filter(({ label }) => label === name);
    const at = new Map<number, SourceCell>();
    const [first] = own;
    const named = first?.nameCells?.at(-1) ?? first?.heading;
    if (named) at.set(nameColumn, { ...named, value: name });
    if (first?.unitCell)
      at.set(unitColumn, { ...first.unitCell, value: first.unitCell.value.replaceAll(/[()（）]/gu, '') });
    const put = (key: string, column: Omit<Column, 'column' | 'heading'>, cell: SourceCell): void => {
      const to = place(key, column);
      if (!at.has(to)) at.set(to, cell);
    };
    for (const { row, period, kind, label } of dated) {
      for (const column of own) {
        const cell = row.at.get(column.column);
        const [key, made] = columnFor(kind ?? kindOf(column), period, label, column);
        // A year without a result is a year all the same.
        if (made.role === 'observation') place(key, made);
        if (cell) put(key, made, cell);
      }
      // A remark on a year stands once for all columns.
      for (const { column, label: remark } of index === 0 ? extra : []) {
        const cell = row.at.get(column);
        if (cell) put(`${remark}/${label}`, { role: 'attribute', label: `${remark}(${label})` }, cell);
      }
    }
    return { ...header, shift: 0, cells: [...at.values()], at };
  });
  const judged = [...made].map(([key, column]) => {
    const [, period = ''] = key.split('/');
    const result = made.get(`observation/${period}`);
    return column.role === 'self_assessment' && result ? { ...column, judges: result.column } : column;
  });
  return {
    rows: read,
    columns: [
      { column: nameColumn, role: 'indicator', heading: null, label: '指標' },
      { column: unitColumn, role: 'unit', heading: null, label: '単位' },
      ...judged,
    ],
    yearCells: dated.flatMap(({ cells, period, kind }) => {
      const of = kind === 'baseline' ? kind : made.has(`observation/${period.period}`) ? 'observation' : 'target';
      return cells.map((cell) => ({ cell, period: period.period, of }));
    }),
  };
}

function kindOf({ role, targetRole }: Column): Kind {
  if (role === 'target') return targetRole === 'planned' ? 'planned' : 'target';
  return role === 'self_assessment' ? role : 'observation';
}

/** The column that holds one kind of value of one year, and what it is known by. */
function columnFor(
  kind: Kind,
  period: Period,
  label: string,
  { targetRole }: Column,
): [key: string, column: Omit<Column, 'column' | 'heading'>] {
  const key = `${kind}/${period.period}`;
  const due = dueOf(period);
  switch (kind) {
    case 'target':
      return [key, { role: 'target', label, due, ...(targetRole === undefined ? {} : { targetRole }) }];
    case 'planned':
      return [key, { role: 'target', label, due, targetRole: 'planned' }];
    case 'attribute':
      return [`${key}/${label}`, { role: 'attribute', label }];
    case 'self_assessment':
      return [key, { role: kind, label }];
    default:
      return [key, { role: kind, label, period }];
  }
}

/** The fiscal year in which a period ends. */
function dueOf({ fiscalYear, end, period }: Period): number {
  if (fiscalYear !== null || end === null) return fiscalYear ?? Number(period.slice(0, 4));
  const [year = 0, month = 0] = end.split('-').map(Number);
  return month > 3 ? year : year - 1;
}

/**
 * The rows with the years that they are about. A bare year takes the era named last; where that would go back in time, the row that named
 * the next era is missing, and the year is not read. Where rows say what they hold, a year stands once for all that follow.
 */
function readYearRows(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): readonly YearRow[] {
  const year = columns.find(({ role }) => role === 'year')?.column ?? nameColumn;
  const series = columns.find(({ role }) => role === 'series')?.column;
  let last: string | null = null;
  let before: Period | null = null;
  return rows.flatMap((row): YearRow[] => {
    const cell = row.at.get(year);
    const said = series === undefined ? undefined : row.at.get(series);
    const own = cell ? readRowYear(cell.value, words, eras.get(cell.ref) ?? null) : null;
    if (!cell && !(said && before)) return [];
    if (cell && (!own || isUnsure(cell, own.period, last, eras, words))) return [];
    const period = own?.period ?? before;
    if (!period) return [];
    last = period.start ?? last;
    before = period;
    return [
      {
        row,
        period,
        kind: said ? kindSaid(said.value, words) : own?.kind === 'actual' ? 'observation' : (own?.kind ?? null),
        label: [said?.value.trim(), period.fiscalYear ?? period.period].filter((part) => part).join(' '),
        cells: [...(cell ? [cell] : []), ...(said ? [said] : [])],
      },
    ];
  });
}

function isUnsure(
  { value, ref }: SourceCell,
  { start }: Period,
  last: string | null,
  eras: ReadonlyMap<string, string>,
  words: Vocabularies,
): boolean {
  const isBare = findLastEra(value, words) === null && !/[0-9０-９]{4}/u.test(value);
  return isBare && (eras.get(ref) === undefined || (last !== null && start !== null && start < last));
}

function kindSaid(text: string, words: Vocabularies): Kind {
  const series = readSeries(text, words)?.series;
  if (series !== undefined) return series === 'actual' ? 'observation' : series;
  const { role } = readHeading(text, words);
  return role === 'baseline' || role === 'baseline_year' ? 'baseline' : role === 'target' ? 'target' : 'attribute';
}
