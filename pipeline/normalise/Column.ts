import type { HeaderRole } from '../model/Vocabularies.ts';
import type { Period } from '../notation/parseYear.ts';
import type { SourceCell } from './SourceCell.ts';

/** What a column can hold; `series` says of each row what its values are, `subgroup` of which part of the population, `…_year` of each row when its value was or is due,
 * `year` of which year the whole row is. */
export type ColumnRole = Exclude<HeaderRole, 'actual' | 'planned' | 'estimate'> | 'observation' | 'series' | 'subgroup';

/** The headings over a column of a table whose indicators go across, from name to unit. */
export interface HeadingStack {
  readonly name: SourceCell;
  /** 計画, 実績 */
  readonly kind?: SourceCell;
  /** 0歳, 男性 */
  readonly part?: SourceCell;
  /** （％） */
  readonly unit?: SourceCell;
}

/** One column of the table, by what it holds. */
export interface Column {
  readonly column: number;
  readonly role: ColumnRole;
  /** Null for a column without a heading. */
  readonly heading: SourceCell | null;
  /** The heading without layout spaces: 基本目標. */
  readonly label: string;
  /** For observations and baselines: the period in the heading. An observation column without one has it in its cells. */
  readonly period?: Period;
  /** For targets: the fiscal years in the heading. */
  readonly from?: number;
  readonly due?: number;
  readonly targetRole?: 'interim' | 'planned' | 'annual' | 'superseded';
  /** For observations that the heading calls an estimate (決算見込): they are provisional. */
  readonly isEstimate?: true;
  /** The part of the population that the heading names: 男性, 小学校. */
  readonly subgroup?: string;
  /** For a column of years: the target or observation column whose cells they date. */
  readonly dates?: number;
  /** True for a column of values whose heading is the name of an indicator. */
  readonly isName?: true;
  /** Of such a column: which of its headings says what. */
  readonly stack?: HeadingStack;
  /** True when no word of the heading is known. */
  readonly isUnread?: true;
  /** For the city's own marks: the observation column that they judge. */
  readonly judges?: number;
  /** What the role rests on, where it is not the heading's own word. */
  readonly inferred?: string;
  /** For an inferred role: what the heading alone says that the column is, where that is something else. */
  readonly otherwise?: ColumnRole;
}
