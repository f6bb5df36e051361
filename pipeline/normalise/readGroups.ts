import type { ReadObservation } from '../model/Plan.ts';
import type { TargetRow } from '../model/rows.ts';
import type { ParsedTarget } from '../notation/ParsedTarget.ts';
import { parseTargets } from '../notation/parseTargets.ts';
import type { AlignedRow } from './alignRows.ts';
import { columnsOf, contextOf, type IndicatorContext } from './IndicatorContext.ts';
import { isContinuation } from './readObservations.ts';
import { readSeries, type Series } from './readSeries.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';

/** One of the rows of an indicator, and what its values are. */
export interface SeriesRow {
  readonly row: AlignedRow;
  readonly cell: SourceCell;
  readonly series: Series;
  readonly unit: string | null;
}

/** The rows of one indicator, where the table gives each several (目標値, 実績値, 達成率); its first row bears the name. */
export interface RowGroup {
  readonly head: AlignedRow;
  /** Index of the head among the data rows. */
  readonly at: number;
  readonly rows: readonly SeriesRow[];
}

/**
 * Gathers the rows of each indicator: a row with a name, or one whose kind the group has already, begins a new one. Null when the table
 * has no column that says what a row holds.
 */
export function readGroups(rows: readonly AlignedRow[], context: IndicatorContext): readonly RowGroup[] | null {
  const column = columnsOf(context, 'series')[0]?.column;
  const nameColumn = columnsOf(context, 'indicator')[0]?.column ?? 0;
  if (column === undefined) return null;
  const groups: { head: AlignedRow; at: number; rows: SeriesRow[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const cell = row.at.get(column);
    const read = cell ? readSeries(cell.value, context.words) : null;
    const last = groups.at(-1);
    const name = row.at.get(nameColumn);
    const isNamed = name !== undefined && !isContinued(name);
    const isNew = !last || isNamed || !read || last.rows.some(({ series }) => series === read.series);
    const group = isNew ? { head: row, at, rows: [] } : last;
    if (isNew) groups.push(group);
    if (cell && read) group.rows.push({ row, cell, ...read });
  }
  return groups;
}

/**
 * The targets that a group's rows set for each year: `annual`, or `planned` for a quantity foreseen. A cell that holds a missing mark or
 * nothing sets none.
 */
export function readYearlyTargets({ rows }: RowGroup, id: string, context: IndicatorContext): readonly TargetRow[] {
  const targets = rows
    .filter(({ series }) => series === 'target' || series === 'planned')
    .flatMap(({ row, series }) =>
      columnsOf(context, 'observation').flatMap(({ column, period }) => {
        const cell = row.at.get(column);
        if (!cell || !period) return [];
        const read = parseTargets(cell.value, context.words, contextOf(cell, context));
        return [{ cell, due: Number(period.period.slice(0, 4)), target: read?.[0]?.target ?? null, series }];
      }),
    );
  return continueStages(targets, context).map(({ cell, due, target, series }, index) => ({
    indicator_id: id,
    target_no: index + 1,
    role: series === 'planned' ? 'planned' : 'annual',
    series: null,
    text: cell.text,
    kind: target?.kind ?? 'unreadable',
    operator: target?.operator ?? null,
    operator_basis: target?.operatorBasis ?? null,
    value: target?.value ?? null,
    upper: target?.upper ?? null,
    status: target?.status ?? null,
    from: null,
    due,
    source_ref: cell.ref,
    reference: target?.reference ?? null,
    change: target?.change ?? null,
  }));
}

/** An arrow that a note explains so asks for the stage of the year before. */
function continueStages<T extends { readonly cell: SourceCell; readonly target: ParsedTarget | null }>(
  targets: readonly T[],
  context: IndicatorContext,
): readonly T[] {
  let before: ParsedTarget | null = null;
  return targets.map((entry) => {
    const target = before?.kind === 'status' && isContinuation(entry.cell.value, context) ? before : entry.target;
    before = target;
    return { ...entry, target };
  });
}

/** Observations with the city's own rate of each year, from the group's row of rates. */
export function addRates(
  observations: readonly ReadObservation[],
  { rows }: RowGroup,
  context: IndicatorContext,
): readonly ReadObservation[] {
  const rates = rows.filter(({ series }) => series === 'self_assessment');
  if (rates.length === 0) return observations;
  const texts = new Map(
    columnsOf(context, 'observation').flatMap(({ column, period }) => {
      const cell = rates.flatMap(({ row }) => row.at.get(column) ?? [])[0];
      return period && cell ? [[period.period, cell.text] as const] : [];
    }),
  );
  return observations.map((row) => ({ ...row, self_assessment: texts.get(row.period) ?? row.self_assessment }));
}
