import { foldText } from './foldText.ts';

/** Marks that may stand behind a name without being part of it: footnotes (`※1`, `*`, `(注2)`), symbols, a full stop. */
const trailingMark = /(?:\((?:※|\*|注|注釈)[0-9]{0,2}\)|※[0-9]{0,2}|\*[0-9]{0,2}|注[0-9]{1,2}\)?|[\p{So}†‡。.、,])+$/u;

/**
 * True for one name, however it is typed: full or half width, with or without spaces, with or without a mark behind it.
 * @example isSameName('ＳＮＳ の活用※1', 'SNSの活用') // true
 * @example isSameName('情報の共有', '情報共有') // false
 */
export function isSameName(one: string, other: string): boolean {
  return toPlain(one) === toPlain(other);
}

function toPlain(name: string): string {
  const folded = foldText(name).replaceAll(/\s/g, '');
  return folded.replace(trailingMark, '') || folded;
}
