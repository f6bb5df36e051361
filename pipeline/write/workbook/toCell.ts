import type { ColumnKind, FieldValue } from '../listTables.ts';

/** A typed cell. A number is its decimal digits, written into the file as they are; a date is its day, 1 for 1900-01-01. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** Digits that IEEE 754 binary64, and so a spreadsheet, keeps of every decimal. */
const exactDigits = 15;

/** A number in the one form that a spreadsheet shows as it was printed: no sign but `-`, no leading zeros. */
const plainNumber = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** The day of 1970-01-01 as a spreadsheet counts (ISO/IEC 29500-1 section 18.17.4.1, 1900 date system). */
const dayOfEpoch = 25_569;

/** 1900-03-01: before it spreadsheets differ by a day, because Excel has a 1900-02-29. */
const firstSureDay = 61;

/**
 * A field as a typed cell: integers, and decimals of up to 15 significant digits, as numbers; days as dates; longer numbers,
 * older days and codes as text; an empty field is no cell.
 * @example toCell('143.0', 'decimal') // { kind: 'number', digits: '143.0' }
 */
export function toCell(value: FieldValue, kind: ColumnKind): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  const text = String(value);
  if (kind === 'date') {
    const day = Date.parse(`${text}T00:00:00Z`) / 86_400_000 + dayOfEpoch;
    return day >= firstSureDay ? { kind, day } : { kind: 'text', text };
  }
  const isNumber =
    (kind === 'integer' || kind === 'decimal') && plainNumber.test(text) && countDigits(text) <= exactDigits;
  return isNumber ? { kind: 'number', digits: text } : { kind: 'text', text };
}

function countDigits(number: string): number {
  return number.replace(/^-?[0.]*/, '').replace('.', '').length;
}
