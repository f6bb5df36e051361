import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseFacts } from './parseFacts.ts';
import { type Observation, parseObservation } from './parseObservation.ts';
import type { TargetContext } from './parseTarget.ts';
import type { Period } from './parseYear.ts';

/** A value, and the period that its cell prints beside it. */
export interface DatedFigure {
  readonly observation: Observation;
  /** Null where the cell names none. */
  readonly period: Period | null;
}

/**
 * Reads a cell that has room for one value and may say itself when it was observed, as baselines and latest values do.
 * @example parseDatedFigure('974人(28年度)', words, { era: '平成' }).period?.fiscalYear // 2016
 */
export function parseDatedFigure(text: string, words: Vocabularies, context: TargetContext = {}): DatedFigure {
  const plain = parseObservation(text, words, context.legend);
  if (plain.kind !== 'unknown') return { observation: plain, period: null };
  const [fact, ...others] = parseFacts(text, words, context) ?? [];
  if (!fact || others.length > 0 || fact.series !== null) return { observation: plain, period: null };
  return { observation: fact.observation, period: fact.period };
}
