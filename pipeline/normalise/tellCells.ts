import type { Finding } from '../model/Finding.ts';
import type { LineageRow } from '../model/rows.ts';
import type { SourceCell } from './SourceCell.ts';

const valueRoles: ReadonlySet<LineageRow['role']> = new Set(['baseline', 'target', 'observation']);

/**
 * What a workbook or a page holds beside what it shows in a cell: a number that is shown rounded, or as a mark (`rounded-cell`, for values
 * only: a city's own rate stays as it is shown), and text that is struck through (`struck-text`).
 */
export function tellCells(cells: readonly SourceCell[], lineage: readonly LineageRow[]): Finding[] {
  const roles = new Map(lineage.map(({ source_ref, role }) => [source_ref, role] as const));
  return cells.flatMap(({ ref, text, shown, stored, struck }): Finding[] => {
    const role = roles.get(ref);
    const isValue = role !== undefined && valueRoles.has(role) && (shown !== undefined || stored !== undefined);
    return [
      ...(isValue
        ? [
            {
              code: 'rounded-cell',
              sourceRef: ref,
              printed: shown ?? text,
              decided: text,
              params: { stored: stored ?? text },
            },
          ]
        : []),
      ...(struck === undefined ? [] : [{ code: 'struck-text', sourceRef: ref, printed: struck, decided: text }]),
    ];
  });
}
