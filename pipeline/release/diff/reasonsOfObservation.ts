import type { ObservationRow } from '../../model/rows.ts';
import { type Evidence, type Sides, targetKey } from './gatherEvidence.ts';
import { reasonOfRules, reasonOfSource, reasonsOfLayout, settleReasons } from './lastReasons.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonOfText } from './reasonOfText.ts';
import { reasonOfValue } from './reasonOfValue.ts';
import { reasonsOfBaseline, reasonsOfNumbers, reasonsOfTargets, reasonsOfValues } from './reasonsOfTarget.ts';

/** Columns that a judgement fills. */
const judged: ReadonlySet<string> = new Set([
  'target_no',
  'meets_target',
  'attainment',
  'attainment_reason',
  'progress',
  'pace',
]);

/** Columns that are computed with the baseline, whatever the target. */
const measured: ReadonlySet<string> = new Set(['progress', 'pace']);

/**
 * Why an observation differs, in the order in which one asks: its own text; the target that it is judged by, the
 * baseline where that counts, the years on which its flag hangs (completion, a target relative to them); at last the rules.
 * A value of a new period accounts for all else.
 * @param columns the fields that differ; none for a row that is there on one side only
 */
export function reasonsOfObservation(
  sides: Sides<ObservationRow>,
  columns: readonly string[],
  evidence: Evidence,
): readonly Reason[] {
  const own = reasonOfValue(sides, evidence);
  const { before, after } = sides;
  if (own?.cause === 'new_period') return [own];
  if (!before || !after) return own === null ? reasonsOfLayout(evidence) : [own];
  const reasons: Reason[] = own === null ? [] : [own];
  if (columns.some((column) => judged.has(column)))
    reasons.push(...reasonsOfJudgement(before, after, columns, evidence));
  if (own === null && columns.includes('obs_status')) reasons.push(...reasonsOfValues(after.indicator_id, evidence));
  if (columns.includes('self_assessment') && evidence.sourceChanged) {
    const told = { before: before.self_assessment, after: after.self_assessment };
    reasons.push({ cause: 'revision', subject: 'attribute', ...told, evidence: null });
  }
  const onlyFindings = columns.every((column) => ['findings', 'edition', 'source_ref'].includes(column));
  if (onlyFindings) reasons.push(...reasonsOfFindings(after.indicator_id, evidence));
  const isElsewhere = before.value_text !== after.value_text;
  return settleReasons(reasons, isElsewhere ? reasonsOfLayout(evidence) : [reasonOfRules(evidence)]);
}

/**
 * Why other findings touch an indicator or one of its observations than before: what is printed of it changed, or
 * the table as a whole; at last the rules.
 */
export function reasonsOfFindings(id: string, evidence: Evidence): readonly Reason[] {
  const texts = [
    ...reasonsOfValues(id, evidence),
    ...reasonsOfTargets(id, evidence),
    ...reasonsOfBaseline(id, evidence),
  ];
  return settleReasons(
    [...reasonsOfName(id, evidence), ...texts],
    [reasonOfSource(evidence) ?? reasonOfRules(evidence)],
  );
}

/** Why the name of an indicator is another than before; empty when its cell is the same. */
export function reasonsOfName(id: string, evidence: Evidence): readonly Reason[] {
  const { before, after } = evidence.cells.get(`indicator/${id}`) ?? {};
  const names = evidence.indicators.get(id);
  if (!before || !after || !names?.before || !names.after) return [];
  const own = reasonOfText(
    'name',
    { text: before.text, ref: before.source_ref },
    { text: after.text, ref: after.source_ref },
    evidence,
  );
  return own ? [{ ...own, before: names.before.indicator, after: names.after.indicator }] : [];
}

function reasonsOfJudgement(
  before: ObservationRow,
  after: ObservationRow,
  columns: readonly string[],
  evidence: Evidence,
): readonly Reason[] {
  const id = after.indicator_id;
  const numbers = [before.target_no, after.target_no];
  const target = evidence.targets.get(id)?.get(targetKey({ target_no: after.target_no ?? 0 }))?.after;
  const hangsOnBaseline =
    columns.some((column) => measured.has(column)) ||
    target?.reference === 'baseline' ||
    target?.kind === 'maintain' ||
    target?.kind === 'direction';
  const hangsOnYears =
    before.attainment === 'completed' ||
    after.attainment === 'completed' ||
    (target !== undefined && target.reference !== null && target.reference !== 'baseline');
  return [
    ...reasonsOfNumbers(id, numbers, evidence),
    ...(hangsOnBaseline ? reasonsOfBaseline(id, evidence) : []),
    ...(hangsOnYears ? reasonsOfValues(id, evidence) : []),
  ];
}
