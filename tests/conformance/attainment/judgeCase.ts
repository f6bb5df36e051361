import { assessObservations } from '../../../pipeline/assess/assessObservations.ts';
import { markCompleted } from '../../../pipeline/assess/markCompleted.ts';
import { settleTargets } from '../../../pipeline/assess/settleTargets.ts';
import type { ReadObservation } from '../../../pipeline/model/Plan.ts';
import type { ObsStatusCode, SeriesCode, TargetRow } from '../../../pipeline/model/rows.ts';
import type { Vocabularies } from '../../../pipeline/model/Vocabularies.ts';

/** One case: what a table says of one indicator, and what every observation must become. */
export interface AttainmentCase {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly plan: { readonly last_year: number | null; readonly due_when_not_printed: 'last_year' | null };
  readonly indicator: {
    readonly name: string;
    readonly unit: string | null;
    readonly baseline: string | null;
    readonly baseline_year: number | null;
    readonly declared_operator: '>=' | '<=' | '>' | '<' | '=' | null;
  };
  readonly targets: readonly Omit<TargetRow, 'indicator_id' | 'target_no' | 'text' | 'source_ref' | 'operator_basis'>[];
  readonly observations: readonly {
    readonly year: number | null;
    readonly period?: string;
    readonly series: SeriesCode | null;
    readonly value: string | null;
    readonly status: string | null;
    readonly unit: string | null;
    readonly obs_status: ObsStatusCode;
    readonly text?: string;
  }[];
  readonly expected: readonly Judgement[];
}

/** What an implementation says of one observation. */
export interface Judgement {
  readonly year: number | null;
  readonly attainment: string;
  readonly reason: string;
  readonly meets_target: boolean | null;
  readonly progress: string | null;
  readonly pace: string | null;
}

const id = '1-1';

/** This program's judgement of a case. */
export function judgeCase(
  { plan, indicator, targets, observations }: Omit<AttainmentCase, 'expected'>,
  words: Vocabularies,
): readonly Judgement[] {
  const measure = {
    indicator_id: id,
    indicator: indicator.name,
    unit: indicator.unit,
    baseline_text: indicator.baseline,
    baseline_value: indicator.baseline,
    baseline_year: indicator.baseline_year,
  };
  const settled = settleTargets({
    targets: targets.map((target, index) => ({
      ...target,
      indicator_id: id,
      target_no: index + 1,
      text: '',
      source_ref: null,
      operator_basis: target.operator === null ? null : 'printed',
    })),
    indicators: [measure],
    operators: indicator.declared_operator === null ? undefined : { [id]: indicator.declared_operator },
    dueWhenNotPrinted: plan.due_when_not_printed ?? undefined,
    lastYear: plan.last_year,
    words,
  });
  const rows = observations.map(
    ({ year, period, series, value, status, unit, obs_status, text }): ReadObservation => ({
      plan_id: 'case',
      edition: '2023',
      indicator_id: id,
      period: period ?? (year === null ? 'undated' : String(year)),
      series,
      fiscal_year: year,
      period_start: null,
      period_end: null,
      value,
      status,
      unit,
      value_text: text ?? value ?? status,
      obs_status,
      self_assessment: null,
      source_ref: null,
    }),
  );
  return assessObservations({
    indicators: [measure],
    targets: settled.targets,
    observations: markCompleted(rows, words),
    words,
  }).map(({ fiscal_year, attainment, attainment_reason, meets_target, progress, pace }) => ({
    year: fiscal_year,
    attainment,
    reason: attainment_reason,
    meets_target,
    progress,
    pace,
  }));
}
