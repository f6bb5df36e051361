import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget } from './ParsedTarget.ts';
import { renderMissing } from './parseMissing.ts';
import { renderQuantity } from './parseQuantity.ts';
import { renderStatus } from './parseStatus.ts';
import { renderTiming } from './parseTiming.ts';
import { renderFiscalYear } from './renderFiscalYear.ts';
import { compileTargetWords, followsNumber, listBaselineWords } from './targetWords.ts';

const scopeWords: Readonly<Record<string, string>> = { cumulative: '累計', single_year: '単年度' };

/**
 * Prints a target so that `parseTarget` reads it back. The year leads, unless `marked` says that nothing does.
 * @example renderTarget(parseTarget('(R5)6,000', words), words) // '(令和5年度)6000'
 */
export function renderTarget(target: ParsedTarget, words: Vocabularies): string {
  const timing = renderTiming(target, words);
  const brackets = timing === '' ? '' : `(${timing})`;
  const body = renderBody(target, words);
  const scope = target.everyYear ? '毎年度' : (scopeWords[target.series ?? ''] ?? '');
  return target.marked ? `${brackets}${scope}${body}` : `${scope}${body}${brackets}`;
}

function renderBody(target: ParsedTarget, words: Vocabularies): string {
  const { kind, value, upper, unit, subgroup, operator } = target;
  const print = (digits: string | null, ownUnit: string | null, group: string | null) =>
    renderQuantity({ value: digits ?? '', unit: ownUnit, subgroup: group, obsStatus: 'A' }, words);
  switch (kind) {
    case 'threshold':
      return `${print(value, unit, subgroup)}${nameOperator(operator, words)}`;
    case 'range':
      return `${print(value, null, subgroup)}～${print(upper, unit, null)}`;
    case 'status':
      return renderStatus(target.status ?? '', words);
    case 'direction':
      return renderHeld(target, words);
    case 'maintain':
      return value === null
        ? renderHeld(target, words)
        : `${print(value, unit, subgroup)}${nameOperator(operator, words)}を維持`;
    case 'relative':
      return `${nameReference(target, words)}${renderAsked(target, words)}`;
    default:
      return renderMissing({ obsStatus: 'O' }, words);
  }
}

/** What is held against the baseline: a direction, that it stays, or a bound. */
function renderHeld({ kind, operator, reference }: ParsedTarget, words: Vocabularies): string {
  const baseline = reference === null ? '' : (listBaselineWords(words)[0] ?? '');
  if (kind === 'maintain') return `${baseline}${nameOperator(operator, words)}を維持`;
  const way = operator === '>' ? 'increase' : operator === '<' ? 'decrease' : null;
  return `${baseline}${way === null ? nameOperator(operator, words) : nameWay(way, words)}`;
}

/** 初期値, 前年度, 2014年度; nothing where none is named. */
function nameReference({ reference }: ParsedTarget, words: Vocabularies): string {
  if (reference === null) return '';
  if (reference === 'baseline') return listBaselineWords(words)[0] ?? '';
  return reference === 'previous_period' ? '前年度' : renderFiscalYear(Number(reference), words);
}

/** What is asked of the number that the reference names: より3割削減, の2倍以上, 以上. */
function renderAsked({ reference, operator, change, unit }: ParsedTarget, words: Vocabularies): string {
  const factor = /^x(.+)$/.exec(change ?? '')?.[1];
  const [, sign, by] = /^([-+])(.+)$/.exec(change ?? '') ?? [];
  const share = by === undefined || by.endsWith('%') ? by : `${by}${unit ?? ''}`;
  if (factor !== undefined && reference !== null) return `の${factor}倍${nameOperator(operator, words)}`;
  if (factor !== undefined) return `${factor}倍に${nameWay(operator === '>=' ? 'increase' : 'decrease', words)}`;
  const than = reference === null ? '' : 'より';
  if (share !== undefined && operator === null) return `${than}${sign}${share}`;
  if (share !== undefined) {
    const bound = nameOperator(sign === '-' ? mirror(operator) : operator, words);
    return `${than}${share}${bound}の${nameWay(sign === '-' ? 'decrease' : 'increase', words)}`;
  }
  if (operator === null) return 'を維持';
  if (operator === '>' || operator === '<') return `より${nameWay(operator === '>' ? 'increase' : 'decrease', words)}`;
  return nameOperator(operator, words);
}

/** What the operator is of the part taken off, where it is given of the part left. */
function mirror(operator: ParsedTarget['operator']): ParsedTarget['operator'] {
  return operator && ({ '>=': '<=', '<=': '>=', '>': '<', '<': '>', '=': '=' } as const)[operator];
}

function nameWay(way: 'increase' | 'decrease', words: Vocabularies): string {
  const known = [...compileTargetWords(words).directions.values()];
  return known.find(({ direction }) => direction === way)?.word ?? '';
}

function nameOperator(operator: ParsedTarget['operator'], { operators }: Vocabularies): string {
  return operators.find((row) => row.operator === operator && followsNumber(row))?.word ?? '';
}
