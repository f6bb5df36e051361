/** A footnote mark at the end; a star right behind a digit may be part of the number. */
const behind =
  /^(.+?)(※[0-9]{0,2}|\(※[0-9]{0,2}\)|(?<![0-9.])\*[0-9]{0,2}|\(\*[0-9]{0,2}\)|\((?:注|注釈)[0-9]{0,2}\)|注[0-9]{1,2}\)?)$/u;

/** A mark before a number of three digits or more: of fewer it may be the mark's own number (`※12`). */
const before = /^(※|\(※[0-9]{0,2}\)|\(注[0-9]{0,2}\)|※[0-9]{1,2} )(?=\D{0,4}[0-9]{3}|\D{0,4}[0-9]{1,3}[.,][0-9])(.+)$/u;

/** A text without its footnote mark. */
export interface Unmarked {
  readonly rest: string;
  readonly mark: string;
}

/**
 * Takes a footnote mark off folded text; null where there is none.
 * @example peelFootnote('65団体※1') // { rest: '65団体', mark: '※1' }
 * @example peelFootnote('※350') // { rest: '350', mark: '※' }
 */
export function peelFootnote(folded: string): Unmarked | null {
  const [, rest = '', mark] = behind.exec(folded) ?? [];
  if (mark !== undefined && rest !== '') return { rest, mark };
  const [, lead, number = ''] = before.exec(folded) ?? [];
  return lead === undefined ? null : { rest: number, mark: lead.trim() };
}

/**
 * True where a mark stands right before a number, so that where the one ends and the other begins is a matter of judgement.
 * @example isGluedMark('※350') // true
 */
export function isGluedMark(folded: string): boolean {
  return /^※[0-9]/u.test(folded) && before.test(folded);
}
