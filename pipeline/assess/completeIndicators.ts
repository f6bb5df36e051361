import type { ReadIndicator } from '../model/Plan.ts';
import type { IndicatorRow, ObservationRow, TargetRow } from '../model/rows.ts';
import type { Operator } from './Decimal.ts';
import { groupByIndicator } from './groupByIndicator.ts';
import { leadingTarget } from './leadingTarget.ts';

/** What the latest figure is chosen by and told from. */
type Reported = Pick<
  ObservationRow,
  'indicator_id' | 'period' | 'series' | 'fiscal_year' | 'value_text' | 'attainment'
>;

/** What indicators are completed from. */
export interface CompleteInput {
  readonly indicators: readonly ReadIndicator[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly Reported[];
  /** The fiscal year up to which the table reports; `null` when nobody knows. */
  readonly edition: number | null;
}

type Direction = IndicatorRow['direction'];

/** The better way by the kind of target; a kind that is not named here goes by the operator. */
const directionOfKind: Readonly<Partial<Record<NonNullable<TargetRow['kind']>, Direction>>> = {
  maintain: 'maintain',
  range: 'range',
  status: 'reach',
  none: null,
  unreadable: null,
};

const directionOfOperator: Readonly<Record<Operator, Direction>> = {
  '>=': 'increase',
  '>': 'increase',
  '<=': 'decrease',
  '<': 'decrease',
  '=': 'maintain',
};

/**
 * Rows of `indicators.csv`, in the order given, but for their findings: the leading target's columns, the better way,
 * and the latest figure (data-model section 3). The latest is that of the last fiscal year up to the edition's whose
 * flag is not `no_data`; where one year has several, one that could be judged goes before one that could not.
 *
 * @example completeIndicators({ indicators, targets, observations, edition: 2022 })[0]?.latest_value_text // '26,684'
 */
export function completeIndicators(input: CompleteInput): readonly IndicatorRow[] {
  const targets = groupByIndicator(input.targets);
  const observations = groupByIndicator(input.observations);
  return input.indicators.map((indicator) => {
    const target = leadingTarget(targets.get(indicator.indicator_id) ?? []);
    const latest = findLatest(observations.get(indicator.indicator_id) ?? [], input.edition);
    return {
      ...indicator,
      direction: findDirection(target),
      target_text: target?.text ?? null,
      target_kind: target?.kind ?? null,
      target_operator: target?.operator ?? null,
      target_operator_basis: target?.operator_basis ?? null,
      target_value: target?.value ?? null,
      target_upper: target?.upper ?? null,
      target_status: target?.status ?? null,
      target_from: target?.from ?? null,
      target_due: target?.due ?? null,
      latest_fiscal_year: latest?.fiscal_year ?? null,
      latest_value_text: latest?.value_text ?? null,
      latest_attainment: latest?.attainment ?? null,
      findings: null,
    };
  });
}

function findDirection(target: TargetRow | null): Direction {
  if (target === null || target.kind === null) return null;
  const byKind = directionOfKind[target.kind];
  if (byKind !== undefined) return byKind;
  return target.operator === null ? null : directionOfOperator[target.operator];
}

function findLatest(observations: readonly Reported[], edition: number | null): Reported | undefined {
  return observations
    .filter(({ attainment }) => attainment !== 'no_data')
    .filter(({ fiscal_year }) => fiscal_year !== null && (edition === null || fiscal_year <= edition))
    .sort(compareLateness)[0];
}

/** Sorts the latest figure to the front. */
function compareLateness(one: Reported, other: Reported): number {
  return (
    (other.fiscal_year ?? 0) - (one.fiscal_year ?? 0) ||
    Number(isUnjudged(one)) - Number(isUnjudged(other)) ||
    compareTexts(other.period, one.period) ||
    compareTexts(one.series ?? '', other.series ?? '')
  );
}

function isUnjudged({ attainment }: Reported): boolean {
  return attainment === 'not_evaluable';
}

/** By code units, never by locale. */
function compareTexts(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
