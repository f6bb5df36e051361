/** Scripts that are written without spaces between words. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ヶー';
const words = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Folds what a citizen takes for the same: full-width and half-width, upper and lower case. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * A text as the index keeps it: words of spaced scripts as they are, Japanese as overlapping pairs of characters and
 * the last character alone, so that every character begins an entry and every part of a word is a row of entries.
 * @example writeGrams('江別市 plan') // '江別 別市 市 plan'
 */
export function writeGrams(text: string): string {
  return listGrams(text).join(' ');
}

function listGrams(text: string): readonly string[] {
  return [...fold(text).matchAll(words)].flatMap(([run]) => {
    if (!isUnspaced.test(run)) return [run];
    const characters = [...run];
    return characters.map((character, at) => character + (characters[at + 1] ?? ''));
  });
}

/**
 * A word or phrase as a question to the index (FTS5), which finds it inside words too; `null` when nothing in it can be
 * looked for, such as a lone sign.
 * @example writeGramQuery('江別市') // '"江別 別市"'
 */
export function writeGramQuery(text: string): string | null {
  const grams = [...listGrams(text)];
  const last = grams.at(-1);
  if (last === undefined) return null;
  if (!isUnspaced.test(last)) return `"${grams.join(' ')}"`;
  // The last character may be followed by more; alone it is the beginning of an entry.
  if (grams.length === 1) return `"${last}"*`;
  const before = grams.at(-2) ?? '';
  if (isUnspaced.test(before) && before.endsWith(last)) return `"${grams.slice(0, -1).join(' ')}"`;
  return `"${grams.join(' ')}"*`;
}
