import type { Legend } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { BracketMeaning, TargetContext } from '../notation/parseTarget.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './readHeader.ts';
import type { SourceCell } from './SourceCell.ts';

/** What the plan and the sheet say about every indicator. */
export interface IndicatorContext {
  readonly columns: readonly Column[];
  readonly words: Vocabularies;
  readonly planId: string;
  /** Fiscal year that the table reports up to, when known. */
  readonly edition: number | null;
  /** The declared year of baselines that print none. */
  readonly baselineYear: number | null;
  /** The plan's first fiscal year, from which a target for every year (毎年度) holds; null for a bare file. */
  readonly firstYear: number | null;
  /** What the line above the table says that it is about: the name of the one indicator of a table without a column of names. */
  readonly subject: string | null;
  /** What the table's marks mean. */
  readonly legend: Legend;
  /** What the table's notes say of numbers in brackets, and the arrows that continue what stood before. */
  readonly brackets?: BracketMeaning | null;
  readonly continues?: readonly string[];
  /** The era named last before a cell or in it, by the cell's address. */
  readonly eras: ReadonlyMap<string, string>;
  /** The unit that a caption gives to all values, such as `(単位:千円)`. */
  readonly captionUnit: string | null;
  /** Rows of sections that stand on lines of their own: no indicator reaches over one. */
  readonly lineRows?: readonly number[];
  /** Address of the cell in a row and a column of the header, blank or not; null for a year of which the table has no row. */
  readonly refAt: (row: AlignedRow, column: number) => string | null;
}

/** What the table and its place say of a cell's text, for the parsers of `notation/`. */
export function contextOf(
  cell: SourceCell,
  { eras, legend, brackets }: Pick<IndicatorContext, 'eras' | 'legend' | 'brackets'>,
): TargetContext {
  return { era: eras.get(cell.ref) ?? null, legend, ...(brackets ? { brackets } : {}) };
}

/** The columns of one role, left to right. */
export function columnsOf({ columns }: Pick<IndicatorContext, 'columns'>, role: Column['role']): readonly Column[] {
  return columns.filter((column) => column.role === role);
}
