import type { Vocabularies } from '../model/Vocabularies.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { type DatedRow, dateRows } from './dateRows.ts';
import type { SourceCell } from './SourceCell.ts';
import type { UnfoldedTable } from './unfoldYears.ts';

/** Where what the headings say stands once a column is turned into a row: no column of a table is 0 or below. */
const places = { name: 0, kind: -1, part: -2, unit: -3 } as const;

/** The column of the first year: further right than any that is printed. */
const firstYear = 100_000;

/**
 * Turns a table whose columns are the indicators and whose rows are the years (年度, 人口(人), 図書館数) so that each indicator has one row, or
 * one for each word under its name (計画, 実績), and each year a column; the rows of baseline and target become columns, too. It starts
 * anew below each section on a line of its own. A row whose year cannot be read, or that names a year again, is left out, and its cells are told.
 */
export function unfoldColumns(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
  lineRows: readonly number[] = [],
): UnfoldedTable {
  const year = columns.find(({ role }) => role === 'year');
  const series = columns.find(({ role }) => role === 'series');
  const keys = columns.filter(({ role, column }) => role === 'attribute' && column < (year?.column ?? 0));
  const remarks = columns.filter((column) => column.role === 'attribute' && !keys.includes(column));
  const regions = splitAt(rows, lineRows).map((region) =>
    takeOnce(
      dateRows(region, year?.column ?? places.name, words, eras, { kinds: keys, carries: series !== undefined }),
      series,
    ),
  );
  const named = columns.filter(({ isName }) => isName);
  const dated = regions.flat();
  const turned = listTurned(dated);
  const isKinds = series !== undefined || named.some(({ stack }) => stack?.kind);
  const notes = dated.flatMap(({ row }) => remarks.flatMap(({ column }) => row.at.get(column) ?? []));
  return {
    rows: regions.flatMap((region) => named.flatMap((column) => turnColumn(column, region, turned, series))),
    columns: [
      { column: places.name, role: 'indicator', heading: null, label: '指標' },
      ...(isKinds ? [{ column: places.kind, role: 'series' as const, heading: null, label: '' }] : []),
      ...(named.some(({ stack }) => stack?.part)
        ? [{ column: places.part, role: 'subgroup' as const, heading: null, label: '' }]
        : []),
      ...(named.some(({ stack }) => stack?.unit)
        ? [{ column: places.unit, role: 'unit' as const, heading: null, label: '単位' }]
        : []),
      ...turned.map(({ column }) => column),
    ],
    yearCells: [
      ...dated.flatMap(({ cell, period, role }) =>
        cell ? [{ cell, period: role === 'observation' ? (period?.period ?? null) : null }] : [],
      ),
      // 実績 beside each year again, and what says that a row is the target: they head rows, as years do.
      ...dated.flatMap(({ row }) =>
        [...keys, ...(series ? [series] : [])].flatMap(({ column }) => {
          const cell = row.at.get(column);
          return cell ? [{ cell, period: null }] : [];
        }),
      ),
    ],
    notes,
  };
}

/** The rows between one section on a line of its own and the next. */
function splitAt(rows: readonly AlignedRow[], lineRows: readonly number[]): readonly (readonly AlignedRow[])[] {
  const regions = new Map<number, AlignedRow[]>();
  for (const row of rows) {
    const line = lineRows.findLast((other) => other < row.row) ?? 0;
    regions.set(line, [...(regions.get(line) ?? []), row]);
  }
  return [...regions.values()];
}

/** The dated rows, each year (and each word, where a column says what a row holds) once. */
function takeOnce(rows: readonly DatedRow[], series: Column | undefined): readonly DatedRow[] {
  const keyOf = ({ row, period, role }: DatedRow): string =>
    [role, period?.period ?? '', series ? (row.at.get(series.column)?.value.trim() ?? '') : ''].join(' ');
  const dated = rows.filter(({ period, role }) => period !== null || role !== 'observation');
  return dated.filter((row, index) => dated.findIndex((other) => keyOf(other) === keyOf(row)) === index);
}

/** The columns of the turned table: a baseline, the years of results in printed order, the targets. */
function listTurned(rows: readonly DatedRow[]): readonly { readonly column: Column; readonly key: string }[] {
  const found = new Map(rows.map((row) => [keyOfYear(row), row] as const));
  return [...found].map(([key, { period, role }], index) => {
    const base = { column: firstYear + index, heading: null, label: '' };
    const end = period?.end?.slice(0, 7) ?? '';
    const due =
      period?.fiscalYear ?? (end === '' ? undefined : Number(end.slice(0, 4)) - (end.slice(5) <= '03' ? 1 : 0));
    const column: Column =
      role === 'target'
        ? { ...base, role, ...(due === undefined ? {} : { due }) }
        : { ...base, role, ...(period ? { period } : {}) };
    return { key, column };
  });
}

function keyOfYear({ period, role }: DatedRow): string {
  return `${role} ${period?.period ?? ''}`;
}

/** The rows of one indicator: one for each word of the column that says what a printed row holds, else one. */
function turnColumn(
  { column, heading, stack }: Column,
  region: readonly DatedRow[],
  turned: readonly { readonly column: Column; readonly key: string }[],
  series: Column | undefined,
): AlignedRow[] {
  const name = stack?.name ?? heading;
  const kinds = new Map<string, SourceCell | undefined>();
  for (const { row } of region) {
    const kind = series ? row.at.get(series.column) : stack?.kind;
    const word = kind?.value.trim() ?? '';
    if (!kinds.has(word)) kinds.set(word, kind);
  }
  return [...kinds].flatMap(([word, kind]) => {
    const own = region.filter(({ row }) => !series || (row.at.get(series.column)?.value.trim() ?? '') === word);
    const [first] = own;
    if (!first) return [];
    const said: (readonly [number, SourceCell | null | undefined])[] = [
      [places.name, name],
      [places.kind, kind],
      [places.part, stack?.part],
      [places.unit, stack?.unit],
      ...own.map(
        (dated) =>
          [
            turned.find(({ key }) => key === keyOfYear(dated))?.column.column ?? Number.NaN,
            dated.row.at.get(column),
          ] as const,
      ),
    ];
    const at = new Map(said.flatMap(([place, cell]) => (cell ? [[place, cell] as const] : [])));
    return [{ ...first.row, shift: 0, cells: [...at.values()], at }];
  });
}
