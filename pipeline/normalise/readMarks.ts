import type { ReadObservation } from '../model/Plan.ts';
import type { AttributeRow } from '../model/rows.ts';
import { cleanLabel } from './cleanLabel.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup, SeriesRow } from './readGroups.ts';
import type { Series } from './readSeries.ts';

/** Of several rows of the city's own, a mark says more than a rate, and a rate more than a difference. */
export const markOrder: readonly Series[] = ['mark', 'rate', 'difference'];

/** The row whose cells are the city's own assessment of each year; undefined where a group has none. */
export function marksOf({ rows }: RowGroup): SeriesRow | undefined {
  return markOrder.flatMap((kind) => rows.filter(({ series }) => series === kind))[0];
}

/** Observations with the city's own mark or rate of each year, from the group's row of them. */
export function addMarks(
  observations: readonly ReadObservation[],
  group: RowGroup,
  context: IndicatorContext,
): readonly ReadObservation[] {
  const marks = marksOf(group);
  if (!marks) return observations;
  const texts = new Map(
    columnsOf(context, 'observation').flatMap(({ column, period }) => {
      const cell = marks.row.at.get(column);
      return period && cell ? [[period.period, cell.text] as const] : [];
    }),
  );
  return observations.map((row) => ({ ...row, self_assessment: texts.get(row.period) ?? row.self_assessment }));
}

/** What the other rows hold that are neither values nor targets (全国順位, a rate beside a mark), year by year: `達成率(H27)`. */
export function readOtherRows(group: RowGroup, id: string, context: IndicatorContext): AttributeRow[] {
  const marks = marksOf(group);
  const others = group.rows.filter(
    (row) => row !== marks && (row.series === 'attribute' || markOrder.includes(row.series)),
  );
  return others.flatMap(({ row, cell: kind }) =>
    columnsOf(context, 'observation').flatMap(({ column, label, period }) => {
      const cell = row.at.get(column);
      const year = label === '' ? (period?.period ?? '') : label;
      return cell
        ? [
            {
              indicator_id: id,
              attribute: `${cleanLabel(kind.value)}(${year})`,
              value: cell.text,
              source_ref: cell.ref,
            },
          ]
        : [];
    }),
  );
}
