import type { TargetRow } from '../../model/rows.ts';
import { type Evidence, type Sides, targetKey } from './gatherEvidence.ts';
import { reasonOfSource } from './lastReasons.ts';
import type { PublishedTables } from './PublishedTables.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonOfText } from './reasonOfText.ts';
import { reasonOfValue } from './reasonOfValue.ts';

/**
 * Why the baseline of an indicator is another than before: its cell was revised or corrected, or plan.yaml declares
 * another year for it. Empty when neither is so.
 */
export function reasonsOfBaseline(id: string, evidence: Evidence): readonly Reason[] {
  const { before, after } = evidence.indicators.get(id) ?? {};
  if (!before || !after) return [];
  const cell = evidence.cells.get(`baseline_text/${id}`);
  const own = reasonOfText(
    'baseline',
    { text: before.baseline_text, ref: cell?.before?.source_ref ?? null },
    { text: after.baseline_text, ref: cell?.after?.source_ref ?? null },
    evidence,
  );
  if (own) return [own];
  const declared = reasonOfBaselineYear(evidence);
  return before.baseline_year === after.baseline_year || declared === null ? [] : [declared];
}

/** plan.yaml declares another year for the baselines than before; `null` when it does not. */
export function reasonOfBaselineYear({ releases: { before, after } }: Evidence): Reason | null {
  const yearOf = ({ metadata }: PublishedTables): string | null => metadata.get('/baseline_year/fiscal_year') ?? null;
  const told = { before: yearOf(before), after: yearOf(after) };
  return told.before === told.after
    ? null
    : { cause: 'declaration', subject: 'baseline_year', ...told, evidence: null };
}

/**
 * Why a target is another than before: its cell was revised or corrected, plan.yaml declares how it is read, or what it is
 * computed from (the baseline, an observation) changed. Empty when none is so.
 */
export function reasonsOfTarget(id: string, sides: Sides<TargetRow>, evidence: Evidence): readonly Reason[] {
  const { before, after } = sides;
  if (!before || !after) return reasonsOfOneSide(sides, evidence);
  const own = reasonOfText(
    'target',
    { text: before.text, ref: before.source_ref },
    { text: after.text, ref: after.source_ref },
    evidence,
  );
  if (own) return [own];
  const operatorChanged = before.operator !== after.operator || before.operator_basis !== after.operator_basis;
  const has = (basis: TargetRow['operator_basis']): boolean =>
    before.operator_basis === basis || after.operator_basis === basis;
  const declared = { cause: 'declaration', evidence: null } as const;
  const reasons: Reason[] = [];
  if (operatorChanged && has('declared'))
    reasons.push({ ...declared, subject: 'operator', before: before.operator, after: after.operator });
  else if (operatorChanged && has('baseline')) reasons.push(...reasonsOfBaseline(id, evidence));
  if (before.due !== after.due && evidence.declaredDue.has(id))
    reasons.push({ ...declared, subject: 'due', before: textOf(before.due), after: textOf(after.due) });
  if (after.reference !== null && before.value !== after.value)
    reasons.push(...reasonsOfBaseline(id, evidence), ...reasonsOfValues(id, evidence));
  return reasons;
}

/** Reasons for every target of an indicator. */
export function reasonsOfTargets(id: string, evidence: Evidence): readonly Reason[] {
  return [...(evidence.targets.get(id)?.values() ?? [])].flatMap((sides) => reasonsOfTarget(id, sides, evidence));
}

/** Reasons for the targets with these numbers; a number that is `null` or unknown has none. */
export function reasonsOfNumbers(
  id: string,
  numbers: readonly (number | null)[],
  evidence: Evidence,
): readonly Reason[] {
  const own = evidence.targets.get(id);
  return [...new Set(numbers)].flatMap((target_no) => {
    const sides = target_no === null ? undefined : own?.get(targetKey({ target_no }));
    return sides === undefined ? [] : reasonsOfTarget(id, sides, evidence);
  });
}

/** Why observations of an indicator are read otherwise than before, all periods taken together. */
export function reasonsOfValues(id: string, evidence: Evidence): readonly Reason[] {
  return [...(evidence.observations.get(id)?.values() ?? [])].flatMap((sides) => reasonOfValue(sides, evidence) ?? []);
}

function reasonsOfOneSide({ before, after }: Sides<TargetRow>, evidence: Evidence): readonly Reason[] {
  const ref = after?.source_ref ?? null;
  const by = ref === null ? undefined : evidence.corrections.after.get(ref);
  const told = { subject: 'target', before: before?.text ?? null, after: after?.text ?? null } as const;
  if (by)
    return [{ cause: 'correction', ...told, after: by.decided, evidence: { ja: by.message_ja, en: by.message_en } }];
  return reasonOfSource(evidence) === null ? [] : [{ cause: 'revision', ...told, evidence: null }];
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value);
}
