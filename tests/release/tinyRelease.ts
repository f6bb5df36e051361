import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { PlanTables } from '../../pipeline/model/Plan.ts';
import type { FindingRow } from '../../pipeline/model/rows.ts';
import type { PublishedTables } from '../../pipeline/release/diff/PublishedTables.ts';
import type { TableName } from '../../pipeline/release/diff/tableFacts.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

/** The schemas as they are in `schemas/v1/`. */
export const schemas = loadSchemas('.');

/**
 * The tiny plan as its first release, version 1.0.0, made by pipeline 0.1.0 of the file `aa`: two indicators, 1-1-1 (numbers, to
 * reach 10 % in 2021) and 1-1-2 (stages), in 2019, 2020 and 2021. `change` says what is otherwise.
 */
export function tinyRelease(change: Partial<PublishedTables> = {}): PublishedTables {
  return {
    planId: 'tiny',
    version: '1.0.0',
    schemaVersion: '1.0.0',
    edition: '2021',
    pipelineVersion: '0.1.0',
    sourceSha256: 'aa',
    tables: tinyPlan.tables,
    metadata: new Map([
      ['/plan/title/ja', '小さな計画'],
      ['/title', '小さな計画の進捗（令和3年度）'],
      ['/source/sha256', 'aa'],
    ]),
    schemas,
    document: {},
    files: new Map(),
    ...change,
  };
}

type RowOf<T extends TableName> = PlanTables[T][number];

/** The tiny tables (or others) with fields of one row, the only one that `match` fits, changed. */
export function revise<T extends TableName>(
  table: T,
  match: Partial<RowOf<T>>,
  fields: Partial<RowOf<T>>,
  tables: PlanTables = tinyPlan.tables,
): PlanTables {
  const rows: readonly RowOf<T>[] = tables[table];
  const fits = (row: RowOf<T>): boolean =>
    Object.entries(match).every(([column, value]) => new Map(Object.entries(row)).get(column) === value);
  if (rows.filter(fits).length !== 1) throw new Error(`${JSON.stringify(match)} is not one row of ${table}`);
  return { ...tables, [table]: rows.map((row) => (fits(row) ? { ...row, ...fields } : row)) };
}

/** The tiny tables without the rows of one indicator. */
export function withoutIndicator(id: string): PlanTables {
  const keep = (row: { readonly indicator_id: string }): boolean => row.indicator_id !== id;
  const { indicators, targets, observations } = tinyPlan.tables;
  return {
    ...tinyPlan.tables,
    indicators: indicators.filter(keep),
    targets: targets.filter(keep),
    observations: observations.filter(keep),
  };
}

/** The tiny tables with the finding of a correction of cell 3,7, printed `0.5%`, which holds the year 2020 of 1-1-1. */
export function withCorrection(decided: string, tables: PlanTables = tinyPlan.tables): PlanTables {
  const finding: FindingRow = {
    finding_id: 'applied-correction-1',
    code: 'applied-correction',
    severity: 'note',
    source_ref: 'source.tsv#cell=3,7',
    indicator_id: '1-1-1',
    printed: '0.5%',
    decided,
    message_ja: '訂正の根拠。',
    message_en: 'Evidence of the correction.',
  };
  return { ...tables, findings: [...tables.findings, finding] };
}
