/** How much a finding weighs. A blocker stops publication, not the build. */
export type Severity = 'blocker' | 'warning' | 'note';

/**
 * Something odd in the source, or decided for it, as a stage tells it.
 * Severity and sentences come from `data/vocabularies/findings.csv`, keyed by `code`.
 */
export interface Finding {
  readonly code: string;
  /** Weighs this one finding lighter or heavier than its kind usually weighs. */
  readonly severity?: Severity;
  /** The cell it is about; absent for a finding about the whole table. */
  readonly sourceRef?: string;
  readonly indicatorId?: string;
  readonly sectionId?: string;
  /** What the source prints. */
  readonly printed?: string;
  /** What was made of it. */
  readonly decided?: string;
  /** Further words for the sentence's placeholders. */
  readonly params?: Readonly<Record<string, string | number>>;
}
