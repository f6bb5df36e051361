import type { Finding } from '../model/Finding.ts';
import type { ReadObservation } from '../model/Plan.ts';
import type { AlignedRow } from './alignRows.ts';
import type { IndicatorContext } from './IndicatorContext.ts';
import type { RowGroup } from './readGroups.ts';
import { addMarks } from './readMarks.ts';
import { readObservations } from './readObservations.ts';

/** The observations of an indicator, with what was odd about them. */
export interface ReadValues {
  readonly rows: readonly ReadObservation[];
  readonly findings: readonly Finding[];
}

/**
 * The observations of an indicator from all of its rows: those of results hold the values, and where one is of the year alone and another
 * runs up (単年度, 累計) they are two series of it. Where no row holds results, the years stay blank.
 */
export function readGroupValues(group: RowGroup, id: string, context: IndicatorContext): ReadValues {
  const { head, rows } = group;
  if (rows.length === 0) return readObservations(head, id, context);
  const actual = rows.filter(({ series }) => series === 'actual');
  const [first] = actual;
  const read = actual.map(({ row, span }) => ({ span, ...readObservations(row, id, context) }));
  if (!first) {
    const blank: AlignedRow = { ...head, at: new Map() };
    const none = readObservations(blank, id, context);
    return { ...none, rows: addMarks(none.rows, group, context) };
  }
  const isTwo = actual.length > 1;
  const series = read.flatMap(({ rows: observed, span }) =>
    observed.map((one) => (isTwo ? { ...one, series: span ?? ('single_year' as const) } : one)),
  );
  const periods = [...new Set(series.map(({ period }) => period))];
  const ordered = periods.flatMap((period) => series.filter((one) => one.period === period));
  return { rows: addMarks(ordered, group, context), findings: read.flatMap(({ findings }) => findings) };
}
