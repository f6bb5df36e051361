import { readDay } from './parseValue.ts';

/**
 * The type that CKAN guesses from a first value (`_guess_type` of its DataStore): so `"000123"` becomes a whole number.
 * @example guessType('2024-01-02') // 'timestamp'
 */
export function guessType(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'json';
  // Python counts its truth values among the whole numbers.
  if (typeof value === 'boolean') return 'int';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value !== 'string') return 'text';
  const text = value.trim();
  if (/^[+-]?\d+$/.test(text)) return 'int';
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) || /^[+-]?(?:nan|inf(?:inity)?)$/i.test(text))
    return 'numeric';
  const [, day = ''] = /^(\S+?)(?:[T ]\d{2}:\d{2}:\d{2})?$/.exec(text) ?? [];
  return readDay(day) === null ? 'text' : 'timestamp';
}
