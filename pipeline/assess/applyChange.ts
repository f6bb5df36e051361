import { Decimal } from './Decimal.ts';

/**
 * A number changed as a relative target asks (data-model section 3, `change`): by a percentage (`-30%`, `+20%`), by
 * an amount (`+5`) or by a factor (`x2`). No change asked yields the number itself; a change in another form yields `null`.
 *
 * @example applyChange('200', '-30%') // '140'
 */
export function applyChange(value: string, change: string | null): string | null {
  if (change === null) return value;
  const percentage = /^([+-]?\d+(?:\.\d+)?)%$/.exec(change)?.[1]?.replace('+', '');
  if (percentage !== undefined) return Decimal(percentage).plus('100').times('0.01').times(value).toFixed();
  if (/^[+-]\d+(?:\.\d+)?$/.test(change)) return Decimal(change.replace('+', '')).plus(value).toFixed();
  const factor = /^x(\d+(?:\.\d+)?)$/.exec(change)?.[1];
  return factor === undefined ? null : Decimal(factor).times(value).toFixed();
}
