import type { Finding } from '../model/Finding.ts';
import { cleanLabel } from './cleanLabel.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup } from './readGroups.ts';

/**
 * What is odd about the rows of an indicator: its name printed on another than the first (`misplaced-name`), a row that the others have and
 * it lacks (`uneven-group`), a row whose word is not known (`unread-row`), or that has none (`kindless-row`).
 */
export function tellGroup(group: RowGroup, indicatorId: string, context: IndicatorContext): Finding[] {
  const { head, rows, namedBy, uneven = [] } = group;
  const nameColumn = columnsOf(context, 'indicator')[0]?.column ?? 0;
  const name = namedBy?.at.get(nameColumn);
  const [first] = head.cells;
  const isKindless = rows.length === 0 && columnsOf(context, 'series').length > 0;
  return [
    ...(namedBy && name ? [tellMisplaced(name, namedBy.line, head.line, rows.length, indicatorId)] : []),
    ...(uneven.length > 0 && first
      ? [
          {
            code: 'uneven-group',
            sourceRef: first.ref,
            indicatorId,
            printed: first.text,
            params: { line: head.line, kinds: uneven.join('、') },
          },
        ]
      : []),
    ...(isKindless && first
      ? [{ code: 'kindless-row', sourceRef: first.ref, indicatorId, printed: first.text, params: { line: head.line } }]
      : []),
    ...rows
      .filter(({ isUnread }) => isUnread)
      .map(({ row, cell }) => ({
        code: 'unread-row',
        sourceRef: cell.ref,
        indicatorId,
        printed: cell.text,
        params: { line: row.line },
      })),
  ];
}

/** Says that a name printed in the middle of a block was read as that of all its rows. */
export function tellMisplaced(
  name: { readonly ref: string; readonly text: string; readonly value: string },
  printedLine: number,
  line: number,
  count: number,
  indicatorId: string,
): Finding {
  return {
    code: 'misplaced-name',
    sourceRef: name.ref,
    indicatorId,
    printed: name.text,
    decided: cleanLabel(name.value),
    params: { printed_line: printedLine, line, count },
  };
}
