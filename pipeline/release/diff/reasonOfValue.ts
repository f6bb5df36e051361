import type { ObservationRow } from '../../model/rows.ts';
import type { Evidence, Sides } from './gatherEvidence.ts';
import { reasonOfSource } from './lastReasons.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonOfText } from './reasonOfText.ts';

/**
 * Why an observation is read otherwise than before, or is there on one side only: a year (or period) that the former edition could
 * not report yet, another unit, a revision, a correction. `null` when it is not the city's or a person's doing.
 */
export function reasonOfValue({ before, after }: Sides<ObservationRow>, evidence: Evidence): Reason | null {
  const texts = { before: before?.value_text ?? null, after: after?.value_text ?? null };
  const refs = { before: before?.source_ref ?? null, after: after?.source_ref ?? null };
  const isNew = evidence.sourceChanged && isNothing(before) && liesAfter(after, evidence.releases.before.edition);
  if (before && after) {
    const own = reasonOfText(
      'value',
      { text: texts.before, ref: refs.before },
      { text: texts.after, ref: refs.after },
      evidence,
    );
    if (own?.cause !== 'revision') return own;
    if (isNew) return { ...own, cause: 'new_period' };
    const hasNewUnit = before.unit !== null && after.unit !== null && before.unit !== after.unit;
    return hasNewUnit ? { ...own, cause: 'unit_change' } : own;
  }
  const told = { subject: 'value', before: texts.before, after: texts.after } as const;
  const correction = refs.after === null ? undefined : evidence.corrections.after.get(refs.after);
  if (isNew) return { cause: 'new_period', ...told, evidence: null };
  if (correction)
    return {
      cause: 'correction',
      ...told,
      after: correction.decided,
      evidence: { ja: correction.message_ja, en: correction.message_en },
    };
  if (told.before === null && told.after === null) return reasonOfSource(evidence);
  return evidence.sourceChanged ? { cause: 'revision', ...told, evidence: null } : null;
}

function isNothing(row: ObservationRow | undefined): boolean {
  return row === undefined || (row.value === null && row.status === null);
}

/** True for a period that ends after the fiscal year which the edition reports up to; that year ends on 31 March. */
function liesAfter(row: ObservationRow | undefined, edition: string): boolean {
  const year = Number(edition);
  if (!row) return false;
  return row.fiscal_year === null ? (row.period_end ?? '') > `${year + 1}-03-31` : row.fiscal_year > year;
}
