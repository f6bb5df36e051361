import type { AttainmentCode } from '../model/rows.ts';

/** One observation of a chart. */
export interface ChartPoint {
  readonly year: number;
  /** Digits as published, or the rank of a status; `null` where there is none. */
  readonly value: string | null;
  /** As printed. */
  readonly text: string | null;
  readonly flag: AttainmentCode;
}

/** One target of a chart, where it can be drawn as a line or a band. */
export interface ChartTarget {
  readonly from: number | null;
  readonly due: number | null;
  readonly value: string;
  /** Upper end of a range. */
  readonly upper: string | null;
  readonly text: string | null;
}

/** Everything that the charts of one indicator show. */
export interface IndicatorInput {
  readonly name: string;
  readonly unit: string | null;
  readonly points: readonly ChartPoint[];
  readonly baseline: { readonly year: number | null; readonly value: string; readonly text: string | null } | null;
  readonly targets: readonly ChartTarget[];
  /** The stages of a status indicator by rank, lowest first; empty for numbers. */
  readonly stages: readonly { readonly rank: number; readonly word: string }[];
}

/** Rows of flags by year. */
export interface MatrixInput {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly flags: readonly AttainmentCode[];
  }[];
}

/** How a chart is to be drawn. */
export interface ChartOptions {
  readonly lang: 'ja' | 'en';
  /** Makes the ids of title and description unique in a page. */
  readonly idPrefix: string;
  /** Names of the flags in the chart's language, by code. */
  readonly flagWords: Readonly<Record<AttainmentCode, string>>;
  /** A file by itself has a white ground; in a page the page's own shows through. */
  readonly standalone?: boolean;
}
