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

/** `12.5%(1人/8人)`: the share, and in brackets what it is the share of. */
const shared = /^(?<share>[0-9]+(?:\.(?<decimals>[0-9]+))?%)\((?<fraction>[^()]+)\)$/u;
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

/**
 * Reads a share with its part and its whole in brackets; null unless they give that share, rounded or cut off as it is printed.
 * @example parseShare('12.5%（1人／8人）', words)?.value // '12.5'
 */
export function parseShare(text: string, words: Vocabularies): Quantity | null {
  const { share = '', decimals = '', fraction = '' } = shared.exec(foldCell(text))?.groups ?? {};
  const counted = fraction === '' ? null : parseFraction(fraction, words);
  const printed = share === '' ? null : parseQuantity(share, words);
  if (!counted || !printed || BigInt(counted.whole) === 0n) return null;
  const scale = 10n ** BigInt(decimals.length + 2);
  const [part, whole, told] = [counted.part.value, counted.whole, printed.value.replace('.', '')].map(BigInt);
  if (part === undefined || whole === undefined || told === undefined) return null;
  const floor = (part * scale) / whole;
  const rounded = (2n * part * scale + whole) / (2n * whole);
  return told === floor || told === rounded ? printed : null;
}
