import type { ReadIndicator } from '../model/Plan.ts';
import type { TargetRow } from '../model/rows.ts';
import type { PlanSettings } from '../model/Settings.ts';
import type { DirectionWord, Vocabularies } from '../model/Vocabularies.ts';
import { Decimal, type Operator, satisfies } from './Decimal.ts';
import { findTimeBasis } from './findTimeBasis.ts';

/** What an operator is settled from, beside the target. */
export interface OperatorEvidence {
  readonly indicator: Pick<ReadIndicator, 'indicator_id' | 'indicator' | 'unit' | 'baseline_text' | 'baseline_value'>;
  readonly operators: PlanSettings['operators'];
  readonly words: Pick<Vocabularies, 'units' | 'directions'>;
}

/** The two operators that may be inferred. */
type Inferred = Extract<Operator, '>=' | '<='>;

interface OperatorRule {
  readonly basis: NonNullable<TargetRow['operator_basis']>;
  readonly kinds: readonly TargetRow['kind'][];
  readonly answer: (target: TargetRow, evidence: OperatorEvidence) => Operator | null;
}

/** The rules of data-model section 4 after `printed`, in order, with the kinds of target each may speak for. */
const rules: readonly OperatorRule[] = [
  {
    basis: 'declared',
    kinds: ['threshold', 'direction', 'maintain', 'relative'],
    answer: ({ indicator_id }, { operators }) => operators?.[indicator_id] ?? null,
  },
  { basis: 'limit', kinds: ['threshold', 'maintain'], answer: readLimit },
  { basis: 'baseline', kinds: ['threshold', 'relative'], answer: readBaseline },
];

/** Baseline and target within this share of the baseline say nothing about the direction. */
const tooClose = '0.02';

/** Words that speak against an inferred operator. To maintain a level is not to fall below it. */
const contraries: Readonly<Record<Inferred, readonly DirectionWord['direction'][]>> = {
  '>=': ['decrease'],
  '<=': ['increase', 'maintain'],
};

/**
 * The operator of a target that prints none, with the rule that answered first: `declared`, `limit`, `baseline`
 * (data-model section 4). Both are `null` when no rule answers.
 *
 * @example settleOperator(bare('100'), { indicator: inPerCent, operators: {}, words })
 * // { operator: '>=', operator_basis: 'limit' }
 */
export function settleOperator(
  target: TargetRow,
  evidence: OperatorEvidence,
): Pick<TargetRow, 'operator' | 'operator_basis'> {
  for (const { basis, kinds, answer } of rules) {
    const operator = kinds.includes(target.kind) ? answer(target, evidence) : null;
    if (operator !== null) return { operator, operator_basis: basis };
  }
  return { operator: null, operator_basis: null };
}

/** The end of the scale can only be approached. A number that the baseline lies beyond (経常収支比率 105 %) is no end. */
function readLimit({ value }: TargetRow, { indicator, words }: OperatorEvidence): Inferred | null {
  if (value === null) return null;
  const baseline = indicator.baseline_value ?? value;
  if (satisfies(value, '=', '0')) return satisfies(baseline, '>=', '0') ? '<=' : null;
  const unit = words.units.find((known) => known.unit === indicator.unit);
  const isFull = unit?.dimension === 'share' && isHundredPerCent(value, unit.unit_code, unit.unit_multiplier);
  return isFull && satisfies(baseline, '<=', value) ? '>=' : null;
}

/** 100 %, also as 10割: a multiplier is a power of ten. */
function isHundredPerCent(value: string, code: string, multiplier: number): boolean {
  return code === '%' && Decimal(value).times(`1e${multiplier}`).eq('100');
}

/** From the baseline towards the target, where nothing printed speaks against it. */
function readBaseline(target: TargetRow, { indicator, words }: OperatorEvidence): Inferred | null {
  const { value } = target;
  const { baseline_value: baseline } = indicator;
  if (value === null || baseline === null) return null;
  const distance = Decimal(value).minus(baseline);
  if (distance.abs().lte(Decimal(baseline).abs().times(tooClose))) return null;
  if (findTimeBasis(target.text) !== findTimeBasis(indicator.baseline_text)) return null;
  const inferred = distance.gt('0') ? '>=' : '<=';
  return speaksAgainst(inferred, indicator.indicator, target.text ?? '', words.directions) ? null : inferred;
}

/** Whether the indicator's name or the target holds a word of a contrary direction. */
function speaksAgainst(inferred: Inferred, name: string, text: string, words: readonly DirectionWord[]): boolean {
  const places = [
    { text: name.normalize('NFKC'), other: 'target' },
    { text: text.normalize('NFKC'), other: 'name' },
  ];
  return words
    .filter(({ direction }) => contraries[inferred].includes(direction))
    .some(({ word, place }) => places.some((printed) => place !== printed.other && printed.text.includes(word)));
}
