import type { Corrections, Evidence } from './gatherEvidence.ts';
import type { Reason } from './ReleaseDiff.ts';

/**
 * The reason that is left when no text, target, baseline or declaration accounts for a change: the rules by which this
 * program reads and judges (its code and `data/vocabularies/`), named by the pipeline's version.
 */
export function reasonOfRules({ releases }: Evidence): Reason {
  const { before, after } = releases;
  return {
    cause: 'rule_change',
    subject: 'rules',
    before: before.pipelineVersion,
    after: after.pipelineVersion,
    evidence: null,
  };
}

/** The city published another table; `null` when it is the same file. A table of a new edition is a new period. */
export function reasonOfSource({ releases, sourceChanged }: Evidence): Reason | null {
  const { before, after } = releases;
  if (!sourceChanged) return null;
  const cause = before.edition === after.edition ? 'revision' : 'new_period';
  return { cause, subject: 'source', before: before.edition, after: after.edition, evidence: null };
}

/** Editions that were not told of before; empty when there is none. */
export function reasonsOfEditions({ newEditions }: Evidence): readonly Reason[] {
  return newEditions.map((edition) => ({
    cause: 'new_period',
    subject: 'source',
    before: null,
    after: edition,
    evidence: null,
  }));
}

/**
 * Reasons for a change in how the table is laid out (its sections, rows and cells), where no single cell accounts for it:
 * everything that can have done it, since the files cannot tell more. At least one.
 */
export function reasonsOfLayout(evidence: Evidence): readonly Reason[] {
  const { before, after } = evidence.releases;
  const rulesChanged = before.pipelineVersion !== after.pipelineVersion;
  const found = [...listCorrections(evidence), reasonOfSource(evidence)].filter((reason) => reason !== null);
  return rulesChanged || found.length === 0 ? [...found, reasonOfRules(evidence)] : found;
}

/** True when a cell is corrected on one side only, or to another text. */
export function correctionsDiffer(evidence: Evidence): boolean {
  return listCorrectedRefs(evidence).length > 0;
}

function listCorrections(evidence: Evidence): Reason[] {
  const { before, after } = evidence.corrections;
  return listCorrectedRefs(evidence).map((ref) => tellCorrection(ref, before, after));
}

/** The cells whose correction only one side has, or that are corrected to another text. */
function listCorrectedRefs({ corrections: { before, after } }: Evidence): string[] {
  const refs = [...new Set([...after.keys(), ...before.keys()])];
  return refs.filter((ref) => before.get(ref)?.decided !== after.get(ref)?.decided);
}

function tellCorrection(ref: string, before: Corrections, after: Corrections): Reason {
  const [old, now] = [before.get(ref), after.get(ref)];
  return {
    cause: 'correction',
    subject: 'source',
    before: old === undefined ? (now?.printed ?? null) : old.decided,
    after: now === undefined ? (old?.printed ?? null) : now.decided,
    evidence: now === undefined ? null : { ja: now.message_ja, en: now.message_en },
  };
}

/** Reasons without repetition; `otherwise` when there is none. */
export function settleReasons(reasons: readonly Reason[], otherwise: readonly Reason[]): readonly Reason[] {
  const distinct = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return distinct.size === 0 ? otherwise : [...distinct.values()];
}
