import type { SeriesCode, TargetRow } from '../model/rows.ts';

/** A target as its cell prints it (data model, section 4); what only context can tell is null. */
export interface ParsedTarget {
  readonly kind: Exclude<TargetRow['kind'], null>;
  readonly operator: TargetRow['operator'];
  readonly operatorBasis: 'printed' | null;
  /** Printed digits, as in `Quantity`; the lower end of a range. Null for a relative target, whose value is computed. */
  readonly value: string | null;
  readonly upper: string | null;
  /** Stage codes: `consider+implement`. */
  readonly status: string | null;
  readonly unit: string | null;
  readonly subgroup: string | null;
  /** `cumulative` where the target is a total over years (累計50件, 5年間で50件); absent where the cell does not say. */
  readonly series?: SeriesCode;
  /** Present where the target holds in every year of the plan: 毎年度90%以上. */
  readonly everyYear?: true;
  /** Fiscal years. */
  readonly from: number | null;
  readonly due: number | null;
  /** Filled when the cell names it: `baseline` (初期値より, 現状), `previous_period` (前年度比), a fiscal year (`2014`). */
  readonly reference: string | null;
  /** The change that a relative target asks for, exactly: `-30%` (3割削減), `x2` (倍増). */
  readonly change: string | null;
  /** True when the cell can only be a target, whatever column it stands in: it leads with a year or 初期値より, or has an operator or a direction. */
  readonly marked: boolean;
}

/** A target without its years. */
export type TargetBody = Omit<ParsedTarget, 'from' | 'due' | 'series' | 'everyYear'>;

/** A body of which nothing is known but its kind. */
export const bareBody: Omit<TargetBody, 'kind'> = {
  operator: null,
  operatorBasis: null,
  value: null,
  upper: null,
  status: null,
  unit: null,
  subgroup: null,
  reference: null,
  change: null,
  marked: false,
};
