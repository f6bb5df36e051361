import type { AttainmentRow, ObservationRow } from '../../model/rows.ts';
import type { Evidence, Sides } from './gatherEvidence.ts';
import { reasonsOfLayout, settleReasons } from './lastReasons.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonsOfObservation } from './reasonsOfObservation.ts';

/** Reasons of the flags that changed, by `section_id` and fiscal year; `all` for the whole plan. */
export type ReasonsByCount = ReadonlyMap<string, readonly Reason[]>;

/**
 * Why a count of flags differs: causes and subjects of the flags counted in it, without the single texts; a correction
 * keeps its evidence. Else how the table is laid out.
 */
export function reasonsOfAttainment(
  { before, after }: Sides<AttainmentRow>,
  flags: ReasonsByCount,
  evidence: Evidence,
): readonly Reason[] {
  const row = after ?? before;
  const counted = row === undefined ? [] : (flags.get(countKey(row.section_id, row.fiscal_year)) ?? []);
  return settleReasons(counted, reasonsOfLayout(evidence));
}

/** The flags that differ between two releases, or are on one side only, each under every count that it enters. */
export function listReasonsByCount(evidence: Evidence): ReasonsByCount {
  const byCount = new Map<string, Reason[]>();
  for (const [id, rows] of evidence.observations) {
    const { before, after } = evidence.indicators.get(id) ?? {};
    const sections = ['all', ...new Set([before, after].flatMap((row) => listPath(row?.section_id)))];
    for (const sides of rows.values()) {
      const year = (sides.after ?? sides.before)?.fiscal_year ?? null;
      if (year === null || sides.before?.attainment === sides.after?.attainment) continue;
      const reasons = reasonsOfObservation(sides, ['attainment'], evidence).map(dropTexts);
      for (const section of sections) pushTo(byCount, countKey(section, year), reasons);
    }
  }
  return byCount;
}

/** A section and those above it: `1-2-1` → `1`, `1-2`, `1-2-1`. */
export function listPath(sectionId = ''): string[] {
  const parts = sectionId.split('-');
  return sectionId === '' ? [] : parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function countKey(section: string, year: ObservationRow['fiscal_year']): string {
  return `${section}/${year}`;
}

/** A count names what kind of change it follows from; the texts stand with the observations. */
function dropTexts(reason: Reason): Reason {
  return reason.cause === 'rule_change' || reason.cause === 'correction'
    ? reason
    : { ...reason, before: null, after: null };
}

function pushTo(byCount: Map<string, Reason[]>, key: string, reasons: readonly Reason[]): void {
  const list = byCount.get(key) ?? [];
  list.push(...reasons);
  byCount.set(key, list);
}
