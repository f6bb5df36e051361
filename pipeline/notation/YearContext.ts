/** What the place of a year says of it, where the year itself does not. */
export interface YearContext {
  /** Name of the era, as in `eras.csv`, that a year without one (`23年度`) belongs to: the last one named before it. */
  readonly era?: string | null;
  /** The year named before it, where years only go up, as in a row of headings: after 平成30年度 a bare 元年度 is that of 令和. */
  readonly after?: number | null;
  /** True where nothing but a year can stand, so that `26` alone is one. */
  readonly digitsAlone?: boolean;
  /** The fiscal year that a date without a year (`9月30日現在`) lies in. */
  readonly fiscalYear?: number | null;
}
