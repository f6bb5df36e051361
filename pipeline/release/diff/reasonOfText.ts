import type { ChangeSubjectCode, FindingRow } from '../../model/rows.ts';
import type { Evidence } from './gatherEvidence.ts';
import type { Reason } from './ReleaseDiff.ts';

/** A text as one release prints it, and the cell that it stands in; the baseline's cell is found by its place. */
export interface PrintedText {
  readonly text: string | null;
  readonly ref: string | null;
}

/**
 * Why a printed text is read otherwise than before: a person corrected its cell (or took a correction back), or the city
 * prints another text. `null` when neither is so: what follows from the text then changed for another reason.
 * A text that the city now prints as it had been corrected is a revision of the print alone.
 */
export function reasonOfText(
  subject: ChangeSubjectCode,
  before: PrintedText,
  after: PrintedText,
  evidence: Evidence,
): Reason | null {
  const old = before.ref === null ? undefined : evidence.corrections.before.get(before.ref);
  const now = after.ref === null ? undefined : evidence.corrections.after.get(after.ref);
  const isSame = old?.decided === now?.decided;
  if (now && !isSame) return correction(subject, readAs(before, old), readAs(after, now), now);
  if (before.text === after.text)
    return isSame ? null : correction(subject, readAs(before, old), after.text, undefined);
  // The same file prints the same: it is read from another cell than before.
  if (!evidence.sourceChanged) return null;
  return { cause: 'revision', subject, before: before.text, after: after.text, evidence: null };
}

function readAs({ text }: PrintedText, correctedBy: FindingRow | undefined): string | null {
  return correctedBy === undefined ? text : correctedBy.decided;
}

function correction(
  subject: ChangeSubjectCode,
  before: string | null,
  after: string | null,
  by: FindingRow | undefined,
): Reason {
  const evidence = by === undefined ? null : { ja: by.message_ja, en: by.message_en };
  return { cause: 'correction', subject, before, after, evidence };
}
