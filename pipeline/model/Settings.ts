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
  /** Where releases go; the folder of this repository alone when absent. */
  readonly channels?: readonly ChannelSettings[];
}

/** One channel of `data/catalog.yaml`. No setting ever holds a token: those come from the environment. */
export type ChannelSettings = FolderChannelSettings | GitHubChannelSettings | CkanChannelSettings;

interface NamedSettings {
  /** Its name in plans, ledger and status; the type when absent. */
  readonly name?: string;
}

/** The repository's own archive, `output/releases/`. */
export interface FolderChannelSettings extends NamedSettings {
  readonly type: 'folder';
}

/** Releases of a GitHub repository. */
export interface GitHubChannelSettings extends NamedSettings {
  readonly type: 'github';
  readonly owner: string;
  readonly repo: string;
  /** Root of the REST API, for GitHub Enterprise Server. */
  readonly base_url?: string;
}

/** A dataset a plan on a CKAN portal. */
export interface CkanChannelSettings extends NamedSettings {
  readonly type: 'ckan';
  /** Root of the portal, without `/api`: `https://odcs.bodik.jp`. */
  readonly url: string;
  /** How portals of this family name things: a row of `ckan_profiles.csv`. */
  readonly profile: string;
  /** Name of the organisation; the profile's when absent. */
  readonly organisation?: string;
  /** Name of the dataset, with the placeholders of `ckan_profiles.csv`; the profile's when absent. */
  readonly dataset?: string;
  /** Names of the groups that the dataset belongs to. */
  readonly groups?: readonly string[];
  /** Id of the licence as the portal lists it; found by `ckan_licences.csv` when absent. */
  readonly licence?: string;
  /** Further fields that the portal asks for, by key. */
  readonly extras?: Readonly<Record<string, string>>;
  /** Size of the largest file that the portal takes, in megabytes; the profile's when absent. */
  readonly max_file_mb?: number;
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
  /** What a column holds, where inference is wrong: a person's declaration. */
  readonly columns?: readonly DeclaredColumn[];
  /** What marks mean that no legend in the table explains, or explains otherwise: a person's declaration. */
  readonly legend?: readonly DeclaredMark[];
  /** Where the table stands in its file and which rows head it, where inference is wrong: a person's declaration. */
  readonly shape?: DeclaredShape;
  /** Sections and indicators that a later edition renamed. */
  readonly renames?: readonly Rename[];
  /** Sections and indicators that a later edition numbers anew. */
  readonly renumbers?: readonly Renumbering[];
  /** Blockers that a person has looked at and lets pass, each with a reason. */
  readonly accept?: readonly {
    readonly code: string;
    readonly source_ref: string;
    readonly reason: string;
    readonly who: string;
    readonly date: string;
  }[];
  /** The next release gets this version or a later one: a person may raise what the difference calls for. */
  readonly version_at_least?: string;
}

/** One section or indicator that an edition calls otherwise than before: it has exactly one of the two ids. */
export interface Rename {
  readonly edition: string;
  readonly indicator_id?: string;
  readonly section_id?: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/**
 * One indicator, or one section with everything below it, that an edition, and those after it, number otherwise than before. What lies
 * below a section may have an entry of its own.
 */
export interface Renumbering {
  readonly edition: string;
  /** Its number in the table of that edition. */
  readonly from: string;
  /** The id that it has always had, or a new one for what stands in the place of another. */
  readonly to: string;
  readonly reason: string;
}

/** One column of the source as a person declares it: named by its number or its heading. */
export interface DeclaredColumn {
  /** Counted from 1. */
  readonly column?: number;
  /** As printed. */
  readonly heading?: string;
  readonly role:
    | 'section'
    | 'indicator'
    | 'baseline'
    | 'baseline_year'
    | 'target'
    | 'target_year'
    | 'observation'
    | 'observation_year'
    | 'year'
    | 'series'
    | 'subgroup'
    | 'unit'
    | 'direction'
    | 'self_assessment'
    | 'attribute';
  /** Of the values below it; for a target the year that it is due. */
  readonly fiscal_year?: number;
  readonly target_role?: 'interim' | 'planned';
}

/** One mark of the table as a person explains it, in exactly one of four ways. */
export interface DeclaredMark {
  /** As printed. */
  readonly mark: string;
  /** Codes of `status.csv`, joined by `+`. */
  readonly status?: string;
  /** A code of SDMX CL_OBS_STATUS that `missing.csv` uses. */
  readonly missing?: string;
  readonly direction?: 'increase' | 'decrease' | 'maintain';
  /** The city's own words. */
  readonly label?: string;
}

/** Which sheet of a workbook or table of a web page is meant. */
export type PickedTable = Pick<DeclaredShape, 'sheet' | 'table'>;

/** Where the table is; rows are counted from 1, as a person sees them. */
export interface DeclaredShape {
  /** Name of a workbook's sheet. */
  readonly sheet?: string;
  /** Which table of a web page, counted from 1. */
  readonly table?: number;
  /** The header row, the upper one of two. */
  readonly header?: number;
  /** The lower row of a header of two. */
  readonly header_to?: number;
  /** Rows that are kept as notes. */
  readonly ignore?: readonly number[];
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
  readonly stale_after_days?: number;
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

/** One entry of `data/plans/<plan_id>/errata.yaml`: a mistake in a release that is out already. */
export interface Erratum {
  /** The release that is wrong. */
  readonly version: string;
  /** Base name of the table. */
  readonly table: string;
  /** Key of the row, its columns joined by `/`. */
  readonly key: string;
  /** Absent when the whole row is wrong. */
  readonly column?: string | null;
  readonly wrong: string;
  /** Absent while nobody knows. */
  readonly right?: string | null;
  readonly reason: Bilingual;
  /** The release that puts it right, once one does. */
  readonly fixed_in?: string | null;
  readonly who: string;
  readonly date: string;
}
