import { SSF } from '@e965/xlsx';

const format: (code: string, value: number, options: { readonly date1904: boolean }) => string = SSF.format;

/**
 * A number in a number format (ECMA-376, section 18.8.31); null in one that cannot be made out, as files have them now and then.
 * @example formatNumber('#,##0.0"円"', 2987.5) // '2,987.5円'
 */
export function formatNumber(code: string, value: number, date1904 = false): string | null {
  try {
    return format(code, value, { date1904 });
  } catch (error) {
    if (error instanceof Error || typeof error === 'string') return null;
    throw error;
  }
}
