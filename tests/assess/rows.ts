import type { ReadIndicator, ReadObservation } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import type { Vocabularies } from '../../pipeline/model/Vocabularies.ts';

/** As few words as the tests need, so that they stand without `data/`. */
export const words: Pick<Vocabularies, 'status' | 'units' | 'directions'> = {
  status: [
    { word: '検討', code: 'consider', rank: 1, label_en: 'under consideration' },
    { word: '完了', code: 'complete', rank: 3, label_en: 'completed' },
    { word: '実施', code: 'implement', rank: 2, label_en: 'implemented' },
    { word: '未着手', code: 'not_started', rank: 0, label_en: 'not begun' },
    { word: '策定', code: 'establish', rank: null, label_en: 'set up or drawn up' },
    { word: '廃止', code: 'abolish', rank: null, label_en: 'abolished' },
  ],
  units: [
    { unit: '%', dimension: 'share', unit_code: '%', unit_multiplier: 0, label_en: 'per cent', same_as: '' },
    { unit: '割', dimension: 'share', unit_code: '%', unit_multiplier: 1, label_en: 'tenths', same_as: '' },
    { unit: '‰', dimension: 'share', unit_code: '[ppth]', unit_multiplier: 0, label_en: 'per mille', same_as: '' },
    { unit: 'ポイント', dimension: 'point', unit_code: '%', unit_multiplier: 0, label_en: 'points', same_as: '' },
    { unit: '件', dimension: 'count', unit_code: '{#}', unit_multiplier: 0, label_en: 'cases', same_as: '' },
  ],
  directions: [
    { word: '増加', direction: 'increase', place: 'both' },
    { word: '確保', direction: 'increase', place: 'name' },
    { word: '削減', direction: 'decrease', place: 'both' },
    { word: '低下', direction: 'decrease', place: 'target' },
    { word: '維持', direction: 'maintain', place: 'target' },
  ],
};

/** A number of fiscal year 2020 in 件, unless told otherwise. */
export function observe(given: Partial<ReadObservation> = {}): ReadObservation {
  const fiscal_year = given.fiscal_year === undefined ? 2020 : given.fiscal_year;
  return {
    plan_id: 'ebetsu-gyokaku',
    edition: '2022',
    indicator_id: '1-1-1-1',
    period: String(fiscal_year),
    series: null,
    fiscal_year,
    period_start: null,
    period_end: null,
    value: null,
    status: null,
    unit: given.value ? '件' : null,
    value_text: given.value ?? given.status ?? null,
    obs_status: given.value || given.status ? 'A' : 'O',
    self_assessment: null,
    source_ref: null,
    ...given,
  };
}

/** A final target without anything in it, unless told otherwise. */
export function aim(given: Partial<TargetRow> = {}): TargetRow {
  return {
    indicator_id: '1-1-1-1',
    target_no: 1,
    role: 'final',
    series: null,
    text: null,
    kind: 'threshold',
    operator: null,
    operator_basis: null,
    value: null,
    upper: null,
    status: null,
    from: null,
    due: null,
    source_ref: null,
    reference: null,
    change: null,
    ...given,
  };
}

/** An indicator in 件 with the baseline 97 of 2018, unless told otherwise. */
export function measure(given: Partial<ReadIndicator> = {}): ReadIndicator {
  return {
    indicator_id: '1-1-1-1',
    section_id: '1-1-1',
    goal: null,
    policy: null,
    initiative: null,
    indicator: '出前講座開催回数',
    subgroup: null,
    value_type: 'number',
    unit: '件',
    unit_code: '{#}',
    unit_multiplier: 0,
    baseline_text: '97件',
    baseline_value: '97',
    baseline_status: null,
    baseline_year: 2018,
    baseline_period: '2018',
    source_ref: null,
    ...given,
  };
}
