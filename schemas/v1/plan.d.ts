// plan.json の型。schemas/v1/ と data/vocabularies/codes.csv から `npm run generate` で作ったもの。
// The types of plan.json, made from schemas/v1/ and data/vocabularies/codes.csv by `npm run generate`.
// 使い方 / How to use it: import type { PlanDocument } from './plan.d.ts';
// 小数は元の表の桁のままの文字列、値のない項目は null。 / A decimal is the printed digits as a string; an empty field is null.

/** One text in Japanese and in English. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/** The code list `attainment`. */
export type AttainmentCode =
  | 'attained'
  | 'attained_early'
  | 'not_attained'
  | 'in_progress'
  | 'not_in_force'
  | 'completed'
  | 'not_evaluable'
  | 'no_data';

/** The code list `attainment_reason`. */
export type AttainmentReasonCode =
  | 'meets'
  | 'misses'
  | 'equals_baseline'
  | 'before_due'
  | 'before_start'
  | 'completed_earlier'
  | 'not_reported'
  | 'no_target'
  | 'target_unreadable'
  | 'value_unreadable'
  | 'kind_mismatch'
  | 'direction_unknown'
  | 'no_baseline'
  | 'no_due_year'
  | 'series_unknown'
  | 'undated'
  | 'no_reference'
  | 'unit_mismatch';

/** The code list `obs_status`. */
export type ObsStatusCode = 'A' | 'E' | 'P' | 'M' | 'O';

/** The code list `pace`. */
export type PaceCode = 'ahead' | 'on_pace' | 'behind';

/** The code list `series`. */
export type SeriesCode = 'single_year' | 'cumulative';

/** The code list `target_role`. */
export type TargetRoleCode = 'final' | 'interim' | 'annual' | 'superseded' | 'planned';

/** The code list `target_kind`. */
export type TargetKindCode =
  | 'threshold'
  | 'range'
  | 'direction'
  | 'maintain'
  | 'relative'
  | 'status'
  | 'none'
  | 'unreadable';

/** The code list `target_operator`. */
export type TargetOperatorCode = '>=' | '<=' | '>' | '<' | '=';

/** The code list `target_operator_basis`. */
export type TargetOperatorBasisCode = 'printed' | 'declared' | 'limit' | 'baseline';

/** The code list `direction`. */
export type DirectionCode = 'increase' | 'decrease' | 'maintain' | 'range' | 'reach';

/** The code list `value_type`. */
export type ValueTypeCode = 'number' | 'status';

/** The code list `section_level`. */
export type SectionLevelCode = 'plan' | 'goal' | 'policy' | 'initiative';

/** The code list `lineage_role`. */
export type LineageRoleCode =
  | 'title'
  | 'header'
  | 'section'
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'observation'
  | 'attribute'
  | 'note'
  | 'unknown';

/** The code list `severity`. */
export type SeverityCode = 'blocker' | 'warning' | 'note';

/** The code list `licence_status`. */
export type LicenceStatusCode = 'not-stated' | 'confirmed';

/** The code list `mark_kind`. */
export type MarkKindCode = 'status' | 'missing' | 'direction' | 'assessment';

/** One edition of one plan, nested, for programs. Values equal those of the CSV files; an empty field is null. Decimals are strings, so that the printed digits are kept. */
export interface PlanDocument {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/plan.json';
  /** Version of the shape of the files (SemVer); the first number rises when a column, a type or a meaning changes. */
  readonly schema_version: string;
  /** Version of the data (SemVer), computed from the difference to the last release. */
  readonly version: string;
  /** What the plan is, copied from plan.yaml. */
  readonly plan: {
    /** Name of the plan, as its folder: lower-case letters, digits and hyphens. Not to be changed once published. */
    readonly plan_id: string;
    /** Title of the plan. */
    readonly title: Bilingual;
    /** What the plan is about. */
    readonly description: Bilingual;
    /** The body that made the plan and published the table. */
    readonly publisher: {
      /** Name of the body. */
      readonly name: Bilingual;
      /** Code of the local government, six digits with the check digit; quoted, so that a leading 0 stays. 000000 while nobody has decided it: publication then stops. */
      readonly code: string;
    };
    /** First and last fiscal year of the plan. */
    readonly period: {
      /** First fiscal year of the plan. */
      readonly first: number;
      /** Last fiscal year of the plan. */
      readonly last: number;
    };
    /** Terms under which the data may be used; once confirmed, with title and URL. */
    readonly licence: {
      /** not-stated: the source says nothing and nobody has confirmed one; confirmed: the publisher has confirmed it. */
      readonly status: LicenceStatusCode;
      /** Its SPDX identifier. */
      readonly id?: string;
      /** Its name. */
      readonly title?: Bilingual;
      /** Where its text stands. */
      readonly url?: string;
      /** What a user should know. */
      readonly note: Bilingual;
    };
    /** Whom to ask about the data. */
    readonly contact?: {
      /** Name of the office. */
      readonly name: Bilingual;
      /** E-mail address. */
      readonly email?: string;
      /** Contact page. */
      readonly url?: string;
    };
    /** Words to find the data by. */
    readonly keywords?: {
      /** Keywords in Japanese. */
      readonly ja: readonly string[];
      /** Keywords in English. */
      readonly en: readonly string[];
    };
  };
  readonly edition: ObservationRow['edition'];
  /** Title of the source table, verbatim; null when it has none. */
  readonly title: string | null;
  /** The table that this edition was made from, copied from origin.yaml. */
  readonly source: {
    /** Name of the source file, as it stands before the # of every source_ref. */
    readonly file: string;
    /** Title of the source table. */
    readonly title: string;
    /** The body that published the source. */
    readonly publisher: {
      /** Name of the body. */
      readonly name: string;
      /** Code of the local government, six digits with the check digit; quoted, so that a leading 0 stays. 000000 while nobody has decided it: publication then stops. */
      readonly code: string;
    };
    /** The fiscal year that the source reports up to, as its folder is named. */
    readonly fiscal_year: number;
    /** First and last fiscal year of the plan. */
    readonly plan_period: {
      /** First fiscal year of the plan. */
      readonly first: number;
      /** Last fiscal year of the plan. */
      readonly last: number;
    };
    /** SHA-256 of the source file, 64 lower-case hexadecimal digits. The build stops when the file has changed. */
    readonly sha256: string;
    /** The licence that the source states; if none, that it states none. */
    readonly licence: string;
    /** Where the source file is published; npm run refresh looks there for the next one. */
    readonly url?: string;
    /** The day the file was fetched. */
    readonly retrieved?: string;
    /** What should be known of the file. */
    readonly note?: string;
  };
  /** Fiscal years that have a column in the table, in printed order. */
  readonly fiscal_years: readonly number[];
  /** The fiscal year that the baselines are taken to belong to, and why: an assumption declared in plan.yaml, since the source does not print it; null when nothing is declared. */
  readonly baseline_year: {
    /** The fiscal year. */
    readonly fiscal_year: number;
    /** Why it is taken to be so. */
    readonly reason: Bilingual;
  } | null;
  /** The top sections (goals), in source order. */
  readonly sections: readonly PlanSection[];
  /** Counts of flags: all rows of attainment.csv. */
  readonly attainment: readonly AttainmentRow[];
  /** What is odd in the source or was decided for it: all rows of findings.csv. */
  readonly findings: readonly FindingRow[];
  /** Footnotes of the source; an empty array when there are none. */
  readonly notes: readonly PlanNote[];
  /** What marks and grades of the table mean: as plan.yaml declares and as the table's own legend says; an empty array when there are none. */
  readonly legend: readonly PlanMark[];
}

/** One goal, policy or initiative, with the sections and indicators below it. */
export interface PlanSection {
  readonly section_id: SectionRow['section_id'];
  readonly level: SectionRow['level'];
  readonly level_label: SectionRow['level_label'];
  readonly number: SectionRow['number'];
  readonly title: SectionRow['title'];
  readonly label_text: SectionRow['label_text'];
  readonly source_ref: SectionRow['source_ref'];
  /** Codes of the findings that touch this item; distinct, in code order; an empty array when there are none. */
  readonly findings: readonly FindingRow['code'][];
  /** The sections directly below, in source order; an empty array when there are none. */
  readonly sections: readonly PlanSection[];
  /** The indicators directly in this section, in source order; an empty array when there are none. */
  readonly indicators: readonly PlanIndicator[];
}

/** One indicator with its baseline, targets and observations. */
export interface PlanIndicator {
  readonly indicator_id: IndicatorRow['indicator_id'];
  readonly indicator: IndicatorRow['indicator'];
  readonly subgroup: IndicatorRow['subgroup'];
  readonly value_type: IndicatorRow['value_type'];
  readonly unit: IndicatorRow['unit'];
  readonly unit_code: IndicatorRow['unit_code'];
  readonly unit_multiplier: IndicatorRow['unit_multiplier'];
  readonly direction: IndicatorRow['direction'];
  readonly baseline: PlanBaseline;
  /** The targets of the indicator, by target_no. */
  readonly targets: readonly PlanTarget[];
  /** The observations of the indicator by period, years without a value included. */
  readonly observations: readonly PlanObservation[];
  readonly latest: PlanLatest;
  /** Further things that the source prints of the indicator; an empty array when there are none. */
  readonly attributes: readonly PlanAttribute[];
  readonly source_ref: IndicatorRow['source_ref'];
  /** Codes of the findings that touch this item; distinct, in code order; an empty array when there are none. */
  readonly findings: readonly FindingRow['code'][];
}

/** The value before the plan began. */
export interface PlanBaseline {
  readonly text: IndicatorRow['baseline_text'];
  readonly value: IndicatorRow['baseline_value'];
  readonly status: IndicatorRow['baseline_status'];
  readonly year: IndicatorRow['baseline_year'];
  readonly period: IndicatorRow['baseline_period'];
}

/** One target of the indicator; fields as in targets.csv, without indicator_id. */
export interface PlanTarget {
  readonly target_no: TargetRow['target_no'];
  readonly role: TargetRow['role'];
  readonly series: TargetRow['series'];
  readonly text: TargetRow['text'];
  readonly kind: TargetRow['kind'];
  readonly operator: TargetRow['operator'];
  readonly operator_basis: TargetRow['operator_basis'];
  readonly value: TargetRow['value'];
  readonly upper: TargetRow['upper'];
  readonly status: TargetRow['status'];
  readonly from: TargetRow['from'];
  readonly due: TargetRow['due'];
  readonly source_ref: TargetRow['source_ref'];
  readonly reference: TargetRow['reference'];
  readonly change: TargetRow['change'];
}

/** The observation of one period with its flag; fields as in observations.csv, without plan_id, edition and indicator_id; findings is an array. */
export interface PlanObservation {
  readonly period: ObservationRow['period'];
  readonly series: ObservationRow['series'];
  readonly fiscal_year: ObservationRow['fiscal_year'];
  readonly period_start: ObservationRow['period_start'];
  readonly period_end: ObservationRow['period_end'];
  readonly value: ObservationRow['value'];
  readonly status: ObservationRow['status'];
  readonly unit: ObservationRow['unit'];
  readonly value_text: ObservationRow['value_text'];
  readonly obs_status: ObservationRow['obs_status'];
  readonly target_no: ObservationRow['target_no'];
  readonly meets_target: ObservationRow['meets_target'];
  readonly attainment: ObservationRow['attainment'];
  readonly attainment_reason: ObservationRow['attainment_reason'];
  readonly progress: ObservationRow['progress'];
  readonly pace: ObservationRow['pace'];
  readonly self_assessment: ObservationRow['self_assessment'];
  readonly source_ref: ObservationRow['source_ref'];
  /** Codes of the findings that touch this item; distinct, in code order; an empty array when there are none. */
  readonly findings: readonly FindingRow['code'][];
}

/** The latest fiscal year whose flag is not no_data; every field is null when there is none. */
export interface PlanLatest {
  readonly fiscal_year: IndicatorRow['latest_fiscal_year'];
  readonly value_text: IndicatorRow['latest_value_text'];
  readonly attainment: IndicatorRow['latest_attainment'];
}

/** One further thing that the source prints of the indicator. */
export interface PlanAttribute {
  readonly attribute: AttributeRow['attribute'];
  readonly value: AttributeRow['value'];
  readonly source_ref: AttributeRow['source_ref'];
}

/** One footnote of the source. */
export interface PlanNote {
  /** The footnote, verbatim. */
  readonly text: string;
  readonly source_ref: LineageRow['source_ref'];
}

/** One mark of the legend. */
export interface PlanMark {
  /** The mark, grade or word as printed. */
  readonly mark: string;
  /** A stage, why there is no value, which way is better, or the city's own words for a grade. */
  readonly kind: MarkKindCode;
  /** The code of the stage, of the reason or of the direction; the city's own words for an assessment. */
  readonly meaning: string;
  /** Cell in which the legend stands; empty for a mark that plan.yaml explains. */
  readonly source_ref: string | null;
}

/** The sections of the plan (goals, policies, initiatives). One row is one section. */
export interface SectionRow {
  /** Id of the section: the numbers printed in the source, from the top level down. 1-2-1 is goal 1, policy (2), initiative ①. */
  readonly section_id: string;
  /** section_id of the section directly above; empty for a top section. */
  readonly parent_id: string | null;
  /** Level of the section; from the top: goal, policy, initiative. */
  readonly level: 'goal' | 'policy' | 'initiative';
  /** What the source's header calls this level; empty when it has no header. */
  readonly level_label: string | null;
  /** Number within the level, without brackets or circles. */
  readonly number: string;
  /** Title of the section, without its number and without spaces that only break the line; empty when the source prints none. */
  readonly title: string | null;
  /** Number and title exactly as printed; empty when the source prints none. */
  readonly label_text: string | null;
  /** The cell that holds the title. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when there is none. */
  readonly source_ref: string | null;
  /** Codes of the findings that touch this section: distinct, in code order, separated by one space; explained in findings.csv. Empty when there are none. */
  readonly findings: string | null;
}

/** The indicators, each with its section, unit, baseline, leading target and latest observation. One row is one indicator. */
export interface IndicatorRow {
  /** Id of the indicator: the section_id and the indicator's place in that section. A subgroup row is an indicator of its own. An id never changes its meaning. */
  readonly indicator_id: string;
  /** The section that holds the indicator (sections.csv). */
  readonly section_id: string;
  /** Title of the section at level 1; empty when the plan has no such level. */
  readonly goal: string | null;
  /** Title of the section at level 2; empty when the plan has no such level. */
  readonly policy: string | null;
  /** Title of the section at level 3; empty when the plan has no such level. */
  readonly initiative: string | null;
  /** Name of the indicator. */
  readonly indicator: string;
  /** The part of the population that the indicator is about; empty when it is about the whole. */
  readonly subgroup: string | null;
  /** Whether observations are numbers or statuses (検討, 実施, 完了 …). */
  readonly value_type: ValueTypeCode;
  /** The unit as printed: the first one found in the target, the observations, the baseline. Empty when none is printed. */
  readonly unit: string | null;
  /** Code of the unit: UCUM, or ISO 4217 for a currency. Empty without a unit or a code for it. */
  readonly unit_code: string | null;
  /** Power of ten in the unit: 3 for 千円 (1,000 yen), 0 for 円. Empty without a unit. */
  readonly unit_multiplier: number | null;
  /** Which way is better: increase, decrease, maintain, range (stay within), reach (a stage). Empty when unknown. */
  readonly direction: DirectionCode | null;
  /** Exactly what the baseline cell holds; empty when the cell is empty. */
  readonly baseline_text: string | null;
  /** The baseline number, only when it is in the indicator's unit. Written like an observed value. Empty when it is no number or has another unit. */
  readonly baseline_value: string | null;
  /** Code of the stage when the baseline is a status; empty otherwise. */
  readonly baseline_status: string | null;
  /** Fiscal year of the baseline: as printed, else as assumed in plan.yaml; empty when neither says. */
  readonly baseline_year: number | null;
  /** Period of the baseline, written like period in observations.csv; empty when unknown. */
  readonly baseline_period: string | null;
  /** Exactly what the cell of the leading target (the last one in force) holds; empty when there is none. */
  readonly target_text: string | null;
  /** Kind of the leading target (the last one in force); empty when there is none. */
  readonly target_kind: TargetKindCode | null;
  /** How a value is compared with the target; a value that fulfils it meets the target. Empty when it cannot be settled and for targets without one, such as a range or a status. */
  readonly target_operator: TargetOperatorCode | null;
  /** What settled the operator, the first that answered: printed in the source, declared in plan.yaml, limit (100 % of a share, or 0), baseline (the target lies above or below it: an inference). Empty when there is no operator. */
  readonly target_operator_basis: TargetOperatorBasisCode | null;
  /** The number to reach; for a range its lower end. Written like an observed value. Empty when the target is no number. */
  readonly target_value: string | null;
  /** Upper end when the target is a range; empty otherwise. */
  readonly target_upper: string | null;
  /** Code of the stage to reach; several are joined by + in printed order. Empty when the target is no status. */
  readonly target_status: string | null;
  /** The target is in force in this fiscal year and every later one, up to the due year if there is one ((R3～) is 2021). Empty when none is printed. */
  readonly target_from: number | null;
  /** The target is to be reached by the end of this fiscal year ((R5) is 2023). Empty when there is none. */
  readonly target_due: number | null;
  /** The latest fiscal year, up to the edition's, whose flag is not no_data; empty when there is none. */
  readonly latest_fiscal_year: number | null;
  /** Exactly what the cell of that year holds; empty when there is none. */
  readonly latest_value_text: string | null;
  /** The flag of that year; empty when there is none. */
  readonly latest_attainment: AttainmentCode | null;
  /** The cell that holds the name; for a subgroup row without one, its baseline cell. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when there is none. */
  readonly source_ref: string | null;
  /** Codes of the findings that touch this indicator: distinct, in code order, separated by one space; explained in findings.csv. Empty when there are none. */
  readonly findings: string | null;
}

/** The targets of the indicators. Most have one; yearly, interim and revised targets each have a row. */
export interface TargetRow {
  /** The indicator that the target belongs to (indicators.csv). */
  readonly indicator_id: string;
  /** Number of the target within its indicator, from 1 in printed order. */
  readonly target_no: number;
  /** Final, interim, yearly and so on. planned is a quantity foreseen, by which nothing is judged unless plan.yaml declares it. */
  readonly role: TargetRoleCode;
  /** Whether the target is about single years or a cumulative value; empty when the source does not say. */
  readonly series: SeriesCode | null;
  /** Exactly what the cell holds; empty when there is none. */
  readonly text: string | null;
  /** Kind; empty when there is none. */
  readonly kind: TargetKindCode | null;
  /** How a value is compared with the target; a value that fulfils it meets the target. Empty when it cannot be settled and for targets without one, such as a range or a status. */
  readonly operator: TargetOperatorCode | null;
  /** What settled the operator, the first that answered: printed in the source, declared in plan.yaml, limit (100 % of a share, or 0), baseline (the target lies above or below it: an inference). Empty when there is no operator. */
  readonly operator_basis: TargetOperatorBasisCode | null;
  /** The number to reach; for a range its lower end. Written like an observed value. Empty when the target is no number. */
  readonly value: string | null;
  /** Upper end when the target is a range; empty otherwise. */
  readonly upper: string | null;
  /** Code of the stage to reach; several are joined by + in printed order. Empty when the target is no status. */
  readonly status: string | null;
  /** The target is in force in this fiscal year and every later one, up to the due year if there is one ((R3～) is 2021). Empty when none is printed. */
  readonly from: number | null;
  /** The target is to be reached by the end of this fiscal year ((R5) is 2023). Empty when there is none. */
  readonly due: number | null;
  /** The cell that holds the target. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when there is none. */
  readonly source_ref: string | null;
  /** What the target is relative to: baseline, previous_period, or a fiscal year in four digits. Empty when it stands by itself. */
  readonly reference: string | null;
  /** Change from the reference (3割削減 is -30%, 倍増 is x2); the target value is then computed. Empty when there is none. */
  readonly change: string | null;
}

/** The observations with their flags. One row is one indicator in one period, years without a value included. */
export interface ObservationRow {
  /** Name of the plan: lower-case letters, digits and hyphens. */
  readonly plan_id: string;
  /** The edition of the source, named by the fiscal year (four digits) that it reports up to: the table up to 令和4年度 is 2022. */
  readonly edition: string;
  /** The indicator that was observed (indicators.csv). */
  readonly indicator_id: string;
  /** Period of the observation. Four digits for a fiscal year (2019 runs from 2019-04-01 to 2020-03-31); else an ISO 8601 date (as of) or interval (a calendar year, a span); undated when the source gives none. No year is ever invented. */
  readonly period: string;
  /** Which of the two this is, when the source gives both a single-year and a cumulative value for one period; empty otherwise. */
  readonly series: SeriesCode | null;
  /** The fiscal year, when the period is one or lies within one; empty otherwise. */
  readonly fiscal_year: number | null;
  /** First day of the period; 1 April for a fiscal year. Empty when unknown. */
  readonly period_start: string | null;
  /** Last day of the period; 31 March of the next year for a fiscal year. Empty when unknown. */
  readonly period_end: string | null;
  /** The number, with the digits of the source (143.0 stays 143.0) but without thousands separators. A share is in per cent (52.8). Empty when the observation is no number. */
  readonly value: string | null;
  /** Code of the stage when the observation is a word; several are joined by + in printed order (検討・実施 is consider+implement). Empty when the observation is no status. */
  readonly status: string | null;
  /** The unit as printed; empty when none is printed and for a status. */
  readonly unit: string | null;
  /** Exactly what the cell holds; empty when the cell is empty. */
  readonly value_text: string | null;
  /** State of the value (SDMX CL_OBS_STATUS): A normal, E estimated, P provisional, M cannot exist (after completion), O missing (blank or 未集計). */
  readonly obs_status: ObsStatusCode;
  /** The target (target_no in targets.csv) that this period is judged by, also when it has no value. Empty when there is no target. */
  readonly target_no: number | null;
  /** Whether this value satisfies the target, whatever the calendar says. Empty when the two cannot be compared. */
  readonly meets_target: boolean | null;
  /** What the value means against the target in that period, the target's due and first years taken into account. */
  readonly attainment: AttainmentCode;
  /** Why the flag is what it is; always filled. */
  readonly attainment_reason: AttainmentReasonCode;
  /** Share of the way from baseline to target, (value − baseline) / (target − baseline), to 4 places, half away from zero. Negative when worse than the baseline, above 1 beyond the target. Empty when undefined. */
  readonly progress: string | null;
  /** Against a straight line from the baseline year to the due year: ahead, on_pace or behind. Only for a number with a due year and a known baseline year; empty otherwise. */
  readonly pace: PaceCode | null;
  /** The city's own mark for that period, verbatim; empty when the source has none. */
  readonly self_assessment: string | null;
  /** The cell that the value came from; for a blank year, the cell where it would stand. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when there is none. */
  readonly source_ref: string | null;
  /** Codes of the findings that touch this observation: distinct, in code order, separated by one space; explained in findings.csv. Empty when there are none. */
  readonly findings: string | null;
}

/** Further things that the source prints of an indicator (所管課, 備考, 番号). One row is one of them. */
export interface AttributeRow {
  /** The indicator that it belongs to (indicators.csv). */
  readonly indicator_id: string;
  /** The heading, as printed. */
  readonly attribute: string;
  /** Exactly what the cell holds. */
  readonly value: string;
  /** The cell that holds the value. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). */
  readonly source_ref: string;
}

/** Counts of flags for the whole plan and for each section, by fiscal year. One row is one section in one fiscal year; a section counts every indicator below it. */
export interface AttainmentRow {
  /** The section counted (sections.csv); all for the whole plan. */
  readonly section_id: string;
  /** Level of the section; plan for the whole plan. */
  readonly level: SectionLevelCode;
  /** Fiscal year; 2019 runs from 2019-04-01 to 2020-03-31. */
  readonly fiscal_year: number;
  /** Number of indicators whose flag is attained. */
  readonly attained: number;
  /** Number of indicators whose flag is attained_early. */
  readonly attained_early: number;
  /** Number of indicators whose flag is not_attained. */
  readonly not_attained: number;
  /** Number of indicators whose flag is in_progress. */
  readonly in_progress: number;
  /** Number of indicators whose flag is not_in_force. */
  readonly not_in_force: number;
  /** Number of indicators whose flag is completed. */
  readonly completed: number;
  /** Number of indicators whose flag is not_evaluable. */
  readonly not_evaluable: number;
  /** Number of indicators whose flag is no_data. */
  readonly no_data: number;
  /** Numerator of the rate: attained + attained_early + completed. */
  readonly numerator: number;
  /** Denominator of the rate: numerator + not_attained + in_progress; not_in_force, not_evaluable and no_data are left out. */
  readonly denominator: number;
  /** Numerator / denominator to 4 places, half away from zero; empty when the denominator is 0. */
  readonly rate: string | null;
}

/** What is odd in the source and what was decided for it. One row is one finding; nothing printed is changed in silence. */
export interface FindingRow {
  /** Id of the finding: its code and cell (row,column) joined by @. The same oddity keeps its id from build to build. */
  readonly finding_id: string;
  /** Kind of finding. */
  readonly code: string;
  /** A blocker stops publication; a warning should be looked at; a note only tells. */
  readonly severity: SeverityCode;
  /** The cell that it is about. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when it is about the whole table. */
  readonly source_ref: string | null;
  /** The indicator that it is about (indicators.csv); empty when there is none. */
  readonly indicator_id: string | null;
  /** What the source prints; empty when that says nothing. */
  readonly printed: string | null;
  /** What was made of it; empty when nothing was. */
  readonly decided: string | null;
  /** The finding in one Japanese sentence. */
  readonly message_ja: string;
  /** The finding in one English sentence. */
  readonly message_en: string;
}

/** Where the content of each non-empty source cell went. One row is one cell; the source grid can be rebuilt from this table alone. */
export interface LineageRow {
  /** The source cell. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). */
  readonly source_ref: string;
  /** Exactly what the cell holds. */
  readonly text: string;
  /** What the cell was in the table. A cell that no rule understands is unknown and stops publication. */
  readonly role: LineageRoleCode;
  /** Name of the file, without extension, that holds the content; plan for the title and notes. Empty when none does. */
  readonly table: string | null;
  /** Key of the row that holds the content; several key columns are joined by /. Empty when there is none. */
  readonly key: string | null;
  /** Name of the column that holds the content; empty when there is none. */
  readonly column: string | null;
}
