import { foldText } from '../notation/foldText.ts';
import type { AlignedRow } from './alignRows.ts';
import { bindRows, type LooseRow } from './bindRows.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { mergeRows } from './mergeRows.ts';
import { type RowKind, readSeries } from './readSeries.ts';
import type { SourceCell } from './SourceCell.ts';

/** One of the rows of an indicator, and what its values are. */
export interface SeriesRow extends RowKind {
  readonly row: AlignedRow;
  readonly cell: SourceCell;
  /** True when the word that says what the row holds is not known: it is kept as printed. */
  readonly isUnread?: true;
}

/** The rows of one indicator, where the table gives each several (目標値, 実績値, 達成率). */
export interface RowGroup {
  /** The first row, with what the other rows say of the indicator itself: its name may be printed on any of them. */
  readonly head: AlignedRow;
  /** Index of the head among the data rows. */
  readonly at: number;
  readonly rows: readonly SeriesRow[];
  /** The row that prints the name, where that is not the first one. */
  readonly namedBy?: AlignedRow;
  /** Kinds of rows that most indicators of the table have and this one lacks, or has and most lack. */
  readonly uneven?: readonly string[];
}

const unread: RowKind = { series: 'attribute', span: null, unit: null };

/**
 * Gathers the rows of each indicator by the cycle of what they hold (見込量, 実績, 計画比), wherever in it the name stands. Null when the table
 * has no column that says what a row holds.
 */
export function readGroups(rows: readonly AlignedRow[], context: IndicatorContext): readonly RowGroup[] | null {
  const column = columnsOf(context, 'series')[0]?.column;
  if (column === undefined) return null;
  const nameColumn = columnsOf(context, 'indicator')[0]?.column;
  const kinds = rows.map((row) => {
    const cell = row.at.get(column);
    return cell ? { cell, read: readSeries(cell.value, context.words) } : undefined;
  });
  // A row of values that does not say what it holds is nobody's but its own.
  const values = columnsOf(context, 'observation');
  const isAlone = rows.map((row, index) => !kinds[index] && values.some(({ column: place }) => row.at.has(place)));
  const loose = rows.map((row, index): LooseRow => {
    const { cell, read } = kinds[index] ?? {};
    const leads = read?.series === 'target' || read?.series === 'planned';
    return {
      name: nameOf(row, nameColumn),
      word: cell ? foldText(cell.value).replaceAll(/\s/gu, '') : '',
      isApart: isApart(rows, index, context) || isAlone[index] === true || isAlone[index - 1] === true,
      ...(read ? { leads } : {}),
    };
  });
  const starts = bindRows(loose);
  const groups = starts.map((at, index): RowGroup => {
    const end = starts[index + 1] ?? rows.length;
    const members = rows.slice(at, end);
    const series = setAsideTwins(
      members.flatMap((row, place): SeriesRow[] => {
        const { cell, read } = kinds[at + place] ?? {};
        return cell ? [{ row, cell, ...(read ?? { ...unread, isUnread: true }) }] : [];
      }),
    );
    const named = members.find((row) => nameOf(row, nameColumn) !== null);
    return {
      head: mergeRows(members, series, context),
      at,
      rows: series,
      ...(named && named !== members[0] ? { namedBy: named } : {}),
    };
  });
  return compareGroups(groups);
}

/** Of two rows of results (実績, 決算額) the first is read; which of them is meant cannot be told, and the other is kept as printed. */
function setAsideTwins(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  const isTwin = (row: SeriesRow, index: number): boolean =>
    row.series === 'actual' && rows.findIndex(({ series, span }) => series === 'actual' && span === row.span) < index;
  return rows.map((row, index) => (isTwin(row, index) ? { ...row, ...unread, isUnread: true } : row));
}

function nameOf(row: AlignedRow, column: number | undefined): string | null {
  const name = column === undefined ? '' : (row.at.get(column)?.value.trim() ?? '');
  return name === '' ? null : name;
}

/** True when a section on a line of its own stands between a row and the one before it. */
export function isApart(
  rows: readonly AlignedRow[],
  index: number,
  { lineRows = [] }: Pick<IndicatorContext, 'lineRows'>,
): boolean {
  const [above, row] = [rows[index - 1]?.row, rows[index]?.row];
  return above !== undefined && row !== undefined && lineRows.some((line) => line > above && line < row);
}

/** Says of each group how its kinds of rows differ from those that more than half of the groups have. */
function compareGroups(groups: readonly RowGroup[]): readonly RowGroup[] {
  const kindsOf = ({ rows }: RowGroup): readonly string[] => [
    ...new Set(rows.map(({ series, span }) => `${series} ${span ?? ''}`)),
  ];
  const counts = new Map<string, number>();
  for (const kind of groups.flatMap(kindsOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const common = [...counts]
    .filter(([kind, count]) => count * 2 > groups.length && isValue(kind))
    .map(([kind]) => kind);
  const wordOf = (kind: string): string => {
    const printed = groups.flatMap(({ rows }) => rows).find(({ series, span }) => `${series} ${span ?? ''}` === kind);
    return printed?.cell.value.trim() ?? kind;
  };
  return groups.map((group) => {
    const own = kindsOf(group);
    const lacking = group.rows.length === 0 ? [] : common.filter((kind) => !own.includes(kind)).map(wordOf);
    return lacking.length === 0 ? group : { ...group, uneven: lacking };
  });
}

/** Rows without which an indicator lacks a value or a target; marks and rates may be printed for some alone. */
function isValue(kind: string): boolean {
  return /^(?:target|planned|actual)/u.test(kind);
}
