import { type Database, numberOf, textOf } from '../store/Database.ts';
import { textColumns } from './fields.ts';
import { clausesMax, refuseClauses } from './readQuestions.ts';
import { writeGramQuery } from './writeGrams.ts';

/** Weights for bm25, the id's column first. */
const weights = [0, ...Object.values(textColumns)].join(', ');

/**
 * The datasets that a search in plain words finds, with a score: higher fits better. Of up to two words all must be
 * there, of up to five all but one, of more four fifths (Solr's `mm=2<-1 5<80%`, as CKAN asks); `-word` must not be,
 * `"words in a row"` count as one. Throws CKAN's search error for too many words.
 */
export function scoreWords(database: Database, text: string): ReadonlyMap<string, number> {
  const parts = [...text.matchAll(/([+-]?)(?:"([^"]*)"|([^\s\u3000"]+))/g)].map(([, sign, phrase, word = '']) => ({
    sign,
    match: writeGramQuery(phrase ?? word),
  }));
  if (parts.length > clausesMax) throw refuseClauses();
  const wanted = parts.filter(({ sign, match }) => sign !== '-' && match !== null);
  const hits = new Map<string, { count: number; score: number }>();
  for (const { match } of wanted) {
    for (const row of database.all(
      `SELECT dataset_id, bm25(words, ${weights}) AS rank FROM words WHERE words MATCH ?`,
      match,
    )) {
      const id = textOf(row, 'dataset_id');
      const { count, score } = hits.get(id) ?? { count: 0, score: 0 };
      hits.set(id, { count: count + 1, score: score - numberOf(row, 'rank') });
    }
  }
  for (const { sign, match } of parts) {
    if (sign !== '-' || match === null) continue;
    for (const row of database.all('SELECT dataset_id FROM words WHERE words MATCH ?', match)) {
      hits.delete(textOf(row, 'dataset_id'));
    }
  }
  const least = countRequired(wanted.length);
  return new Map([...hits].filter(([, { count }]) => count >= least).map(([id, { score }]) => [id, score]));
}

function countRequired(words: number): number {
  if (words <= 2) return words;
  return words <= 5 ? words - 1 : Math.floor(words * 0.8);
}
