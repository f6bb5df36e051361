import { closestMatch } from 'leven';

/** More edits than this make another word, not a misspelt one. */
const mostEdits = 3;

/**
 * The known name that somebody probably meant: at most three edits away, and fewer than half its letters.
 * `undefined` when none is that near.
 * @example suggestName('titel', ['title', 'period']) // 'title'
 */
export function suggestName(name: string, known: readonly string[]): string | undefined {
  const maxDistance = Math.min(mostEdits, Math.floor(name.length / 2));
  return maxDistance === 0 ? undefined : closestMatch(name, known, { maxDistance });
}

/**
 * The question that ends a sentence about an unknown name, in both languages: empty when nothing is near.
 * @example askMeant('titel', ['title']) // { ja: '`title` のことですか。', en: ' Did you mean `title`?' }
 */
export function askMeant(name: string, known: readonly string[]): { readonly ja: string; readonly en: string } {
  const meant = suggestName(name, known);
  return meant === undefined
    ? { ja: '', en: '' }
    : { ja: `\`${meant}\` のことですか。`, en: ` Did you mean \`${meant}\`?` };
}
