import Big from 'big.js';
import type { TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { parseMissing } from './parseMissing.ts';
import { parseQuantity } from './parseQuantity.ts';
import { parseStatus } from './parseStatus.ts';
import { parseTiming, type Timing } from './parseTiming.ts';
import { compileTargetWords } from './targetWords.ts';

/** A target as its cell prints it (data model, section 4); what only context can tell is null. */
export interface ParsedTarget {
  readonly kind: Exclude<TargetRow['kind'], null>;
  readonly operator: TargetRow['operator'];
  readonly operatorBasis: 'printed' | null;
  /** Printed digits, as in `Quantity`; the lower end of a range. */
  readonly value: string | null;
  readonly upper: string | null;
  /** Stage codes: `consider+implement`. */
  readonly status: string | null;
  readonly unit: string | null;
  readonly subgroup: string | null;
  /** Fiscal years. */
  readonly from: number | null;
  readonly due: number | null;
  /** Filled when the cell names the baseline: 初期値より, 現状. */
  readonly reference: 'baseline' | null;
  readonly change: null;
  /** True when the cell can only be a target, whatever column it stands in: it leads with a year or 初期値より, or has an operator or a direction. */
  readonly marked: boolean;
}

/** A target without what stands around it. */
type TargetBody = Omit<ParsedTarget, 'from' | 'due' | 'change'>;

const bare: Omit<TargetBody, 'kind'> = {
  operator: null,
  operatorBasis: null,
  value: null,
  upper: null,
  status: null,
  unit: null,
  subgroup: null,
  reference: null,
  marked: false,
};

/** The ways to read a target's body, in order; each takes folded text. */
const readers: readonly ((body: string, words: Vocabularies) => TargetBody | null)[] = [
  readNone,
  readStatus,
  readDirection,
  readBound,
  readRange,
  readThreshold,
];

/**
 * Reads a target cell; null unless the whole text is understood. A year may stand before the body in brackets (due, from, both) or after it (due).
 * A missing mark and a blank cell are kind `none`. A bare number is a `threshold` without an operator, for `assess` to settle.
 * @example parseTarget('(R1～)13%以上', words) // { kind: 'threshold', operator: '>=', value: '13', unit: '%', from: 2019, marked: true, … }
 * @example parseTarget('(初期値より)縮減', words) // { kind: 'direction', operator: '<', reference: 'baseline', … }
 */
export function parseTarget(text: string, words: Vocabularies): ParsedTarget | null {
  const { head, body, tail } = splitBrackets(foldCell(text));
  const before = head === null ? null : parseTiming(head, words);
  const relative = head !== null && before === null && compileTargetWords(words).reference.test(head);
  const after = tail === null ? null : parseTiming(tail, words);
  if (head !== null && !before && !relative) return null;
  if (tail !== null && !isDueAlone(after, before)) return null;
  const read = readBody(body, words);
  if (!read || (relative && (read.reference !== null || !['direction', 'maintain'].includes(read.kind)))) return null;
  return {
    ...read,
    from: before?.from ?? null,
    due: before?.due ?? after?.due ?? null,
    reference: relative ? 'baseline' : read.reference,
    change: null,
    marked: head !== null || read.marked,
  };
}

/** Brackets at the end may add the year that a target is due, not a second one. */
function isDueAlone(after: Timing | null, before: Timing | null): boolean {
  return after !== null && after.due !== null && after.from === null && (before === null || before.due === null);
}

function readBody(body: string, words: Vocabularies): TargetBody | null {
  for (const read of readers) {
    const target = read(body, words);
    if (target) return target;
  }
  return null;
}

function readNone(body: string, words: Vocabularies): TargetBody | null {
  return parseMissing(body, words) && { ...bare, kind: 'none' };
}

function readStatus(body: string, words: Vocabularies): TargetBody | null {
  const read = parseStatus(body, words);
  return read && { ...bare, kind: 'status', status: read.status };
}

/** 増加, 初期値より縮減, 現状維持: held against the baseline. */
function readDirection(body: string, words: Vocabularies): TargetBody | null {
  const { direction, directions } = compileTargetWords(words);
  const found = direction.exec(body)?.groups;
  const way = directions.get(found?.['direction'] ?? '')?.direction;
  if (!way) return null;
  const reference = found?.['reference'] === undefined ? null : 'baseline';
  if (way === 'maintain') return { ...bare, kind: 'maintain', reference, marked: true };
  const operator = way === 'increase' ? '>' : '<';
  return { ...bare, kind: 'direction', operator, operatorBasis: 'printed', reference, marked: true };
}

/** 現状値以上: a direction that the baseline itself satisfies. */
function readBound(body: string, words: Vocabularies): TargetBody | null {
  const { bound, operators } = compileTargetWords(words);
  const operator = operators.get(bound.exec(body)?.groups?.['operator'] ?? '')?.operator;
  return operator
    ? { ...bare, kind: 'direction', operator, operatorBasis: 'printed', reference: 'baseline', marked: true }
    : null;
}

function readRange(body: string, words: Vocabularies): TargetBody | null {
  const [first = '', second = '', ...others] = body.split('~');
  const [lower, upper] = [parseQuantity(first, words), parseQuantity(second, words)];
  if (!lower || !upper || others.length > 0 || lower.obsStatus !== 'A' || upper.obsStatus !== 'A') return null;
  if ((lower.unit !== null && lower.unit !== upper.unit) || upper.subgroup !== null) return null;
  if (Big(lower.value).gt(upper.value)) return null;
  return { ...bare, kind: 'range', value: lower.value, upper: upper.value, unit: upper.unit, subgroup: lower.subgroup };
}

/** 13%以上, ≧13%, or the bare 6,000. A number that calls itself an estimate is no threshold. */
function readThreshold(body: string, words: Vocabularies): TargetBody | null {
  const { threshold, operators } = compileTargetWords(words);
  const { sign, quantity = '', word } = threshold.exec(body)?.groups ?? {};
  const read = parseQuantity(quantity, words);
  if (read?.obsStatus !== 'A' || (sign !== undefined && word !== undefined)) return null;
  const operator = operators.get(sign ?? word ?? '')?.operator ?? null;
  const { value, unit, subgroup } = read;
  return {
    ...bare,
    kind: 'threshold',
    operator,
    operatorBasis: operator && 'printed',
    value,
    unit,
    subgroup,
    marked: operator !== null,
  };
}

/** Parts a leading and a trailing pair of brackets, which may hold one pair more, from what stands between. */
function splitBrackets(folded: string): {
  readonly head: string | null;
  readonly body: string;
  readonly tail: string | null;
} {
  const pair = String.raw`\(([^()]*(?:\([^()]*\)[^()]*)?)\)`;
  const [, head = null, rest = folded] = new RegExp(`^${pair}(.+)$`, 'u').exec(folded) ?? [];
  const [, body = rest, tail = null] = new RegExp(`^(.+?)${pair}$`, 'u').exec(rest) ?? [];
  return { head, body, tail };
}
