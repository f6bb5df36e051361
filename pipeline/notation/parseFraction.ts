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
const shared = /^(?<share>[0-9]+(?:\.(?<decimals>[0-9]+))?%?) ?\((?<fraction>[^()]+)\)$/u;
/** `12/40人(30.0%)` */
const led = /^(?<fraction>[^()]+?) ?\((?<share>[0-9]+(?:\.(?<decimals>[0-9]+))?%)\)$/u;
const bare = /^(?<part>[0-9,]+)\/(?<whole>[0-9,]+)$/u;
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
 * Reads a share with its part and its whole in brackets, or the other way round; null unless they give that share, rounded or cut off as it
 * is printed.
 * @example parseShare('12.5%（1人／8人）', words)?.value // '12.5'
 * @example parseShare('12/40人 (30.0%)', words)?.value // '30.0'
 */
export function parseShare(text: string, words: Vocabularies): Quantity | null {
  const { share = '', decimals = '', fraction = '' } = findShare(foldCell(text));
  const counted = fraction === '' ? null : parseParts(fraction, words);
  const printed = share === '' ? null : parseQuantity(share, words);
  if (!counted || !printed || counted.whole === 0n) return null;
  const scale = 10n ** BigInt(decimals.length + 2);
  const told = BigInt(printed.value.replace('.', ''));
  const floor = (counted.part * scale) / counted.whole;
  const rounded = (2n * counted.part * scale + counted.whole) / (2n * counted.whole);
  return told === floor || told === rounded ? printed : null;
}

function findShare(folded: string): {
  readonly share?: string;
  readonly decimals?: string;
  readonly fraction?: string;
} {
  return shared.exec(folded)?.groups ?? led.exec(folded)?.groups ?? {};
}

/** What a share is made of may print no unit: the share holds it up. */
function parseParts(fraction: string, words: Vocabularies): { readonly part: bigint; readonly whole: bigint } | null {
  const known = parseFraction(fraction, words);
  if (known) return { part: BigInt(known.part.value), whole: BigInt(known.whole) };
  const { part = '', whole = '' } = bare.exec(fraction)?.groups ?? {};
  const [counted, all] = [part, whole].map((digits) => parseQuantity(digits, words)?.value);
  return counted === undefined || all === undefined || BigInt(counted) > BigInt(all)
    ? null
    : { part: BigInt(counted), whole: BigInt(all) };
}
