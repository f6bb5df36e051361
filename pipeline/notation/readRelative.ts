import Big from 'big.js';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { bareBody, type ParsedTarget, type TargetBody } from './ParsedTarget.ts';
import { parseYear } from './parseYear.ts';
import { compileTargetWords } from './targetWords.ts';
import { undressNumber } from './undressNumber.ts';

type Operator = ParsedTarget['operator'];

/** What is asked of a number that stands elsewhere. */
interface Asked {
  readonly operator: Operator;
  readonly change: string | null;
}

/** To take off at least so much is to be left with at most so much. */
const mirrored: Readonly<Record<string, NonNullable<Operator>>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' };

/** What makes of a year one to compare with: から may as well say since when. */
const comparing = /^(?!から).+/u;

/**
 * Reads a target that is held against a number elsewhere, given as folded text: the year before (`前年度より削減`), an earlier year
 * (`2014年度比で5%以上削減`), or by a stated change (`3割削減`, `現状を倍増`). Null for anything else, also for a change without a basis
 * that can be told (`毎年度5%削減`), for an amount (`10件増`), and for a calendar year to compare with.
 * @example readRelative('3割削減', words) // { kind: 'relative', operator: '<=', change: '-30%', reference: null, … }
 */
export function readRelative(body: string, words: Vocabularies): TargetBody | null {
  const digits = undressNumber(body, words);
  const bare = readChange(digits, false, words);
  if (bare) return toBody(bare, null);
  for (const pattern of compileTargetWords(words).held) {
    const { baseline, previous, year, against, asked = '' } = pattern.exec(digits)?.groups ?? {};
    const change = against === undefined ? null : readChange(asked, true, words);
    if (baseline !== undefined && change) return toBody(change, 'baseline');
    const read = change ?? (baseline === undefined ? readWay(asked, against, words) : null);
    if (!read) continue;
    if (previous !== undefined) return toBody(read, 'previous_period');
    const fiscalYear = year === undefined || !comparing.test(against ?? '') ? null : parseYear(year, words)?.fiscalYear;
    if (typeof fiscalYear === 'number') return toBody(read, String(fiscalYear));
  }
  return null;
}

/** A share, a factor, 倍増 or 半減. What names no reference has to say by a direction that it is a change. */
function readChange(asked: string, named: boolean, words: Vocabularies): Asked | null {
  if (asked === '倍増') return { operator: '>=', change: 'x2' };
  if (asked === '半減') return { operator: '<=', change: 'x0.5' };
  return readShare(asked, words) ?? readFactor(asked, named, words) ?? (named ? readSigned(asked) : null);
}

function readShare(asked: string, words: Vocabularies): Asked | null {
  const { share, operators, directions } = compileTargetWords(words);
  const { amount, unit, word, direction = '' } = share.exec(asked)?.groups ?? {};
  if (amount === undefined) return null;
  const percent = Big(amount).times(unit === '割' ? 10 : 1);
  const down = directions.get(direction)?.direction === 'decrease';
  const bound = operators.get(word ?? '')?.operator ?? '>=';
  if (percent.eq(0) || (down && percent.gt(100))) return null;
  return { operator: (down ? mirrored[bound] : bound) ?? null, change: `${down ? '-' : '+'}${percent.toFixed()}%` };
}

function readFactor(asked: string, named: boolean, words: Vocabularies): Asked | null {
  const { factor, operators, directions } = compileTargetWords(words);
  const { amount, word, direction } = factor.exec(asked)?.groups ?? {};
  if (amount === undefined || Big(amount).eq(0)) return null;
  const change = `x${Big(amount).toFixed()}`;
  if (direction === undefined) return named ? { operator: operators.get(word ?? '')?.operator ?? null, change } : null;
  const up = directions.get(direction)?.direction === 'increase';
  const fits = up ? Big(amount).gt(1) : Big(amount).lt(1);
  return fits ? { operator: up ? '>=' : '<=', change } : null;
}

/** `前年度比+5%`: by how much, but not whether more is better. */
function readSigned(asked: string): Asked | null {
  const [, sign, amount] = /^([-+▲])([0-9]+(?:\.[0-9]+)?)%$/.exec(asked) ?? [];
  if (amount === undefined || Big(amount).eq(0)) return null;
  return { operator: null, change: `${sign === '+' ? '+' : '-'}${Big(amount).toFixed()}%` };
}

/** A direction, a bound or 維持 against an earlier number; a bound follows its name at once: `前年度以上`, `前年度を上回る`. */
function readWay(asked: string, against: string | undefined, words: Vocabularies): Asked | null {
  const { way, operators, directions } = compileTargetWords(words);
  const { word, direction } = way.exec(asked)?.groups ?? {};
  const operator = operators.get(word ?? '')?.operator;
  const follows = against === undefined || (against === 'を' && operators.has(`を${word}`));
  if (operator) return follows ? { operator, change: null } : null;
  const known = directions.get(direction ?? '')?.direction;
  if (!known) return null;
  return { operator: known === 'maintain' ? null : known === 'increase' ? '>' : '<', change: null };
}

function toBody({ operator, change }: Asked, reference: string | null): TargetBody {
  const operatorBasis = operator && 'printed';
  return { ...bareBody, kind: 'relative', operator, operatorBasis, reference, change, marked: true };
}
