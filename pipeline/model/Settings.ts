/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** `data/catalog.yaml`: what holds for every plan. */
export interface CatalogSettings {
  /** Root of every IRI, without a slash at its end. */
  readonly base_url: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly publisher: { readonly name: Bilingual; readonly homepage?: string };
}

/** `data/plans/<plan_id>/plan.yaml`. */
export interface PlanSettings {
  readonly plan_id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly publisher: { readonly name: Bilingual; readonly code: string };
  /** First and last fiscal year of the plan. */
  readonly period: { readonly first: number; readonly last: number };
  /** The year that baselines belong to, where the source does not print it: a declared assumption. */
  readonly baseline_year?: { readonly fiscal_year: number; readonly reason: Bilingual };
  /** `not-stated` until somebody confirms one. */
  readonly licence: {
    readonly status: 'not-stated' | 'confirmed';
    readonly id?: string;
    readonly title?: Bilingual;
    readonly url?: string;
    readonly note: Bilingual;
  };
  readonly contact?: { readonly name: Bilingual; readonly email?: string; readonly url?: string };
  readonly keywords?: { readonly ja: readonly string[]; readonly en: readonly string[] };
  /** `last_year`: a target without a printed year is due in the plan's last year (finding `inferred-due`). */
  readonly due_when_not_printed?: 'last_year';
  /** Which way a bare threshold is to be read, by indicator_id: a person's declaration. */
  readonly operators?: Readonly<Record<string, '>=' | '<=' | '>' | '<' | '='>>;
  /** Indicators that a later edition renamed. */
  readonly renames?: readonly {
    readonly edition: string;
    readonly indicator_id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
  /** Blockers that a person has looked at and lets pass, each with a reason. */
  readonly accept?: readonly {
    readonly code: string;
    readonly source_ref: string;
    readonly reason: string;
    readonly who: string;
    readonly date: string;
  }[];
}

/** `editions/<year>/origin.yaml`: where the source file came from. */
export interface OriginSettings {
  readonly title: string;
  readonly publisher: { readonly name: string; readonly code: string };
  readonly fiscal_year: number;
  readonly plan_period: { readonly first: number; readonly last: number };
  readonly sha256: string;
  readonly licence: string;
  readonly url?: string;
  readonly retrieved?: string;
  readonly note?: string;
}

/** One entry of `editions/<year>/corrections.yaml`: a person's correction of one cell, with its evidence. */
export interface Correction {
  readonly source_ref: string;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly evidence: string;
  readonly who: string;
  readonly date: string;
}
