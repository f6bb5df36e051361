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

/** A mark with the place that explains it. */
export interface PlacedLegendEntry extends LegendEntry {
  /** Address of the cell that holds the legend; null for a mark that `plan.yaml` explains. */
  readonly sourceRef: string | null;
}

/** What a mark means as `plan.json` says it: which kind of thing, and its code or the city's own words. */
export interface RenderedMeaning {
  readonly kind: LegendEntry['means']['kind'];
  readonly meaning: string;
}

/**
 * @example renderMeaning({ kind: 'status', status: 'implement' }) // { kind: 'status', meaning: 'implement' }
 */
export function renderMeaning(means: LegendEntry['means']): RenderedMeaning {
  switch (means.kind) {
    case 'status':
      return { kind: means.kind, meaning: means.status };
    case 'missing':
      return { kind: means.kind, meaning: means.obsStatus };
    case 'direction':
      return { kind: means.kind, meaning: means.direction };
    case 'assessment':
      return { kind: means.kind, meaning: means.label };
  }
}

/**
 * Takes back what `renderMeaning` yields; a code that no list has is left for the reader of the mark to find unknown.
 * @example toMeaning({ kind: 'assessment', meaning: '達成' }) // { kind: 'assessment', label: '達成' }
 */
export function toMeaning({ kind, meaning }: RenderedMeaning): LegendEntry['means'] {
  switch (kind) {
    case 'status':
      return { kind, status: meaning };
    case 'missing':
      return { kind, obsStatus: meaning as MissingMark['obs_status'] };
    case 'direction':
      return { kind, direction: meaning as DirectionWord['direction'] };
    case 'assessment':
      return { kind, label: meaning };
  }
}
