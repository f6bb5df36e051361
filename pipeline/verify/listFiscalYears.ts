import type { Published } from './Published.ts';

/**
 * The fiscal years of a plan in the order in which they are published: those that headings name as they are printed, then those that cells
 * alone name, ascending (data model, section 3, `table.csv`).
 */
export function listFiscalYears({ tables }: Pick<Published, 'tables'>): readonly number[] {
  const { lineage, observations } = tables;
  const byPeriod = new Map(
    observations.flatMap(({ period, fiscal_year: year }) => (year === null ? [] : [[period, year] as const])),
  );
  const headed = lineage
    .filter(({ role, table, column }) => role === 'header' && table === 'observations' && column === 'period')
    .flatMap(({ key }) => byPeriod.get(key ?? '') ?? []);
  const named = observations.flatMap(({ fiscal_year: year }) => year ?? []);
  return [...new Set([...headed, ...named.toSorted((one, two) => one - two)])];
}
