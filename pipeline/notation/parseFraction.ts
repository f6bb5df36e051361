import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseQuantity, type Quantity } from './parseQuantity.ts';

/** So many of so many. */
export interface Fraction {
  /** The part, in the unit of the whole. */
  readonly part: Quantity;
  /** Printed digits of the whole. */
  readonly whole: string;
}

const form = /^(?<part>[0-9,]+)(?<own>\D*?)\/(?<whole>[0-9,]+)(?<unit>\D+)$/u;
const backward = /^(?<whole>[0-9,]+)(?<unit>\D+?)(?:のうち|中)(?<part>[0-9,]+)(?<own>\D*)$/u;

/**
 * Reads so many of so many of one counted thing (91/96校園, 10校中8校); null for anything else: without a unit it may be a date or a score,
 * and a part is no more than its whole.
 * @example parseFraction('91/96校園', words)?.part.value // '91'
 */
export function parseFraction(text: string, words: Vocabularies): Fraction | null {
  const folded = foldCell(text);
  const groups = backward.exec(folded)?.groups ?? (folded.includes('/') ? form.exec(folded)?.groups : undefined);
  const { part = '', own = '', whole = '', unit = '' } = groups ?? {};
  if (part === '' || (own !== '' && own !== unit)) return null;
  const [counted, all] = [`${part}${unit}`, `${whole}${unit}`].map((piece) => parseQuantity(piece, words));
  const fits =
    counted?.unit && counted.unit === all?.unit && [counted, all].every(({ obsStatus }) => obsStatus === 'A');
  return fits && BigInt(counted.value) <= BigInt(all.value) ? { part: counted, whole: all.value } : null;
}
