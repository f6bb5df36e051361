import type { Vocabularies } from '../model/Vocabularies.ts';

/**
 * True for one unit, however it is spelled: か所, ヶ所 and 箇所; ㎡ and 平方メートル (`same_as` in `units.csv`).
 * @example isSameUnit('ヶ所', '箇所', words) // true
 * @example isSameUnit('校', '箇所', words) // false
 */
export function isSameUnit(one: string, other: string, { units }: Pick<Vocabularies, 'units'>): boolean {
  const [own, its] = [one, other].map((printed) => units.find(({ unit }) => unit === printed)?.same_as || printed);
  return own === its;
}
