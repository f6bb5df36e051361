/** A number as printed, a stage, a year's value and its running total, nothing (null), or what a careful person could not be sure of (`?`). */
export type Told = string | null | { readonly status: string } | { readonly series: Readonly<Record<string, string>> };

export interface FieldTarget {
  readonly op?: string | null;
  readonly value?: Told;
  readonly status?: string;
  readonly range?: readonly string[];
  /** A target that is no number: 維持, 増加, 県平均以上. */
  readonly word?: string;
  readonly due?: number | null;
  readonly from?: number | null;
  readonly role?: string;
}

export interface FieldIndicator {
  readonly name: string;
  readonly subgroup?: string | null;
  readonly unit?: string | null;
  readonly baseline?: { readonly value?: Told; readonly status?: string; readonly year?: number | null } | null;
  readonly targets?: readonly FieldTarget[];
  /** By fiscal year (`2019`), or by an ISO 8601 day or span. */
  readonly values?: Readonly<Record<string, Told>>;
  readonly self?: Readonly<Record<string, string>>;
  /** True for a row that may as well be left out: a subtotal. */
  readonly optional?: boolean;
}

/** What a person who had not seen the reader worked out of one table; what is left out is arguable. See `README.md`. */
export interface FieldTable {
  readonly what: string;
  readonly edition?: number | null;
  readonly indicators: readonly FieldIndicator[];
  /** Names of rows that may be read or not: subtotals and totals. */
  readonly optional?: readonly string[];
  readonly totals?: readonly string[];
}
