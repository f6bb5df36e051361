import { refuse } from '../ActionError.ts';
import type { Params } from '../Context.ts';

/** CKAN's words for a field that must be given. */
export const missing = 'Missing value';

/** A value as text; JSON for what is neither text, number nor truth value. */
export function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** True for what counts as not given: left out or null. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A text that must be given; an empty one counts as missing. Throws a refusal. @example needText({ id: 'a' }, 'id') // 'a' */
export function needText(params: Params, name: string): string {
  const value = params[name];
  if (!isGiven(value) || value === '') throw refuse({ [name]: [missing] });
  return toText(value);
}

/** A text that may be left out. */
export function readText(params: Params, name: string): string | undefined {
  return isGiven(params[name]) ? toText(params[name]) : undefined;
}

/** A truth value as CKAN reads it: `true`, `yes`, `t`, `y`, `1` in any case are true, everything else is false. */
export function readBoolean(params: Params, name: string, otherwise = false): boolean {
  const value = params[name];
  if (!isGiven(value)) return otherwise;
  return /^(?:true|yes|t|y|1)$/i.test(toText(value));
}

/** A whole number from 0 on. Throws a refusal. */
export function readNatural(params: Params, name: string, otherwise: number): number {
  const value = params[name];
  if (!isGiven(value) || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw refuse({ [name]: ['Invalid integer'] });
  if (number < 0) throw refuse({ [name]: ['Must be a natural number'] });
  return number;
}

/** A list of texts: a JSON list, that list as text, or texts parted by commas. Throws a refusal. */
export function readTexts(params: Params, name: string): readonly string[] | undefined {
  const value = params[name];
  if (!isGiven(value)) return undefined;
  const list = typeof value === 'string' ? readListText(value) : value;
  if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) {
    throw refuse({ [name]: ['Not a list of strings'] });
  }
  return list;
}

function readListText(text: string): unknown {
  if (text.trimStart().startsWith('[')) return parseJson(text);
  return text === '' ? [] : text.split(',').map((part) => part.trim());
}

/** The value of a JSON text, `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
