import Big from 'big.js';
import type { TargetRow } from '../model/rows.ts';

/** A sign that a target compares by: one of `>=` `<=` `>` `<` `=`. */
export type Operator = NonNullable<TargetRow['operator']>;

/**
 * The project's own decimal numbers: exact, except that a division ends at 4 places, half away from zero.
 * A constructor of its own, so that nobody else's settings reach it; `strict`, so that no binary number gets in.
 *
 * @example Decimal('0.1').plus('0.2').eq('0.3') // true
 */
export const Decimal = Big();
Decimal.DP = 4;
Decimal.RM = Decimal.roundHalfUp;
Decimal.strict = true;

/** What the comparison of value and limit (-1, 0, 1) must be, for each operator. */
const accepted: Readonly<Record<Operator, readonly number[]>> = {
  '>=': [0, 1],
  '<=': [-1, 0],
  '>': [1],
  '<': [-1],
  '=': [0],
};

/**
 * Whether `value operator limit` is true of the printed digits (data-model section 4: never binary floating point).
 * Throws when a text is no plain decimal.
 *
 * @example satisfies('100.0', '>=', '100') // true
 */
export function satisfies(value: string, operator: Operator, limit: string): boolean {
  return accepted[operator].includes(Decimal(value).cmp(limit));
}

/**
 * `dividend / divisor` with 4 places, half away from zero, as progress and rates are published.
 * Throws when the divisor is 0 or a text is no plain decimal.
 *
 * @example divide('-28', '13') // '-2.1538'
 */
export function divide(dividend: string, divisor: string): string {
  return Decimal(dividend).div(divisor).toFixed(4);
}
