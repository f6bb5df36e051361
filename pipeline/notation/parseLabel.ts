import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseQuantity } from './parseQuantity.ts';

/** A section's label, parted into its number and its title. */
export interface Label {
  /** The form of the numbering, by which the levels of a table are told apart. */
  readonly style: 'plain' | 'dotted' | 'paren' | 'circled' | 'roman' | 'part' | 'chapter' | 'clause';
  readonly number: number;
  /** The number as printed, with what belongs to it: `(1)`, `①`, `第1章`. */
  readonly numberText: string;
  /** As printed after the number; empty where the number stands alone. */
  readonly title: string;
}

const digits = '[0-9０-９]{1,3}';

/** Every form of numbering; the first group is the number as printed, the second the title. */
const forms: readonly { readonly style: Label['style']; readonly pattern: RegExp }[] = [
  { style: 'circled', pattern: /^([①-⑳㉑-㉟㊱-㊿])\s*(.*)$/su },
  { style: 'paren', pattern: new RegExp(`^([(（]${digits}[)）]|[⑴-⒇])\\s*(.*)$`, 'su') },
  { style: 'dotted', pattern: new RegExp(`^(${digits}[.．、]|[⒈-⒛])\\s*([^0-9０-９\\s].*)$`, 'su') },
  { style: 'plain', pattern: new RegExp(`^(${digits})\\s+([^0-9０-９\\s].*)$`, 'su') },
  { style: 'roman', pattern: /^([Ⅰ-Ⅻ])\s*(.*)$/su },
  { style: 'part', pattern: new RegExp(`^(第${digits}[編部])\\s*(.*)$`, 'su') },
  { style: 'chapter', pattern: new RegExp(`^(第${digits}章)\\s*(.*)$`, 'su') },
  { style: 'clause', pattern: new RegExp(`^(第${digits}節)\\s*(.*)$`, 'su') },
];

/** Runs of characters that are numbers in themselves, each with the number of its first. */
const numerals: readonly (readonly [first: string, last: string, from: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['Ⅰ', 'Ⅻ', 1],
];

/**
 * Reads a section's label by its numbering; null for a text that bears none.
 * Given the words, a number with its unit (`13 件`) is no label either.
 * @example parseLabel('(1)情報共有の推進') // { style: 'paren', number: 1, numberText: '(1)', title: '情報共有の推進' }
 * @example parseLabel('97回') // null
 */
export function parseLabel(text: string, words?: Vocabularies): Label | null {
  if (words && parseQuantity(text, words)) return null;
  const trimmed = text.trim();
  for (const { style, pattern } of forms) {
    const [, numberText, title = ''] = pattern.exec(trimmed) ?? [];
    if (numberText !== undefined) return { style, number: countNumber(numberText), numberText, title };
  }
  return null;
}

/**
 * Prints a label so that `parseLabel` reads it back.
 * @example renderLabel({ style: 'plain', number: 1, numberText: '1', title: '市民参加' }) // '1 市民参加'
 */
export function renderLabel({ style, numberText, title }: Label): string {
  return style === 'plain' ? `${numberText} ${title}` : `${numberText}${title}`;
}

function countNumber(numberText: string): number {
  const run = numerals.find(([first, last]) => first <= numberText && numberText <= last);
  if (run) return (numberText.codePointAt(0) ?? 0) - (run[0].codePointAt(0) ?? 0) + run[2];
  return Number(numberText.normalize('NFKC').replaceAll(/[^0-9]/g, ''));
}
