import { ActionError } from '../ActionError.ts';
import { parseQuery, type Query } from './parseQuery.ts';

/** Most parts that a search may have, as Solr's `maxBooleanClauses` has it: more would be too much for the database. */
export const clausesMax = 1024;

/** The refusal of a search of too many parts. */
export function refuseClauses(): ActionError {
  return new ActionError({
    kind: 'search',
    message: `Search error: too many boolean clauses, more than ${clausesMax}`,
  });
}

/**
 * Reads questions that must all hold. Throws CKAN's search error when one cannot be read, or when they have too many parts.
 * @example readQuestions(['name:a', '*:*']).length // 2
 */
export function readQuestions(texts: readonly string[]): readonly Query[] {
  if (texts.length > clausesMax) throw refuseClauses();
  const questions = texts.map(parseQuery);
  if (questions.reduce((sum, question) => sum + countParts(question), 0) > clausesMax) throw refuseClauses();
  return questions;
}

function countParts(query: Query): number {
  return query.kind === 'clauses' ? query.clauses.reduce((sum, clause) => sum + countParts(clause.query), 0) : 1;
}
