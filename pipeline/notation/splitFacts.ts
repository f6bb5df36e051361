import type { Vocabularies } from '../model/Vocabularies.ts';
import { compileLead } from './parseQuantity.ts';
import { compileOnce } from './wordPatterns.ts';
import { compileYear } from './yearPattern.ts';

const compileLeads = compileOnce((words) => {
  const { whole } = compileYear(words);
  const { group } = compileLead(words);
  return [new RegExp(group, 'gu'), new RegExp(`(?<![0-9A-Za-z(~])${whole}(?=[^0-9)])`, 'gu')];
});

/**
 * The ways in which a folded text may hold several values, as its pieces: parted by commas, or each led by a subgroup or by a year.
 * A cut between two digits is none: `10代1520代16` has two readings.
 * @example splitFacts('男性72.8%女性73.1%', words) // [['男性72.8%', '女性73.1%']]
 */
export function splitFacts(folded: string, words: Vocabularies): readonly (readonly string[])[] {
  const byComma = folded.split(/[、;]/).map((piece) => piece.trim());
  const byLead = compileLeads(words).map((lead) => {
    const starts = [...folded.matchAll(lead)].map(({ index }) => index);
    // A lead that is a word ends a number before it, one that begins with digits may be part of it.
    const glued = starts.some((start) => /[0-9]/.test(folded[start - 1] ?? '') && !/^\p{L}/u.test(folded.slice(start)));
    const pieces = starts.map((start, place) => folded.slice(start, starts[place + 1]).replace(/[ 、,;/・]+$/u, ''));
    return glued || starts[0] !== 0 ? [] : pieces;
  });
  return [byComma, ...byLead].filter((pieces) => pieces.length > 1);
}
