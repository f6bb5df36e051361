import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseFacts } from './parseFacts.ts';
import { type Observation, parseObservation } from './parseObservation.ts';
import type { TargetContext } from './parseTarget.ts';

/**
 * Reads a cell that has room for one value of the period given (null where its place gives none): a footnote mark may stand by the value,
 * and the period if it is the same. Anything more (another year, a series, several values) makes it `unknown-notation`.
 * @example parseFigure('71.7%*2', words, '2019') // { kind: 'number', value: '71.7', unit: '%', … }
 * @example parseFigure('95.5%(R2)', words, '2019') // { kind: 'unknown', fault: 'unknown-notation', detail: '95.5%(R2)' }
 */
export function parseFigure(
  text: string,
  words: Vocabularies,
  period: string | null,
  context: TargetContext = {},
): Observation {
  const plain = parseObservation(text, words, context.legend);
  if (plain.kind !== 'unknown') return plain;
  const [fact, ...others] = parseFacts(text, words, context) ?? [];
  if (!fact || others.length > 0 || fact.series !== null) return plain;
  return fact.period === null || fact.period.period === period ? fact.observation : plain;
}
