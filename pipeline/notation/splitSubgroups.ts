import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseFacts } from './parseFacts.ts';
import { parseTarget, type TargetContext } from './parseTarget.ts';
import { splitFacts } from './splitFacts.ts';
import { foldYears, roundBrackets } from './yearPattern.ts';

/**
 * The pieces of a cell that says something of each of several subgroups, by subgroup in printed order: values, or targets. Null unless
 * every piece is understood whole, has a subgroup, no two have the same, and all print one unit or none.
 * @example splitSubgroups('男性72.8% 女性73.1%', words)?.get('女性') // '女性73.1%'
 */
export function splitSubgroups(
  text: string,
  words: Vocabularies,
  context: TargetContext = {},
): ReadonlyMap<string, string> | null {
  const folded = roundBrackets(foldYears(text, words));
  // Brackets before the first hold for all of them: (R4)男性80%、女性85%.
  const [, head = '', body = folded] = /^(\([^()]*\))(.+)$/u.exec(folded) ?? [];
  for (const parts of splitFacts(body, words)) {
    const pieces = parts.map((piece) => `${head}${piece}`);
    const named = pieces.flatMap((piece) => {
      const { subgroup = null, unit = null } = readPiece(piece, words, context) ?? {};
      return subgroup === null ? [] : [{ subgroup, unit, piece }];
    });
    const found = new Map(named.map(({ subgroup, piece }) => [subgroup, piece]));
    const units = new Set(named.map(({ unit }) => unit));
    if (named.length === pieces.length && found.size === pieces.length && units.size === 1) return found;
  }
  return null;
}

function readPiece(
  piece: string,
  words: Vocabularies,
  context: TargetContext,
): { readonly subgroup: string | null; readonly unit: string | null } | null {
  const [fact, ...others] = parseFacts(piece, words, context) ?? [];
  if (fact && others.length === 0 && fact.series === null)
    return fact.observation.kind === 'number' ? fact.observation : null;
  return fact ? null : parseTarget(piece, words, context);
}
