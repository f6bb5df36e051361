import type { Qualifier, Unit, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { undressNumber } from './undressNumber.ts';
import { anyForm, anyOf, compileOnce, mapByFold } from './wordPatterns.ts';

/** A number with its unit, as one cell prints them. */
export interface Quantity {
  /**
   * The printed digits without thousands separators, exact at any length: `'358336'`, `'143.0'`, `'-18'`.
   * A number told in parts (2時間30分) or in kanji is the same number in digits, in the last unit printed.
   */
  readonly value: string;
  /** As it stands in `units.csv`; null when none is printed. */
  readonly unit: string | null;
  /** The part of the population that stands before the number, without layout spaces: `男性`. */
  readonly subgroup: string | null;
  /** SDMX CL_OBS_STATUS: `E` for 約 and the like, `P` for 見込 and the like. */
  readonly obsStatus: 'A' | 'E' | 'P';
}

/** Source of a pattern for an unsigned number: thousands separators all in place or none, no needless zero in front. */
export const numberPattern = String.raw`(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*|0)(?:\.[0-9]+)?(?![0-9])`;

/** Sources of patterns for what may stand before a number: a subgroup, a qualifier, a sign. None captures anything. */
export const compileLead = compileOnce(({ subgroups, qualifiers }) => {
  const group = anyForm(subgroups.map(({ word }) => word));
  const before = anyOf(qualifiers.filter(({ place }) => place !== 'after').map(({ word }) => word));
  return { group: `${group}{1,3}`, before, sign: '(?:[-+]|▲ ?)' };
});

const compileQuantity = compileOnce((words) => {
  const { group, before, sign } = compileLead(words);
  const unit = anyOf(words.units.map((row) => row.unit));
  const after = anyOf(words.qualifiers.filter(({ place }) => place !== 'before').map(({ word }) => word));
  const lead = `(?:(?<group>${group}):?|\\((?<boxedGroup>${group})\\))?(?:(?<before>${before}{1,2})|\\((?<boxedBefore>${before})\\))?`;
  const tail = `(?:(?<after>${after})|\\((?<boxedAfter>${after})\\))?`;
  return {
    pattern: new RegExp(`^${lead}(?<sign>${sign})?(?<digits>${numberPattern})(?<unit>${unit})?${tail}$`, 'u'),
    before: new RegExp(before, 'gu'),
    units: mapByFold<Unit>(words.units, (row) => row.unit),
    qualifiers: mapByFold(words.qualifiers, ({ word }) => word),
  };
});

/**
 * Reads a number with the unit, subgroup and qualifier that stand by it; null unless the whole text is understood.
 * @example parseQuantity('男性6.9%', words) // { value: '6.9', unit: '%', subgroup: '男性', obsStatus: 'A' }
 * @example parseQuantity('2時間30分', words)?.value // '150', in 分
 * @example parseQuantity('14,83', words) // null
 */
export function parseQuantity(text: string, words: Vocabularies): Quantity | null {
  const { pattern, units, qualifiers } = compileQuantity(words);
  const folded = foldCell(text);
  const found = (pattern.exec(folded) ?? pattern.exec(undressNumber(folded, words)))?.groups;
  if (!found) return null;
  const { group, boxedGroup, before, boxedBefore, after, boxedAfter, sign = '', digits = '', unit } = found;
  const named = [...splitBefore(before, words), boxedBefore, after, boxedAfter].filter((word) => word !== undefined);
  // 延べ leaves the number as it is.
  const statuses = new Set(
    named.flatMap((word) => qualifiers.get(word)?.obs_status ?? []).filter((status) => status !== 'A'),
  );
  if (statuses.size > 1) return null;
  return {
    value: `${/[-▲]/.test(sign) ? '-' : ''}${digits.replaceAll(',', '')}`,
    unit: unit === undefined ? null : (units.get(unit)?.unit ?? null),
    subgroup: group ?? boxedGroup ?? null,
    obsStatus: [...statuses][0] ?? 'A',
  };
}

/** The qualifiers that stand before a number, one after another: 延べ約. */
function splitBefore(printed: string | undefined, words: Vocabularies): readonly string[] {
  return printed === undefined ? [] : (printed.match(compileQuantity(words).before) ?? []);
}

/**
 * Prints a quantity so that `parseQuantity` reads it back.
 * @example renderQuantity({ value: '-18', unit: '人', subgroup: null, obsStatus: 'P' }, words) // '見込-18人'
 */
export function renderQuantity({ value, unit, subgroup, obsStatus }: Quantity, words: Vocabularies): string {
  const fits = ({ obs_status, place }: Qualifier): boolean => obs_status === obsStatus && place !== 'after';
  const qualifier = obsStatus === 'A' ? undefined : words.qualifiers.find(fits);
  return `${subgroup ?? ''}${qualifier?.word ?? ''}${value}${unit ?? ''}`;
}
