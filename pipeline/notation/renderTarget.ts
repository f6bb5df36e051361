import type { Vocabularies } from '../model/Vocabularies.ts';
import { renderMissing } from './parseMissing.ts';
import { renderQuantity } from './parseQuantity.ts';
import { renderStatus } from './parseStatus.ts';
import type { ParsedTarget } from './parseTarget.ts';
import { renderTiming } from './parseTiming.ts';
import { compileTargetWords, followsNumber, listBaselineWords } from './targetWords.ts';

/**
 * Prints a target so that `parseTarget` reads it back. The year leads, unless `marked` says that nothing does.
 * @example renderTarget(parseTarget('(R5)6,000', words), words) // '(令和5年度)6000'
 */
export function renderTarget(target: ParsedTarget, words: Vocabularies): string {
  const timing = renderTiming(target, words);
  const brackets = timing === '' ? '' : `(${timing})`;
  const body = renderBody(target, words);
  return target.marked ? `${brackets}${body}` : `${body}${brackets}`;
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
    case 'maintain':
      return renderHeld(target, words);
    default:
      return renderMissing({ obsStatus: 'O' }, words);
  }
}

/** What is held against the baseline: a direction, that it stays, or a bound. */
function renderHeld({ kind, operator, reference }: ParsedTarget, words: Vocabularies): string {
  const baseline = reference === null ? '' : (listBaselineWords(words)[0] ?? '');
  const way = kind === 'maintain' ? 'maintain' : operator === '>' ? 'increase' : operator === '<' ? 'decrease' : null;
  if (way === null) return `${baseline}${nameOperator(operator, words)}`;
  const known = [...compileTargetWords(words).directions.values()];
  return `${baseline}${known.find(({ direction }) => direction === way)?.word ?? ''}`;
}

function nameOperator(operator: ParsedTarget['operator'], { operators }: Vocabularies): string {
  return operators.find((row) => row.operator === operator && followsNumber(row))?.word ?? '';
}
