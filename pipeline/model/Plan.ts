import type { Finding } from './Finding.ts';
import type { PlacedLegendEntry } from './Legend.ts';
import type {
  AttainmentRow,
  AttributeRow,
  FindingRow,
  HistoryRow,
  IndicatorRow,
  LineageRow,
  MethodRow,
  ObservationRow,
  SectionRow,
  TargetRow,
} from './rows.ts';
import type { Correction, Erratum, OriginSettings, PlanSettings } from './Settings.ts';

/** The columns of an observation that only a judgement can fill. */
export type JudgedColumn =
  | 'target_no'
  | 'meets_target'
  | 'attainment'
  | 'attainment_reason'
  | 'progress'
  | 'pace'
  | 'findings';

/** The columns of an indicator that only a judgement can fill. */
export type JudgedIndicatorColumn =
  | 'latest_fiscal_year'
  | 'latest_value_text'
  | 'latest_attainment'
  | 'direction'
  | 'findings'
  | 'target_text'
  | 'target_kind'
  | 'target_operator'
  | 'target_operator_basis'
  | 'target_value'
  | 'target_upper'
  | 'target_status'
  | 'target_from'
  | 'target_due';

/** An observation as read, before it is judged. */
export type ReadObservation = Omit<ObservationRow, JudgedColumn>;

/** An indicator as read, before it is judged. */
export type ReadIndicator = Omit<IndicatorRow, JudgedIndicatorColumn>;

/** A section before findings are attached to it. */
export type ReadSection = Omit<SectionRow, 'findings'>;

/** How one column of the source was read, and on what evidence. */
export interface ReadColumn {
  /** Row of the header, from 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** The heading as printed; empty when there is none. */
  readonly heading: string;
  readonly role: string;
  readonly role_ja: string;
  readonly role_en: string;
  /** Fiscal years that the heading gives to what stands below it. */
  readonly years: readonly number[];
  /** What else than the heading's own word it rests on; null when nothing. */
  readonly evidence_ja: string | null;
  readonly evidence_en: string | null;
  /** What the heading alone would have the column be, where evidence says otherwise; null elsewhere. */
  readonly otherwise_ja: string | null;
  readonly otherwise_en: string | null;
}

/** What `normalise` yields: the table put right, nothing judged yet. */
export interface ReadPlan {
  /** Title line(s) of the source, verbatim. */
  readonly title: string | null;
  /** Fiscal year up to which the table reports, when known. */
  readonly edition: number | null;
  /** Fiscal years of the year columns, in printed order. */
  readonly fiscalYears: readonly number[];
  /** The columns of every table of the sheet, by row and column. */
  readonly columns: readonly ReadColumn[];
  readonly sections: readonly ReadSection[];
  readonly indicators: readonly ReadIndicator[];
  /** Operators are filled only where they are `printed`; `assess` settles the others. */
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ReadObservation[];
  readonly attributes: readonly AttributeRow[];
  readonly lineage: readonly LineageRow[];
  /** Footnotes, verbatim. */
  readonly notes: readonly { readonly text: string; readonly source_ref: string }[];
  /** What the table's marks mean, as a person declared or its notes say. */
  readonly legend: readonly PlacedLegendEntry[];
  readonly findings: readonly Finding[];
}

/** The numbers that an edition's table prints, by the ids under which they are published. */
export interface TableNumbers {
  readonly sections: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
}

/** All tables of one plan, settled and ready to be written. */
export interface PlanTables {
  readonly sections: readonly SectionRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ObservationRow[];
  readonly attributes: readonly AttributeRow[];
  readonly attainment: readonly AttainmentRow[];
  readonly methods: readonly MethodRow[];
  readonly history: readonly HistoryRow[];
  readonly findings: readonly FindingRow[];
  readonly lineage: readonly LineageRow[];
}

/** One settled plan: the tables, and what stands around them. */
export interface Plan {
  readonly settings: PlanSettings;
  readonly origin: OriginSettings;
  readonly title: string | null;
  readonly edition: string;
  readonly fiscalYears: readonly number[];
  readonly notes: ReadPlan['notes'];
  readonly legend: ReadPlan['legend'];
  readonly tables: PlanTables;
  readonly schemaVersion: string;
  readonly version: string;
  /** The source file as it was put in, by name. */
  readonly source: { readonly file: string; readonly bytes: Uint8Array };
}

/** One edition of a plan as a person put it into `data/`. */
export interface EditionInput {
  /** Four digits, the folder's name. */
  readonly edition: string;
  readonly origin: OriginSettings;
  readonly corrections: readonly Correction[];
  readonly source: { readonly file: string; readonly bytes: Uint8Array };
}

/** One plan as a person put it into `data/`; editions ascending, at least one. */
export interface PlanInput {
  readonly settings: PlanSettings;
  readonly editions: readonly EditionInput[];
  /** Mistakes in earlier releases that people wrote down. */
  readonly errata: readonly Erratum[];
}
