/** Every table of words in `data/vocabularies/`, one array a file, fields named as the CSV columns. */
export interface Vocabularies {
  readonly eras: readonly Era[];
  readonly headers: readonly HeaderWord[];
  readonly units: readonly Unit[];
  readonly status: readonly StatusWord[];
  readonly missing: readonly MissingMark[];
  readonly operators: readonly OperatorWord[];
  readonly qualifiers: readonly Qualifier[];
  readonly directions: readonly DirectionWord[];
  readonly marks: readonly MarkWord[];
  readonly subgroups: readonly SubgroupWord[];
  readonly row_words: readonly RowWord[];
  readonly name_units: readonly NameUnit[];
  readonly findings: readonly FindingKind[];
  readonly codes: readonly Code[];
  readonly methods: readonly MethodSource[];
  readonly ckan_profiles: readonly CkanProfile[];
  readonly ckan_licences: readonly CkanLicence[];
  readonly municipalities: readonly Municipality[];
  readonly snippets: readonly Snippet[];
}

/** `eras.csv`: year n of the era is the fiscal year `year_zero + n`. */
export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly year_zero: number;
  /** Fiscal years that bear this era's name in official use; the last is empty for the present era. */
  readonly first_fiscal_year: number;
  readonly last_fiscal_year: number | null;
}

export type HeaderRole =
  | 'section'
  | 'indicator'
  | 'baseline'
  | 'baseline_year'
  | 'target'
  | 'planned'
  | 'estimate'
  | 'target_year'
  | 'actual'
  | 'observation_year'
  | 'year'
  | 'unit'
  | 'direction'
  | 'self_assessment'
  | 'attribute';

/**
 * `headers.csv`: a word that heads a column, and what the column then holds. `planned` is a quantity foreseen (見込量), `estimate` a result
 * that is not final yet (決算見込).
 */
export interface HeaderWord {
  readonly word: string;
  readonly role: HeaderRole;
}

/** `units.csv`: a unit as printed, what it measures, its UCUM or ISO 4217 code, and the power of ten it carries. */
export interface Unit {
  readonly unit: string;
  /** share, count, currency, duration_hour, duration_day, area, … : two units of one dimension measure the same kind of thing. */
  readonly dimension: string;
  readonly unit_code: string;
  readonly unit_multiplier: number;
  readonly label_en: string;
  /** The unit of which this is another spelling (箇所 for か所); empty for any other. */
  readonly same_as: string;
}

/**
 * `status.csv`: a word for a stage, the stage's code, and its rank (検討 1, 実施 2, 完了 3). A thing to be done (策定) or an end of another
 * kind (廃止) stands on no ladder: its rank is null, and it is compared with itself and with what comes before or ends every stage.
 */
export interface StatusWord {
  readonly word: string;
  readonly code: string;
  readonly rank: number | null;
  readonly label_en: string;
}

/** `missing.csv`: a mark that stands where a value would, as an SDMX CL_OBS_STATUS code. */
export interface MissingMark {
  readonly mark: string;
  readonly obs_status: 'M' | 'O';
}

/** `operators.csv`: 以上 `>=` … */
export interface OperatorWord {
  readonly word: string;
  readonly operator: '>=' | '<=' | '>' | '<' | '=';
}

/** `qualifiers.csv`: a word before or after a number that makes it an estimate (約 `E`) or provisional (速報 `P`), or leaves it as it is (延べ `A`). */
export interface Qualifier {
  readonly word: string;
  readonly place: 'before' | 'after' | 'both';
  readonly obs_status: 'A' | 'E' | 'P';
}

/** `directions.csv`: a word that says which way is better, in a target or in an indicator's name. */
export interface DirectionWord {
  readonly word: string;
  readonly direction: 'increase' | 'decrease' | 'maintain';
  /** Where the word says so: 維持 in a name is upkeep (維持管理費), 確保 as a target is a thing to be done, ↑ has a column of its own. */
  readonly place: 'target' | 'name' | 'both' | 'column';
}

/** What the values of one of several rows of an indicator are; or that a word names a part (`subgroup`), or heads a column of such words. */
export type RowWordKind =
  | 'target'
  | 'planned'
  | 'actual'
  | 'mark'
  | 'rate'
  | 'difference'
  | 'attribute'
  | 'single_year'
  | 'cumulative'
  | 'subgroup'
  | 'subgroup_heading';

/** `row_words.csv`: a word in a column left of the values that says what its row holds: 実績, 達成率, 累計, 滞納繰越分. */
export interface RowWord {
  readonly word: string;
  readonly kind: RowWordKind;
}

/** `marks.csv`: 達成, 順調, … : a word by which a city judges itself, where a value would stand. */
export interface MarkWord {
  readonly word: string;
  readonly label_en: string;
}

/** `subgroups.csv`: 男性, 女性, … : a word that may stand before a value and names a part of the population; `{n}` in it is any number. */
export interface SubgroupWord {
  readonly word: string;
  readonly label_en: string;
}

/** `name_units.csv`: an ending of an indicator's name and the dimension that its unit must then have. */
export interface NameUnit {
  readonly suffix: string;
  readonly dimension: string;
}

/** `findings.csv`: one kind of finding. `{name}` in a message is filled from the finding. */
export interface FindingKind {
  readonly code: string;
  readonly severity: 'blocker' | 'warning' | 'note';
  /** What it touches: its own cell, every observation of its indicator, or the table as a whole. */
  readonly scope: 'cell' | 'indicator' | 'table';
  readonly title_ja: string;
  readonly title_en: string;
  readonly message_ja: string;
  readonly message_en: string;
}

/** `methods.csv`: where a method of the code list `method` is published. `url` is empty where no one page is its source. */
export interface MethodSource {
  readonly code: string;
  readonly source_ja: string;
  readonly source_en: string;
  readonly url: string;
}

/** `codes.csv`: every code list that we publish, with labels. */
export interface Code {
  readonly list: string;
  readonly code: string;
  readonly label_ja: string;
  readonly label_en: string;
  readonly description_ja: string;
  readonly description_en: string;
}

/**
 * `ckan_profiles.csv`: how one family of CKAN portals names things. In `organisation` and `dataset` stand `{publisher_code}`
 * (six digits), `{organisation}`, `{plan_id}` and `{plan_id_underscored}` (hyphens as underscores); an empty
 * `organisation` has to be given in the channel's settings.
 */
export interface CkanProfile {
  readonly profile: string;
  readonly organisation: string;
  readonly dataset: string;
  /** Size of the largest file that such a portal takes, in megabytes of 1024 x 1024 bytes. */
  readonly max_file_mb: number;
}

/**
 * `municipalities.csv`: the local governments of Japan by their six-digit code (全国地方公共団体コード, Ministry of Internal Affairs and
 * Communications, as of 2024-01-01); a prefecture itself has no municipality.
 */
export interface Municipality {
  readonly code: string;
  readonly prefecture: string;
  readonly municipality: string;
  readonly kana: string;
}

/**
 * `snippets.csv`: how to load the data with one tool, as a program that prints how many indicators attained their target in the edition's
 * year; `{year}` stands for that year. Every one is run by a test, where its tool is present.
 */
export interface Snippet {
  readonly tool: string;
  /** Language of the code block. */
  readonly language: string;
  readonly text_ja: string;
  readonly text_en: string;
  readonly code: string;
}

/** `ckan_licences.csv`: ids under which a portal may list a licence (SPDX id, or `not-stated`), the most exact one first. */
export interface CkanLicence {
  readonly licence: string;
  readonly portal_id: string;
}
