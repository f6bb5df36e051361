/** Yields the next whole number from `from` to `to`, both included. */
export type DrawWhole = (from: number, to: number) => number;

/**
 * A source of whole numbers that gives the same ones for the same seed on every machine: mulberry32, 32-bit integer
 * arithmetic alone. Good enough to vary a table; for nothing secret.
 *
 * @example createRandom(1)(1, 6) === createRandom(1)(1, 6) // true
 */
export function createRandom(seed: number): DrawWhole {
  let state = seed | 0;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return from + Math.floor(share * (to - from + 1));
  };
}
