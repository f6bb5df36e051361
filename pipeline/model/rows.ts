// Made from schemas/v1/ and data/vocabularies/codes.csv by `npm run generate`. Edit those instead.

import type { Bilingual } from './Settings.ts';

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

/** The code list `change_cause`. */
export type ChangeCauseCode =
  | 'new_period'
  | 'revision'
  | 'correction'
  | 'declaration'
  | 'unit_change'
  | 'rule_change'
  | 'schema_change'
  | 'metadata_change';

/** The code list `change_subject`. */
export type ChangeSubjectCode =
  | 'value'
  | 'target'
  | 'baseline'
  | 'name'
  | 'section'
  | 'attribute'
  | 'operator'
  | 'due'
  | 'baseline_year'
  | 'acceptance'
  | 'source'
  | 'rules';

/** The code list `row_change`. */
export type RowChangeCode = 'added' | 'removed' | 'revised';

/** The code list `version_level`. */
export type VersionLevelCode = 'major' | 'minor' | 'patch' | 'none';

/** The code list `file_role`. */
export type FileRoleCode =
  | 'table'
  | 'spreadsheet'
  | 'columnar'
  | 'document'
  | 'linked_data'
  | 'metadata'
  | 'exchange'
  | 'chart'
  | 'documentation'
  | 'source'
  | 'schema'
  | 'changes'
  | 'errata';

/** The code list `method`. */
export type MethodCode =
  | 'actual_over_target'
  | 'baseline_band_10'
  | 'linear_path'
  | 'open_sdg_growth'
  | 'open_sdg_target'
  | 'rate_bands_100_70'
  | 'rate_bands_100_80'
  | 'rate_bands_110_80_50'
  | 'two_minus_ratio';

/** The code list `method_band`. */
export type MethodBandCode =
  | 'target_achieved'
  | 'substantial_progress'
  | 'moderate_progress'
  | 'limited_progress'
  | 'deterioration'
  | 'exceeded'
  | 'reached'
  | 'nearly'
  | 'halfway'
  | 'short'
  | 'not_reached'
  | 'partway'
  | 'backwards'
  | 'better'
  | 'unchanged'
  | 'worse';

/** The code list `method_undefined`. */
export type MethodUndefinedCode =
  | 'no_target'
  | 'target_unreadable'
  | 'status'
  | 'unit_mismatch'
  | 'series_unknown'
  | 'no_target_number'
  | 'has_target_number'
  | 'no_direction'
  | 'higher_is_better'
  | 'no_baseline'
  | 'no_baseline_year'
  | 'baseline_zero'
  | 'target_zero'
  | 'target_negative'
  | 'target_equals_baseline'
  | 'sign_change'
  | 'no_year'
  | 'no_due_year'
  | 'due_not_after_baseline'
  | 'too_few_years';

/** The code list `mark_kind`. */
export type MarkKindCode = 'status' | 'missing' | 'direction' | 'assessment';

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

/** What other published methods of calculation make of the same figures. One row is one indicator in one period by one method; a period without a number or status has none, nor has a plan of more than 1,000 indicators. Rows whose changes_flag is true are those whose flag would change. */
export interface MethodRow {
  /** Name of the plan: lower-case letters, digits and hyphens. */
  readonly plan_id: string;
  /** The edition of the source, named by the fiscal year (four digits) that it reports up to: the table up to 令和4年度 is 2022. */
  readonly edition: string;
  /** The indicator (indicators.csv). */
  readonly indicator_id: string;
  /** Period of the observation, written as in observations.csv. */
  readonly period: string;
  /** Which of the two this is, when the source gives both a single-year and a cumulative value for one period; empty otherwise. */
  readonly series: SeriesCode | null;
  /** The fiscal year, when the period is one or lies within one; empty otherwise. */
  readonly fiscal_year: number | null;
  /** The method of calculation. */
  readonly method: MethodCode;
  /** What the method calculates, to 4 places, half away from zero. For ratios 1 is the target; for growth rates 0.0150 is 1.5 % a year. Empty when undefined. */
  readonly score: string | null;
  /** The method’s own band, settled before rounding. Empty when there is none. */
  readonly band: MethodBandCode | null;
  /** Whether the target is met as the method sees it; its description says what it takes for met. Empty when the method does not say. */
  readonly meets_target: boolean | null;
  /** Whether meets_target here equals meets_target of observations.csv. Empty when either is. */
  readonly agrees: boolean | null;
  /** The flag that the year would have if the method’s meets_target were put to the same due and first years. Empty when meets_target is. */
  readonly attainment: AttainmentCode | null;
  /** Whether the flag of observations.csv would be another by this method. Empty when agrees is. */
  readonly changes_flag: boolean | null;
  /** Why there is no score; empty when there is one. */
  readonly undefined_reason: MethodUndefinedCode | null;
  /** The number observed. Empty when the observation is no number. */
  readonly value: string | null;
  /** The baseline used. Where the table has none, the methods of Open SDG take the first observation. Empty when there is none. */
  readonly baseline: string | null;
  /** Fiscal year of the baseline. Empty when unknown. */
  readonly baseline_year: number | null;
  /** The target number used. Empty when the target is not one number. */
  readonly target: string | null;
  /** The year by which the target is to be reached: the due year, else the first year in force. Empty when there is neither. */
  readonly due_year: number | null;
  /** The limit by which the thresholds of Open SDG without a target value are scaled down: 100 % of a share. Empty when none is used. */
  readonly limit: string | null;
}

/** What each edition told of each period, once a plan has two editions. One row is one indicator in one period as one edition told it. */
export interface HistoryRow {
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
  /** What the value means against the target in that period, the target's due and first years taken into account. */
  readonly attainment: AttainmentCode;
  /** Why the flag is what it is; always filled. */
  readonly attainment_reason: AttainmentReasonCode;
  /** The cell of that edition's table that the value came from. Written as file#cell=row,column, in a workbook as file#Sheet1!G6 (RFC 7111; both count from 1, blank rows too). Empty when there is none. */
  readonly source_ref: string | null;
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

/** The files of one release, with sizes and digests, so that a difference of one byte shows. It lists neither itself nor SHA256SUMS. */
export interface Manifest {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/manifest.json';
  /** Name of the plan. */
  readonly plan_id: string;
  /** Title of the plan. */
  readonly title: Bilingual;
  /** Version of the data (SemVer). */
  readonly version: string;
  /** Version of the shape of the files (SemVer). */
  readonly schema_version: string;
  /** The release before; null for a first release. */
  readonly previous_version: string | null;
  /** The fiscal year that the edition reports up to. */
  readonly edition: string;
  /** The program that made the files. */
  readonly pipeline: {
    /** Name of the program. */
    readonly name: string;
    /** Version of the program. */
    readonly version: string;
  };
  /** The tables that were read, oldest edition first. */
  readonly sources: readonly {
    /** The fiscal year that the edition reports up to. */
    readonly edition: string;
    /** Name of the file. */
    readonly file: string;
    /** Title as the source prints it. */
    readonly title: string;
    /** Digest of the bytes, lower-case hex. */
    readonly sha256: string;
    /** Where it was fetched from; null when unknown. */
    readonly url: string | null;
    /** The day on which it was fetched; null when unknown. */
    readonly retrieved: string | null;
  }[];
  /** The published files, by path. */
  readonly files: readonly {
    /** Place in the release's folder. */
    readonly path: string;
    /** What the file is for. */
    readonly role: FileRoleCode;
    /** IANA media type. */
    readonly media_type: string;
    /** Size of the file. */
    readonly size: number;
    /** Digest of the bytes, lower-case hex. */
    readonly sha256: string;
    /** Rows of a table, without its header; null for other files. */
    readonly rows: number | null;
    /** Name for a person. */
    readonly label: Bilingual;
  }[];
}

/** In what a release differs from the one before, why, and what version that makes it; one comes with every release. */
export interface ChangesDocument {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/changes.json';
  /** Name of the plan. */
  readonly plan_id: string;
  /** This release (SemVer), computed from the difference to the one before. */
  readonly version: string;
  /** Version of the shape of the files (SemVer). */
  readonly schema_version: string;
  /** Edition of the source. */
  readonly edition: string;
  /** The release compared with; null for a first release. */
  readonly previous: {
    /** Version of the data before. */
    readonly version: string;
    /** Version of the shape before. */
    readonly schema_version: string;
    /** Edition of the source before. */
    readonly edition: string;
  } | null;
  /** The step from the release before; major for a first release. */
  readonly level: VersionLevelCode;
  /** What made the step so high. */
  readonly because: readonly Bilingual[];
  /** Counts of rows by table. */
  readonly tables: readonly {
    /** Name of the file without its extension. */
    readonly table: string;
    /** Rows in the earlier release. */
    readonly rows_before: number;
    /** Rows in this release. */
    readonly rows_after: number;
    /** Rows added. */
    readonly added: number;
    /** Rows removed. */
    readonly removed: number;
    /** Rows whose content differs. */
    readonly revised: number;
    /** Rows that differ only in naming another edition or source cell; not listed under changes. */
    readonly restated: number;
  }[];
  /** The flags that differ. */
  readonly flags: readonly {
    /** The indicator (indicators.csv). */
    readonly indicator_id: string;
    /** The period (observations.csv). */
    readonly period: string;
    /** Which of the two, when a period has both; null otherwise. */
    readonly series: SeriesCode | null;
    /** The flag in the earlier release. */
    readonly before: AttainmentCode;
    /** The flag in this release. */
    readonly after: AttainmentCode;
    /** The causes of the change. */
    readonly causes: readonly ChangeCauseCode[];
    /** The change and its reason in Japanese. */
    readonly ja: string;
    /** The change and its reason in English. */
    readonly en: string;
  }[];
  /** The rows that differ. */
  readonly changes: readonly {
    /** Name of the file without its extension. */
    readonly table: string;
    /** Whether the row was added, removed or revised. */
    readonly change: RowChangeCode;
    /** The key columns of the table joined by /, empty ones left out. */
    readonly key: string;
    /** The columns that differ; empty for a row added or removed. */
    readonly columns: readonly {
      /** Name of the column. */
      readonly column: string;
      /** What it was in the earlier release; null for nothing. */
      readonly before: string | null;
      /** What it is in this release; null for nothing. */
      readonly after: string | null;
    }[];
    /** Why it changed; at least one. */
    readonly reasons: readonly {
      /** Whose doing it is, and what kind of change. */
      readonly cause: ChangeCauseCode;
      /** What changed in the first place. */
      readonly subject: ChangeSubjectCode;
      /** What it was in the earlier release; null for nothing. */
      readonly before: string | null;
      /** What it is in this release; null for nothing. */
      readonly after: string | null;
      /** Reason and evidence of a correction; null for one taken back, and for other causes. */
      readonly evidence: Bilingual | null;
    }[];
  }[];
  /** Differences between the schemas. */
  readonly schemas: readonly {
    /** Name of the file in schemas/v1/ without its extension. */
    readonly schema: string;
    /** Place in the schema (JSON pointer); an empty text for the whole of it. */
    readonly pointer: string;
    /** The keyword that differs. */
    readonly keyword: string;
    /** How high a step in the version it calls for. */
    readonly level: VersionLevelCode;
    /** The difference in Japanese. */
    readonly ja: string;
    /** The difference in English. */
    readonly en: string;
  }[];
  /** Differences in what describes plan and source. */
  readonly metadata: readonly {
    /** Place in plan.json (JSON pointer). */
    readonly pointer: string;
    /** Whose doing it is, and what kind of change. */
    readonly cause: ChangeCauseCode;
    /** What it was in the earlier release; null for nothing. */
    readonly before: string | null;
    /** What it is in this release; null for nothing. */
    readonly after: string | null;
  }[];
  /** Files added, removed and changed; those that record the release (manifest.json, SHA256SUMS, CHANGES.md, changes.json) are left out. */
  readonly files: {
    /** Files added. */
    readonly added: readonly string[];
    /** Files removed. */
    readonly removed: readonly string[];
    /** Files with other bytes. */
    readonly changed: readonly string[];
  };
}

/** Which earlier releases were wrong, and where, as far as this release knows. */
export interface ErrataDocument {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/errata.json';
  /** Name of the plan. */
  readonly plan_id: string;
  /** The mistakes; empty when none is known. */
  readonly errata: readonly {
    /** The release that is wrong. */
    readonly version: string;
    /** The table that is wrong. */
    readonly table: string;
    /** Key of the row, its columns joined by /. */
    readonly key: string;
    /** The column that is wrong; null for the whole row. */
    readonly column: string | null;
    /** What was published. */
    readonly wrong: string;
    /** What is right; null while nobody knows. */
    readonly right: string | null;
    /** How the mistake came about. */
    readonly reason: Bilingual;
    /** The release that puts it right; null while none does. */
    readonly fixed_in: string | null;
    /** Who recorded the mistake. */
    readonly who: string;
    /** The day on which it was recorded. */
    readonly date: string;
  }[];
}

/** Which bytes were meant for which channel; written before the first write, compared with what is read back. */
export interface Ledger {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/ledger.json';
  /** Name of the plan. */
  readonly plan_id: string;
  /** One entry a channel and version. */
  readonly entries: readonly {
    /** Name of the channel. */
    readonly channel: string;
    /** The release. */
    readonly version: string;
    /** Whether everything was read back and was the same. */
    readonly verified: boolean;
    /** The files. */
    readonly files: readonly {
      /** Place in the release's folder. */
      readonly path: string;
      /** Size of the file. */
      readonly size: number;
      /** Digest of the bytes, lower-case hex. */
      readonly sha256: string;
    }[];
  }[];
}

/** Which version is at which channel, and whether it was verified there. */
export interface Status {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/status.json';
  /** One entry a plan. */
  readonly plans: readonly {
    /** Name of the plan. */
    readonly plan_id: string;
    /** One entry a channel. */
    readonly channels: readonly {
      /** Name of the channel. */
      readonly channel: string;
      /** The latest version verified there; null when there is none. */
      readonly version: string | null;
      /** Whether everything that was meant for it is there. */
      readonly verified: boolean;
      /** Page for people; null when there is none. */
      readonly url: string | null;
    }[];
  }[];
}

/** Every release of one plan, oldest first. */
export interface ReleaseIndex {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/release-index.json';
  /** Name of the plan. */
  readonly plan_id: string;
  /** Title of the plan. */
  readonly title: Bilingual;
  /** The newest release. */
  readonly latest: string;
  /** The releases. */
  readonly releases: readonly {
    /** Version of the data (SemVer). */
    readonly version: string;
    /** Version of the shape of the files (SemVer). */
    readonly schema_version: string;
    /** The release before; null for the first. */
    readonly previous_version: string | null;
    /** The fiscal year that the edition reports up to. */
    readonly edition: string;
    /** Folder of its files. */
    readonly folder: string;
    /** All files as one zip. */
    readonly zip: {
      /** Place in the release's folder. */
      readonly path: string;
      /** Size of the file. */
      readonly size: number;
      /** Digest of the bytes, lower-case hex. */
      readonly sha256: string;
    };
    /** Digest of the bytes, lower-case hex. */
    readonly manifest_sha256: string;
    /** How many mistakes in this release are known by now; they stand in errata.json of the newest. */
    readonly errata: number;
  }[];
}

/** Every plan with its releases and their files: where a program begins. */
export interface CatalogIndex {
  /** The schema that this file follows. */
  readonly $schema: 'https://torikumi.example/schemas/v1/index.json';
  /** Title of the catalogue. */
  readonly title: Bilingual;
  /** The plans, by name. */
  readonly plans: readonly {
    /** Name of the plan. */
    readonly plan_id: string;
    /** Title of the plan. */
    readonly title: Bilingual;
    /** Address of the page that people read. */
    readonly url: string;
    /** The newest release. */
    readonly latest: string;
    /** Folder of the newest release; what is under it changes with the next. */
    readonly latest_url: string;
    /** The releases, oldest first. */
    readonly versions: readonly {
      /** Version of the data (SemVer). */
      readonly version: string;
      /** Version of the files' shape (SemVer). */
      readonly schema_version: string;
      /** The release before; null for the first. */
      readonly previous_version: string | null;
      /** Edition of the source, by fiscal year. */
      readonly edition: string;
      /** Address of the folder of the release. */
      readonly url: string;
      /** Address of all files as one zip. */
      readonly zip: string;
      /** How many mistakes of it are known by now. */
      readonly errata: number;
      /** Files of the release. */
      readonly files: readonly {
        /** Path below the folder of the release. */
        readonly path: string;
        /** Address of the file; under it the bytes never change. */
        readonly url: string;
        /** In bytes. */
        readonly size: number;
        /** SHA-256. */
        readonly sha256: string;
        /** IANA media type. */
        readonly media_type: string;
        /** What the file is for (file_role). */
        readonly role: string;
        /** What it is, for whom. */
        readonly label: Bilingual;
      }[];
    }[];
  }[];
}
