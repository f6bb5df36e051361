import type { Finding } from '../model/Finding.ts';
import type { AlignedRow } from './alignRows.ts';
import type { IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup } from './readGroups.ts';
import { isContinuation } from './readObservations.ts';
import { applyDirection, type ReadTargets, readDirection, readTargets, unitOfTarget } from './readTargets.ts';
import { readYearlyTargets } from './readYearlyTargets.ts';

/**
 * The targets of the row's own columns, then those that a group sets year by year.
 * Findings: those of `readTargets`, `unknown-notation`, `continued-stage`.
 * @example readAllTargets(row, '1-1', context, group, undefined).rows.map(({ role }) => role) // ['final', 'annual', 'annual']
 */
export function readAllTargets(
  row: AlignedRow,
  id: string,
  context: IndicatorContext,
  group: RowGroup,
  shared: AlignedRow | undefined,
): ReadTargets {
  const own = readTargets(row, id, context, shared);
  const yearly = readYearlyTargets(group, id, context);
  if (yearly.length === 0) return own;
  const direction = readDirection(row, context);
  const rows = [...own.rows, ...yearly.map((target) => applyDirection(target, direction))];
  const unread = yearly.filter(({ kind }) => kind === 'unreadable');
  const told = unread.map(
    ({ text, source_ref }): Finding => ({
      code: 'unknown-notation',
      ...(source_ref === null ? {} : { sourceRef: source_ref }),
      indicatorId: id,
      printed: text ?? '',
      params: { detail: text ?? '' },
    }),
  );
  const continued = yearly.flatMap(({ text, status, source_ref }): Finding[] =>
    text !== null && status !== null && isContinuation(text, context)
      ? [
          {
            code: 'continued-stage',
            ...(source_ref === null ? {} : { sourceRef: source_ref }),
            indicatorId: id,
            printed: text,
            decided: status,
          },
        ]
      : [],
  );
  return {
    ...own,
    units: [...own.units, ...yearly.map(({ text }) => unitOfTarget(text, context))],
    findings: [...own.findings, ...told, ...continued],
    rows: rows.map((target, index) => ({ ...target, target_no: index + 1 })),
  };
}
