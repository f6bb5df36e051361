import Big from 'big.js';

/** Places to which a root is cut off. */
const places = 30;

/** Places to which what is made of roots is rounded before it is held against a threshold. */
const comparedPlaces = 20;

/**
 * Decimal numbers for what is made of roots: a division ends at 20 places, half away from zero. Equal on every platform: whole
 * numbers of any length, no binary floating point in a result.
 *
 * @example Fine('2').div('3').toFixed() // '0.66666666666666666667'
 */
export const Fine = Big();
Fine.DP = comparedPlaces;
Fine.RM = Fine.roundHalfUp;
Fine.strict = true;

/**
 * The compound annual growth rate `(value / base)^(1 / years) − 1`, cut off at 30 places.
 * The quotient must not be below 0; years are at least 1.
 *
 * @example growthRate('121', '100', 2).toFixed(4) // '0.1000'
 */
export function growthRate(value: string, base: string, years: number): Big {
  return powerOf(value, base, 1, years).minus('1');
}

/**
 * `(numerator / denominator)^(power / root)` cut off at 30 places, found with whole numbers alone. The quotient must not be below 0.
 *
 * @example powerOf('0.5', '1', 2, 1).toFixed(2) // '0.25'
 */
export function powerOf(numerator: string, denominator: string, power: number, root: number): Big {
  const shift = Math.max(countPlaces(numerator), countPlaces(denominator));
  const [above, below] = [toWhole(numerator, shift), toWhole(denominator, shift)];
  const scaled = (above ** BigInt(power) * 10n ** BigInt(places * root)) / below ** BigInt(power);
  return Fine(floorRoot(scaled, root).toString()).times(`1e-${places}`);
}

/** The greatest whole number whose power is not above `radicand`, by Newton's method from above. */
function floorRoot(radicand: bigint, root: number): bigint {
  if (radicand === 0n || root === 1) return radicand;
  const degree = BigInt(root);
  const digits = radicand.toString().length;
  let guess = 10n ** BigInt(Math.ceil(digits / root));
  for (;;) {
    const next = ((degree - 1n) * guess + radicand / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

function countPlaces(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** The number without its sign, in units of `10^-shift`. */
function toWhole(text: string, shift: number): bigint {
  return BigInt(Fine(text).abs().times(`1e${shift}`).toFixed(0));
}
