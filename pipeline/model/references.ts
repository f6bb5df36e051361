import type { PlanTables } from './Plan.ts';

/** Columns of one table that name a row of another by its key. A reference with an empty column names none. */
export interface Reference {
  readonly from: keyof PlanTables;
  readonly columns: readonly string[];
  readonly to: keyof PlanTables;
  readonly key: readonly string[];
  /** A value that names no row by design. */
  readonly except?: string;
}

/** How the tables of data-model section 3 join. */
export const references: readonly Reference[] = [
  { from: 'sections', columns: ['parent_id'], to: 'sections', key: ['section_id'] },
  { from: 'indicators', columns: ['section_id'], to: 'sections', key: ['section_id'] },
  { from: 'targets', columns: ['indicator_id'], to: 'indicators', key: ['indicator_id'] },
  { from: 'observations', columns: ['indicator_id'], to: 'indicators', key: ['indicator_id'] },
  { from: 'observations', columns: ['indicator_id', 'target_no'], to: 'targets', key: ['indicator_id', 'target_no'] },
  { from: 'attributes', columns: ['indicator_id'], to: 'indicators', key: ['indicator_id'] },
  { from: 'methods', columns: ['indicator_id'], to: 'indicators', key: ['indicator_id'] },
  { from: 'findings', columns: ['indicator_id'], to: 'indicators', key: ['indicator_id'] },
  { from: 'attainment', columns: ['section_id'], to: 'sections', key: ['section_id'], except: 'all' },
];
