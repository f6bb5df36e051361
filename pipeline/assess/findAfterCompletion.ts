import type { ObservationRow } from '../model/rows.ts';
import { groupByIndicator } from './groupByIndicator.ts';
import { judgementYear } from './judgementYear.ts';
import { reachOf, type StatusRanks } from './rankStatuses.ts';

type StatusInTime = Pick<ObservationRow, 'indicator_id' | 'period' | 'fiscal_year' | 'status'>;

/**
 * The observations that come after completion: the last status that an earlier year reports for their indicator holds
 * the stage of the highest rank. An indicator taken up again (完了, then 検討) is no longer complete.
 *
 * @example findAfterCompletion([in2019('implement+complete'), in2020(null)], ranks) // the one of 2020
 */
export function findAfterCompletion<Row extends StatusInTime>(
  observations: readonly Row[],
  ranks: StatusRanks,
): ReadonlySet<Row> {
  const found = new Set<Row>();
  for (const rows of groupByIndicator(observations).values()) {
    const dated = orderInTime(rows);
    for (const { row, year } of dated) {
      const status = dated.findLast((earlier) => earlier.year < year && earlier.row.status !== null)?.row.status;
      if (status && reachOf(status, ranks) === ranks.top) found.add(row);
    }
  }
  return found;
}

function orderInTime<Row extends StatusInTime>(rows: readonly Row[]): readonly { row: Row; year: number }[] {
  return rows
    .flatMap((row) => {
      const year = judgementYear(row);
      return year === null ? [] : [{ row, year }];
    })
    .sort((one, other) => one.year - other.year || (one.row.period < other.row.period ? -1 : 1));
}
