/** Stands before the digits of a number that is to be written as it is printed. No table holds this character. */
const mark = '\u0000';

/** A number of any length as JSON text will show it: `143.00` stays `143.00`. @example renderJson([rawNumber('143.00')]) // '[143.00]' */
export function rawNumber(digits: string): string {
  return `${mark}${digits}`;
}

/** JSON text of a value, raw numbers as numbers. PostgreSQL's own way: the digits that were sent are the digits that come back. */
export function renderJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(/"\\u0000(-?\d+(?:\.\d+)?)"/g, '$1');
}

/** The digits of a raw number, or the value itself. */
export function plainValue(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark) ? value.slice(1) : value;
}
