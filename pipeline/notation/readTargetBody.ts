import Big from 'big.js';
import type { Legend } from '../model/Legend.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { bareBody as bare, type TargetBody } from './ParsedTarget.ts';
import { parseFraction } from './parseFraction.ts';
import { parseMissing } from './parseMissing.ts';
import { parseQuantity } from './parseQuantity.ts';
import { parseStatus } from './parseStatus.ts';
import { readRelative } from './readRelative.ts';
import { compileTargetWords } from './targetWords.ts';

/** The ways to read a target's body, in order; each takes folded text. */
const readers: readonly ((body: string, words: Vocabularies, legend: Legend) => TargetBody | null)[] = [
  readNone,
  readStatus,
  readDirection,
  readKept,
  readApproach,
  readOutside,
  readBound,
  readRelative,
  readRange,
  readThreshold,
  readLevel,
  readMotion,
];

/** Ways to say that something is a target, which say nothing more of it. */
const ending = /(?:を目指(?:す|します)|を目標と(?:する|します)|を達成(?:する|します)?|の達成|[とに](?:する|します))$/u;

/**
 * Reads a target without its years, given as folded text; null unless the whole text is understood.
 * @example readTargetBody('100%を維持', words) // { kind: 'maintain', value: '100', unit: '%', marked: true, … }
 */
export function readTargetBody(body: string, words: Vocabularies, legend: Legend = []): TargetBody | null {
  for (const text of new Set([body, body.replace(ending, '')])) {
    for (const read of readers) {
      const target = text === '' && body !== '' ? null : read(text, words, legend);
      if (target) return target;
    }
  }
  return null;
}

function readNone(body: string, words: Vocabularies, legend: Legend): TargetBody | null {
  return parseMissing(body, words, legend) && { ...bare, kind: 'none' };
}

function readStatus(body: string, words: Vocabularies, legend: Legend): TargetBody | null {
  const read = parseStatus(body, words, legend);
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

/** 現状値以上: a direction that the baseline itself satisfies; 現状値以上を維持. */
function readBound(body: string, words: Vocabularies): TargetBody | null {
  const { bound, operators } = compileTargetWords(words);
  const found = bound.exec(body)?.groups;
  const operator = operators.get(found?.['operator'] ?? '')?.operator;
  const kind = found?.['kept'] === undefined ? 'direction' : 'maintain';
  return operator ? { ...bare, kind, operator, operatorBasis: 'printed', reference: 'baseline', marked: true } : null;
}

/** 減少させない: the baseline is the bound. */
function readKept(body: string, words: Vocabularies): TargetBody | null {
  const found = compileTargetWords(words).kept.exec(body)?.groups;
  const operator = found?.['down'] === undefined ? '<=' : '>=';
  return found
    ? { ...bare, kind: 'direction', operator, operatorBasis: 'printed', reference: 'baseline', marked: true }
    : null;
}

/** 0%に近づける, 100%に近づける: the end of a scale, to which there is one way alone. */
function readApproach(body: string, words: Vocabularies): TargetBody | null {
  const found = compileTargetWords(words).approach.exec(body)?.groups;
  const operator = found?.['none'] === undefined ? '>' : '<';
  return found ? { ...bare, kind: 'direction', operator, operatorBasis: 'printed', marked: true } : null;
}

/** 県平均以上: which way is better is printed, but not how much there is to reach. */
function readOutside(body: string, words: Vocabularies): TargetBody | null {
  const { outside, operators } = compileTargetWords(words);
  const operator = operators.get(outside.exec(body)?.groups?.['operator'] ?? '')?.operator;
  return operator ? { ...bare, kind: 'relative', operator, operatorBasis: 'printed', marked: true } : null;
}

/** Waves that a range may hold: its own, and those of ages before it. */
const mostCuts = 3;

/** 10～15%, 10から15%, 10%以上15%以下: both ends included. */
function readRange(body: string, words: Vocabularies): TargetBody | null {
  const closed = /^(.+?)以上(.+?)(?:以下|以内)$/u.exec(body)?.slice(1);
  // A subgroup may hold a wave of its own: 20～60歳代10～15%.
  const cuts = [...body.matchAll(/~|から/gu)].map(({ index, 0: sign }) => ({ index, end: index + sign.length }));
  for (const [first = '', second = ''] of closed ? [closed] : sidesOf(body, cuts.slice(-mostCuts))) {
    const [lower, upper] = [parseQuantity(first, words), parseQuantity(second, words)];
    if (lower?.obsStatus !== 'A' || upper?.obsStatus !== 'A') continue;
    if ((lower.unit !== null && lower.unit !== upper.unit) || upper.subgroup !== null) continue;
    if (Big(lower.value).gt(upper.value)) continue;
    const { value, subgroup } = lower;
    return { ...bare, kind: 'range', value, upper: upper.value, unit: upper.unit, subgroup };
  }
  return null;
}

function sidesOf(body: string, cuts: readonly { readonly index: number; readonly end: number }[]): readonly string[][] {
  return cuts.toReversed().map(({ index, end }) => [body.slice(0, index), body.slice(end)]);
}

/** 13%以上, ≧13%, or the bare 6,000. A number that calls itself an estimate is no threshold. */
function readThreshold(body: string, words: Vocabularies): TargetBody | null {
  const { threshold, operators } = compileTargetWords(words);
  const { sign, quantity = '', word } = threshold.exec(body)?.groups ?? {};
  const read = parseQuantity(quantity, words) ?? parseFraction(quantity, words)?.part;
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

/** 100%を維持, 80%以上を維持: a number to be kept. */
function readLevel(body: string, words: Vocabularies): TargetBody | null {
  const { quantity = '', word = '' } = compileTargetWords(words).level.exec(body)?.groups ?? {};
  const read = readThreshold(`${quantity}${word}`, words);
  return read && { ...read, kind: 'maintain', marked: true };
}

/** 80%に向上, 5件以下に減らす: a number to go to. Where no bound is printed, the direction tells it; where both are, they must agree. To go to 2倍 is a change. */
function readMotion(body: string, words: Vocabularies): TargetBody | null {
  const { motion, directions } = compileTargetWords(words);
  const { quantity = '', word = '', direction = '' } = motion.exec(body)?.groups ?? {};
  const read = readThreshold(`${quantity}${word}`, words);
  const up = directions.get(direction)?.direction === 'increase';
  if (!read || read.unit === '倍' || (read.operator !== null && read.operator.startsWith('>') !== up)) return null;
  return { ...read, operator: read.operator ?? (up ? '>=' : '<='), operatorBasis: 'printed', marked: true };
}
