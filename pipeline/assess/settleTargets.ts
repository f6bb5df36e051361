import type { Finding } from '../model/Finding.ts';
import type { TargetRow } from '../model/rows.ts';
import type { PlanSettings } from '../model/Settings.ts';
import { applyChange } from './applyChange.ts';
import { type OperatorEvidence, settleOperator } from './settleOperator.ts';

/** What targets are settled from: the table as read, and what `plan.yaml` declares. */
export interface SettleInput {
  readonly targets: readonly TargetRow[];
  readonly indicators: readonly OperatorEvidence['indicator'][];
  readonly operators: PlanSettings['operators'];
  readonly dueWhenNotPrinted: PlanSettings['due_when_not_printed'];
  /** The plan's last fiscal year, when known. */
  readonly lastYear: number | null;
  readonly words: OperatorEvidence['words'];
}

/** Targets ready to judge by, and what had to be decided for them. */
export interface SettledTargets {
  readonly targets: readonly TargetRow[];
  readonly findings: readonly Finding[];
}

/** Roles by which nothing is judged, so that nothing is decided for them. */
const idleRoles: readonly TargetRow['role'][] = ['superseded', 'planned'];

/** Kinds that compare by an operator, and kinds that ask for nothing by any year. */
const comparedKinds: readonly TargetRow['kind'][] = ['threshold', 'direction', 'maintain', 'relative'];
const emptyKinds: readonly TargetRow['kind'][] = [null, 'none', 'unreadable'];

/**
 * Settles operators and due years that the source does not print, and the value of a change from the baseline
 * (data-model sections 3 and 4), in the order given.
 * Findings: `inferred-operator` (from the baseline), `direction-unknown` (no rule answers), `inferred-due`.
 *
 * @example settleTargets({ targets: [bare('6,000')], indicators: [from('1,483')], … }).targets[0]
 * // { …, operator: '>=', operator_basis: 'baseline' }
 */
export function settleTargets(input: SettleInput): SettledTargets {
  const indicators = new Map(input.indicators.map((indicator) => [indicator.indicator_id, indicator]));
  const settled = input.targets.map((printed) => {
    const indicator = indicators.get(printed.indicator_id);
    if (indicator === undefined || idleRoles.includes(printed.role)) return { target: printed, findings: [] };
    const evidence = { indicator, operators: input.operators, words: input.words };
    const target = { ...printed, value: computeValue(printed, evidence) };
    const compared = settleComparison(target, evidence);
    const due = settleDue(target, input);
    return {
      target: { ...target, ...compared.columns, ...due.columns },
      findings: [...compared.findings, ...due.findings],
    };
  });
  return { targets: settled.map(({ target }) => target), findings: settled.flatMap(({ findings }) => findings) };
}

/** Columns that were settled for a target, with what is to be told of it. */
interface Settlement {
  readonly columns: Partial<TargetRow>;
  readonly findings: readonly Finding[];
}

const asPrinted: Settlement = { columns: {}, findings: [] };

/**
 * The number that a change from the baseline comes to: 3割削減 from 200 is 140. None where the indicator is itself a share,
 * as 5 % less than 20 % may be 19 % or 15 %, and none from a baseline below zero.
 */
function computeValue(
  { kind, reference, change, value }: TargetRow,
  { indicator: { unit, baseline_value: baseline }, words }: OperatorEvidence,
): TargetRow['value'] {
  if (kind !== 'relative' || reference !== 'baseline' || change === null || baseline === null) return value;
  if (baseline.startsWith('-')) return value;
  const isShare = words.units.some((known) => known.unit === unit && known.dimension === 'share');
  return isShare && change.endsWith('%') ? value : applyChange(baseline, change);
}

function settleComparison(target: TargetRow, evidence: OperatorEvidence): Settlement {
  if (target.operator !== null || !comparedKinds.includes(target.kind)) return asPrinted;
  const columns = settleOperator(target, evidence);
  const { operator, operator_basis } = columns;
  if (operator === null) return { columns, findings: [tell('direction-unknown', target)] };
  const { baseline_text } = evidence.indicator;
  const told = { decided: operator, params: { baseline: baseline_text ?? '' } };
  return { columns, findings: operator_basis === 'baseline' ? [tell('inferred-operator', target, told)] : [] };
}

function settleDue(target: TargetRow, { dueWhenNotPrinted, lastYear }: SettleInput): Settlement {
  const isDated = target.from !== null || target.due !== null || target.reference === 'baseline';
  if (isDated || emptyKinds.includes(target.kind) || dueWhenNotPrinted !== 'last_year' || lastYear === null) {
    return asPrinted;
  }
  return { columns: { due: lastYear }, findings: [tell('inferred-due', target, { decided: String(lastYear) })] };
}

function tell(code: string, { indicator_id, source_ref, text }: TargetRow, more: Partial<Finding> = {}): Finding {
  return {
    code,
    indicatorId: indicator_id,
    ...(source_ref !== null && { sourceRef: source_ref }),
    ...(text !== null && { printed: text }),
    ...more,
  };
}
