import Big from 'big.js';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { bareBody, type ParsedTarget, type TargetBody } from './ParsedTarget.ts';
import { parseYear } from './parseYear.ts';
import { compileTargetWords } from './targetWords.ts';
import { undressNumber } from './undressNumber.ts';

type Operator = ParsedTarget['operator'];

/** What is asked of a number that stands elsewhere. */
interface Asked {
  readonly operator: Operator;
  readonly change: string | null;
  /** The unit of an amount that is added or taken off. */
  readonly unit?: string | null;
}

/** To take off at least so much is to be left with at most so much. */
const mirrored: Readonly<Record<string, NonNullable<Operator>>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' };

/** What makes of a year one to compare with: から may as well say since when. */
const comparing = /^(?!から).+/u;

/**
 * Reads a target that is held against a number elsewhere, given as folded text: the year before (`前年度より削減`), an earlier year
 * (`2014年度比で5%以上削減`), or by a stated change (`3割削減`, `現状を倍増`). Null for anything else, also for a change without a basis
 * that can be told (`毎年度5%削減`) and for a calendar year to compare with. An amount (`10件増`) bears its unit.
 * @example readRelative('3割削減', words) // { kind: 'relative', operator: '<=', change: '-30%', reference: null, … }
 */
export function readRelative(body: string, words: Vocabularies): TargetBody | null {
  const digits = undressNumber(body, words);
  const bare = readChange(digits, false, words);
  if (bare) return toBody(bare, null, words);
  for (const pattern of compileTargetWords(words).held) {
    const { baseline, previous, year, against, asked = '' } = pattern.exec(digits)?.groups ?? {};
    const isSigned = /^[-+▲]/u.test(asked);
    const change = against === undefined && !isSigned ? null : readChange(asked, true, words);
    if (baseline !== undefined && change) return toBody(change, 'baseline', words);
    const read = change ?? (baseline === undefined ? readWay(asked, against, words) : null);
    if (!read) continue;
    if (previous !== undefined) return toBody(read, 'previous_period', words);
    const fiscalYear = year === undefined || !comparing.test(against ?? '') ? null : parseYear(year, words)?.fiscalYear;
    if (typeof fiscalYear === 'number') return toBody(read, String(fiscalYear), words);
  }
  return null;
}

/** A share, a factor, 倍増 or 半減. What names no reference has to say by a direction that it is a change. */
function readChange(asked: string, named: boolean, words: Vocabularies): Asked | null {
  if (asked === '倍増') return { operator: '>=', change: 'x2' };
  if (asked === '半減') return { operator: '<=', change: 'x0.5' };
  return (
    readShare(asked, words) ??
    readFactor(asked, named, words) ??
    readAmount(asked, named, words) ??
    (named ? readSigned(asked, words) : null)
  );
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

/** `前年度比+5%`, `基準値+5ポイント`: by how much, but not whether more is better. */
function readSigned(asked: string, words: Vocabularies): Asked | null {
  const [, sign, amount] = /^([-+▲])([0-9]+(?:\.[0-9]+)?)%$/.exec(asked) ?? [];
  const by = compileTargetWords(words).signed.exec(asked)?.groups;
  const number = (amount ?? by?.['amount'] ?? '0').replaceAll(',', '');
  if (Big(number).eq(0)) return null;
  const change = `${(sign ?? by?.['sign']) === '+' ? '+' : '-'}${Big(number).toFixed()}`;
  return amount === undefined
    ? { operator: null, change, unit: by?.['unit'] ?? null }
    : { operator: null, change: `${change}%` };
}

/** `5人以上増`: so many more than what is named, or than what stands elsewhere, where the unit says that it is an amount. */
function readAmount(asked: string, named: boolean, words: Vocabularies): Asked | null {
  const { amount, operators, directions } = compileTargetWords(words);
  const { amount: printed, unit, word, direction = '' } = amount.exec(asked)?.groups ?? {};
  const number = printed?.replaceAll(',', '');
  if (number === undefined || Big(number).eq(0) || (unit === undefined && !named)) return null;
  const down = directions.get(direction)?.direction === 'decrease';
  const bound = operators.get(word ?? '')?.operator ?? '>=';
  return {
    operator: (down ? mirrored[bound] : bound) ?? null,
    change: `${down ? '-' : '+'}${Big(number).toFixed()}`,
    unit: unit ?? null,
  };
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

function toBody({ operator, change, unit = null }: Asked, reference: string | null, words: Vocabularies): TargetBody {
  const operatorBasis = operator && 'printed';
  const known = words.units.find((row) => foldCell(row.unit) === unit)?.unit ?? null;
  return { ...bareBody, kind: 'relative', unit: known, operator, operatorBasis, reference, change, marked: true };
}
