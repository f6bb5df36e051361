import type { PlanTables } from '../../model/Plan.ts';

/** A table of data-model section 3 whose columns are those of its schema. */
export type TableName = keyof PlanTables;

/** What a difference needs to know of a table besides its schema, which names key and columns. */
export interface TableFacts {
  readonly table: TableName;
  /** Columns that tell where a row comes from, not what it says. */
  readonly bookkeeping: readonly string[];
  /** True for rows about the source: they come and go with every edition, and a reader of the data loses none. */
  readonly aboutSource?: true;
  /** True for rows computed from other tables, which come and go with the values there. */
  readonly computed?: true;
}

/** The tables in the order of data-model section 3. */
export const tableFacts: readonly TableFacts[] = [
  { table: 'observations', bookkeeping: ['edition', 'source_ref'] },
  { table: 'indicators', bookkeeping: ['source_ref'] },
  { table: 'targets', bookkeeping: ['source_ref'] },
  { table: 'sections', bookkeeping: ['source_ref'] },
  { table: 'attributes', bookkeeping: ['source_ref'] },
  { table: 'attainment', bookkeeping: [] },
  { table: 'methods', bookkeeping: ['edition'], computed: true },
  { table: 'history', bookkeeping: ['source_ref'] },
  { table: 'findings', bookkeeping: ['source_ref'], aboutSource: true },
  { table: 'lineage', bookkeeping: [], aboutSource: true },
];

/** The facts of one table. */
export function factsOf(table: TableName): TableFacts {
  return tableFacts.find((facts) => facts.table === table) ?? { table, bookkeeping: [] };
}
