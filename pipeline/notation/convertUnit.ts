import Big from 'big.js';
import type { Unit, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { isSameUnit } from './isSameUnit.ts';

/** Spans of time by UCUM codes, in the least of them. Months have no number of days. */
const spans: readonly Readonly<Record<string, string>>[] = [
  { s: '1', min: '60', h: '3600' },
  { mo: '1', a: '12' },
];

/** Powers of ten that stand before a unit's own name. */
const powers = /^(?:千億|百億|十億|千万|百万|十万|兆|億|万|千|百|十)/u;

/** Digits after the point beyond which a number was not exact. */
const mostPlaces = 12;

/**
 * A number of one unit in another of the same kind (18.8万人 is 188000 人, 7割 is 70 %, 2時間 is 120 分), exactly; null where the two are of
 * different kinds, or where it cannot be written out.
 * @example convertUnit('7', '割', '%', words) // '70'
 * @example convertUnit('3', '件', '校', words) // null
 */
export function convertUnit(
  value: string,
  from: string,
  to: string,
  words: Pick<Vocabularies, 'units'>,
): string | null {
  if (isSameUnit(from, to, words)) return value;
  const [own, other] = [from, to].map((name) => words.units.find(({ unit }) => unit === name));
  if (!own || !other || own.dimension !== other.dimension) return null;
  const scale = isPowerOf(own, other, words) ? `1e${own.unit_multiplier - other.unit_multiplier}` : null;
  const span = spans.find((codes) => own.unit_code in codes && other.unit_code in codes);
  if (scale !== null) return Big(value).times(scale).toFixed();
  if (!span) return null;
  const product = Big(value).times(span[own.unit_code] ?? '0');
  const exact = product.div(span[other.unit_code] ?? '1');
  return exact.times(span[other.unit_code] ?? '1').eq(product) && exact.round(mostPlaces).eq(exact)
    ? exact.toFixed()
    : null;
}

/** True for 万人 and 千人, which are powers of ten of one unit: 万人 and 千件 share their code and are none. */
function isPowerOf(own: Unit, other: Unit, words: Pick<Vocabularies, 'units'>): boolean {
  if (own.unit_code !== other.unit_code) return false;
  if (own.unit_code !== '{#}' && !own.unit_code.includes('{#}')) return true;
  const [one, two] = [own, other].map(({ unit }) => foldCell(unit).replace(powers, ''));
  return one !== undefined && two !== undefined && (one === two || isSameUnit(one, two, words));
}
