/** A span of time for which a quantity may be told, as it stands before a number (年4回) or behind a unit (回/年). */
const spans = [
  { basis: 'year', word: '年(?:間|度)?' },
  { basis: 'month', word: '月間?' },
  { basis: 'week', word: '週間?' },
  { basis: 'day', word: '日' },
] as const;

/** The span of time for which a quantity is told. */
export type TimeBasis = (typeof spans)[number]['basis'];

/** Behind a number the word is a date (令和5年), unless the number is a lone 1 (1日3回). */
const patterns = spans.map(({ basis, word }) => ({
  basis,
  pattern: new RegExp(`(?<![\\d元])1?${word}(?:に|あたり|当たり)?\\s*(?=\\d)|/\\s*${word}`),
}));

/**
 * The span of time that a printed quantity refers to, or `null` when it names none.
 *
 * @example findTimeBasis('(R5)年4回') // 'year'
 * @example findTimeBasis('10.8日') // null: days are what is counted
 */
export function findTimeBasis(text: string | null): TimeBasis | null {
  const folded = (text ?? '').normalize('NFKC');
  return patterns.find(({ pattern }) => pattern.test(folded))?.basis ?? null;
}
