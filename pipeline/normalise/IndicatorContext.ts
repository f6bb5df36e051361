import type { Vocabularies } from '../model/Vocabularies.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './readHeader.ts';

/** What the plan and the sheet say about every indicator. */
export interface IndicatorContext {
  readonly columns: readonly Column[];
  readonly words: Vocabularies;
  readonly planId: string;
  /** Fiscal year that the table reports up to, when known. */
  readonly edition: number | null;
  /** The declared year of baselines that print none. */
  readonly baselineYear: number | null;
  /** The era named last before a cell or in it, by the cell's address. */
  readonly eras: ReadonlyMap<string, string>;
  /** The unit that a caption gives to all values, such as `(単位:千円)`. */
  readonly captionUnit: string | null;
  /** Address of the cell in a row and a column of the header, blank or not; null for a year of which the table has no row. */
  readonly refAt: (row: AlignedRow, column: number) => string | null;
}

/** The columns of one role, left to right. */
export function columnsOf({ columns }: Pick<IndicatorContext, 'columns'>, role: Column['role']): readonly Column[] {
  return columns.filter((column) => column.role === role);
}
