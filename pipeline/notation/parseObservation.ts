import type { Legend } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseFraction, parseShare } from './parseFraction.ts';
import { type Missing, parseMissing, renderMissing } from './parseMissing.ts';
import { compileLead, numberPattern, parseQuantity, type Quantity, renderQuantity } from './parseQuantity.ts';
import { parseStatus, renderStatus, type Status } from './parseStatus.ts';
import { anyOf, compileOnce } from './wordPatterns.ts';

/** What a value cell says. */
export type Observation =
  | ({ readonly kind: 'number' } & Quantity)
  | ({ readonly kind: 'status' } & Status)
  | ({ readonly kind: 'missing' } & Missing)
  | { readonly kind: 'unknown'; readonly fault: 'unknown-unit' | 'unknown-notation'; readonly detail: string };

const compileUnknownUnit = compileOnce((words) => {
  const { group, before, sign } = compileLead(words);
  const operator = anyOf(words.operators.map(({ word }) => word));
  return new RegExp(
    `^(?:${group})?(?:${before})?${sign}?${numberPattern}(?=\\p{L})(?!.*${operator}$)(\\p{L}[\\p{L}\\p{M}/・-]*)$`,
    'u',
  );
});

/**
 * Reads a value cell: a missing mark, a status, a number, or so many of so many (91/96校園), whose part is the number. What no parser understands whole is `unknown`, never guessed at:
 * `unknown-unit` with the unit as `detail` when a number is followed by letters that are no known unit, else `unknown-notation` with the text.
 * Marks and grades mean what the table's legend says; one that it explains in the city's own words is no value.
 * @example parseObservation('検討・実施', words) // { kind: 'status', status: 'consider+implement', reach: 2 }
 * @example parseObservation('3ほげ', words) // { kind: 'unknown', fault: 'unknown-unit', detail: 'ほげ' }
 */
export function parseObservation(text: string, words: Vocabularies, legend: Legend = []): Observation {
  const missing = parseMissing(text, words, legend);
  if (missing) return { kind: 'missing', ...missing };
  const status = parseStatus(text, words, legend);
  if (status) return { kind: 'status', ...status };
  const quantity = parseQuantity(text, words);
  if (quantity) return { kind: 'number', ...quantity };
  const share = parseShare(text, words);
  if (share) return { kind: 'number', ...share };
  const fraction = parseFraction(text, words);
  if (fraction) return { kind: 'number', ...fraction.part };
  const unit = compileUnknownUnit(words).exec(foldCell(text))?.[1];
  if (unit !== undefined) return { kind: 'unknown', fault: 'unknown-unit', detail: unit };
  return { kind: 'unknown', fault: 'unknown-notation', detail: text.trim() };
}

/**
 * Prints an observation so that `parseObservation` reads it back; what is unknown is its `detail`.
 * @example renderObservation({ kind: 'status', status: 'implement', reach: 2 }, words) // '実施'
 */
export function renderObservation(observation: Observation, words: Vocabularies): string {
  switch (observation.kind) {
    case 'number':
      return renderQuantity(observation, words);
    case 'status':
      return renderStatus(observation.status, words);
    case 'missing':
      return renderMissing(observation, words);
    case 'unknown':
      return observation.detail;
  }
}
