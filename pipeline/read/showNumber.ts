import { formatNumber } from './formatNumber.ts';

/** A number of a workbook as text, and what differs from it: what the workbook shows, or the number that it holds. */
export interface ShownNumber {
  readonly text: string;
  readonly shown?: string;
  readonly stored?: string;
}

/** Further decimals up to which a number was written by a person; what has more is a quotient, and is published as it is shown. */
const mostFurther = 4;

/** The digits of a format: placeholders with their decimals, and the commas that divide by thousands. */
const digits = /([#0?](?:[#0?,]*[#0?])?)(\.[#0?]+)?(,*)/u;

/**
 * A number in its format, with all the decimals that it holds: what a format rounds is not rounded, but said to be shown so. A quotient
 * (93.2666…) stays as it is shown, and a zero that is shown as a mark stays that mark; both keep what they hold in `stored`.
 * @example showNumber(1234.5, '#,##0', '1,235') // { text: '1,234.5', shown: '1,235' }
 * @example showNumber(0, '#,##0;-#,##0;"－"', '－') // { text: '－', stored: '0' }
 */
export function showNumber(value: number, code: string, shown: string): ShownNumber {
  // Binary noise is no digit: a workbook holds fifteen.
  const held = Number(value.toPrecision(15));
  if (code === 'General' || code === '@' || /e[+-]/iu.test(code)) return { text: shown };
  const sections = code.split(';');
  const section = sections[chooseSection(held, sections)] ?? '';
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  if (/[ymdhsg]/iu.test(bare) || bare.includes('/')) return { text: shown };
  const [, , decimals = '', thousands = ''] = digits.exec(bare) ?? [];
  if (!digits.test(bare)) return shown === '' ? { text: String(held), shown } : { text: shown, stored: String(held) };
  const power = (bare.includes('%') ? 2 : 0) - thousands.length * 3;
  const needed = Math.max(0, countDecimals(held) - power);
  const printed = Math.max(0, decimals.length - 1);
  if (needed <= printed) return { text: shown };
  if (needed - printed > mostFurther) return { text: shown, stored: String(held) };
  const wider = sections.map((one) => widen(one, needed)).join(';');
  const text = formatNumber(wider, held);
  if (text === null) return { text: shown, stored: String(held) };
  return text === shown ? { text } : { text, shown };
}

/** Which part of a format is for a number: positive, negative, zero. Parts with conditions of their own are taken in order. */
function chooseSection(value: number, sections: readonly string[]): number {
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
}

/** The format with as many decimals as are needed. */
function widen(section: string, decimals: number): string {
  const quoted = /("[^"]*"|\\.|_.|\*.|\[[^\]]*\])/u;
  let isDone = false;
  return section
    .split(quoted)
    .map((piece) => {
      if (isDone || quoted.test(piece) || !digits.test(piece)) return piece;
      isDone = true;
      return piece.replace(
        digits,
        (_, whole: string, _decimals, thousands: string) => `${whole}.${'0'.repeat(decimals)}${thousands}`,
      );
    })
    .join('');
}

/** How many decimals a number has, written in full. */
function countDecimals(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
