import type { PlanTables } from '../model/Plan.ts';
import type { MatrixInput } from './ChartInput.ts';

/** The flags of every indicator by year; a year without an observation is `no_data`. */
export function toMatrixInput(
  { indicators, observations }: Pick<PlanTables, 'indicators' | 'observations'>,
  years: readonly number[],
): MatrixInput {
  const flags = new Map(
    observations
      .filter(({ fiscal_year }) => fiscal_year !== null)
      .map((row) => [`${row.indicator_id}/${row.fiscal_year}`, row.attainment]),
  );
  return {
    years,
    rows: indicators.map(({ indicator_id: id, indicator, subgroup }) => ({
      id,
      label: `${id} ${indicator}${subgroup === null ? '' : `（${subgroup}）`}`,
      flags: years.map((year) => flags.get(`${id}/${year}`) ?? 'no_data'),
    })),
  };
}
