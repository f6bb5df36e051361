import type { DirectionWord, MissingMark } from './Vocabularies.ts';

/** What the marks of one table mean: declared for its plan, or read from the table's own legend. Without one a mark means nothing. */
export type Legend = readonly LegendEntry[];

/** One mark of a legend. */
export interface LegendEntry {
  /** As printed: `◎`, `B`, `部分実施`. */
  readonly mark: string;
  /** A code of `status.csv`, why there is no value, which way is better, or the city's own words where our code lists have none. */
  readonly means:
    | { readonly kind: 'status'; readonly status: string }
    | { readonly kind: 'missing'; readonly obsStatus: MissingMark['obs_status'] }
    | { readonly kind: 'direction'; readonly direction: DirectionWord['direction'] }
    | { readonly kind: 'assessment'; readonly label: string };
}
