import { Big } from 'big.js';
import { ValueError } from './ColumnType.ts';

/** `invalid input syntax for type integer: "x"`. */
export function refuseSyntax(type: string, text: string): ValueError {
  return new ValueError(`invalid input syntax for type ${type}: "${text}"`);
}

/** What was sent for a column that takes text in PostgreSQL's notation. Lists and objects have no such text. */
function readScalar(value: unknown, type: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') throw new ValueError(`column is of type ${type} but expression is of type boolean`);
  throw new ValueError("can't adapt type 'dict'");
}

/** A text. PostgreSQL knows no text with a zero character. @example parseText(5) // '5' */
export function parseText(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(String).join(',')}}`;
  if (typeof value === 'object') throw new ValueError("can't adapt type 'dict'");
  const text = String(value);
  if (text.includes('\u0000')) throw new ValueError('A string literal cannot contain NUL (0x00) characters.');
  return text;
}

/** A whole number as digits. A JSON number is rounded, a text must be whole, as in PostgreSQL. @example parseInteger('007', 32) // '7' */
export function parseInteger(value: unknown, bits: 32 | 64): string {
  const type = bits === 32 ? 'integer' : 'bigint';
  const text = readScalar(value, type);
  const number = typeof value === 'number' ? new Big(value).round(0) : readBig(text, /^[+-]?\d+$/, type);
  const limit = new Big(2).pow(bits - 1);
  if (number.lt(limit.times(-1)) || number.gte(limit)) throw new ValueError(`${type} out of range`);
  return number.toFixed();
}

/** A decimal as digits, those after the point as many as were sent. @example parseNumeric('1e3') // '1000' */
export function parseNumeric(value: unknown): string {
  const text = readScalar(value, 'numeric');
  if (/^nan$/i.test(text)) return 'NaN';
  const number = readBig(text, /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i, 'numeric');
  const [, fraction = '', exponent = '0'] = /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return number.toFixed(Math.max(0, fraction.length - Number(exponent)));
}

function readBig(text: string, pattern: RegExp, type: string): Big {
  if (!pattern.test(text)) throw refuseSyntax(type, text);
  return new Big(
    text
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/\.(?=e|$)/i, ''),
  );
}

const truths = ['true', 't', 'yes', 'y', 'on', '1'];
const untruths = ['false', 'f', 'no', 'n', 'off', '0'];

/** A truth value as 1 or 0. @example parseBoolean('no') // 0 */
export function parseBoolean(value: unknown): 0 | 1 {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') throw new ValueError('column is of type boolean but expression is of type integer');
  const text = readScalar(value, 'boolean').toLowerCase();
  if (truths.includes(text)) return 1;
  if (untruths.includes(text)) return 0;
  throw refuseSyntax('boolean', text);
}

/** A day. @example parseDate('2024/1/2') // '2024-01-02' */
export function parseDate(value: unknown): string {
  const text = readScalar(value, 'date');
  const day = readDay(text.slice(0, /[T ]|$/.exec(text)?.index));
  if (day === null) throw refuseSyntax('date', text);
  if (!isRealDay(day)) throw new ValueError(`date/time field value out of range: "${text}"`);
  return day;
}

/** `2024-1-2`, `2024/01/02` or `20240102` as `2024-01-02`; `null` for anything else. */
export function readDay(text: string): string | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** True when the calendar has that day. */
export function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Any JSON value, kept as its text. */
export function parseJsonValue(value: unknown): string {
  return JSON.stringify(value);
}

/** A list of texts, kept as JSON. */
export function parseTextList(value: unknown): string {
  if (!Array.isArray(value)) throw new ValueError(`malformed array literal: "${String(value)}"`);
  return JSON.stringify(value.map((entry) => (entry === null ? null : parseText(entry))));
}
