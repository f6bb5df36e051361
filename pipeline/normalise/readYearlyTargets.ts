import type { TargetRow } from '../model/rows.ts';
import type { ParsedTarget } from '../notation/ParsedTarget.ts';
import { parseTargets } from '../notation/parseTargets.ts';
import type { Period } from '../notation/parseYear.ts';
import { columnsOf, contextOf, type IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup } from './readGroups.ts';
import { isContinuation } from './readObservations.ts';
import { askedBy } from './readTargets.ts';
import type { SourceCell } from './SourceCell.ts';

/**
 * The targets that a group's rows set for each year: `annual`, or `planned` for a quantity foreseen. 計画 over stages is what was to be done
 * in that year, and so a target of it, as in a column. A cell that holds a missing mark or nothing sets none.
 */
export function readYearlyTargets({ rows }: RowGroup, id: string, context: IndicatorContext): readonly TargetRow[] {
  const spans = new Set(rows.flatMap(({ span }) => span ?? []));
  const targets = rows
    .filter(({ series }) => series === 'target' || series === 'planned')
    .flatMap(({ row, series, span }) =>
      columnsOf(context, 'observation').flatMap(({ column, period }) => {
        const cell = row.at.get(column);
        if (!cell || !period) return [];
        const read = parseTargets(cell.value, context.words, contextOf(cell, context));
        const years = yearsOf(period);
        return [{ cell, ...years, target: read?.[0]?.target ?? null, series, span }];
      }),
    );
  const isStages = targets.some(({ target }) => target?.kind === 'status');
  return continueStages(targets, context).map(({ cell, from, due, target, series, span }, index) => ({
    indicator_id: id,
    target_no: index + 1,
    role: series === 'planned' && !isStages ? 'planned' : 'annual',
    series: spans.size > 1 ? span : null,
    text: cell.text,
    ...askedBy(target),
    from,
    due,
    source_ref: cell.ref,
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

/** The years that a period spans: the first only where it is longer than one. */
function yearsOf({ period, fiscalYear, start, end }: Period): { readonly from: number | null; readonly due: number } {
  const isSpan = fiscalYear === null && start?.slice(5) === '04-01' && end?.slice(5) === '03-31';
  return isSpan
    ? { from: Number(start.slice(0, 4)), due: Number(end.slice(0, 4)) - 1 }
    : { from: null, due: Number(period.slice(0, 4)) };
}
