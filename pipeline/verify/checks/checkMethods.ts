import { compareMethods } from '../../assess/compareMethods.ts';
import { compareRows } from '../compareRows.ts';
import { type Outcome, type Published, placeRows } from '../Published.ts';

/**
 * Calculates every observation anew by every method, from `indicators.csv`, `targets.csv` and `observations.csv` alone, and holds
 * `methods.csv` against it: score, band, verdict, reason and inputs. The count is that of rows of `methods.csv`.
 */
export function checkMethods(published: Published): Outcome {
  const { methods, indicators, targets, observations } = published.tables;
  const { differences } = compareRows(
    'methods.csv',
    placeRows(published, 'methods'),
    compareMethods({ indicators, targets, observations, words: published.words }).map((row) => ({ ...row })),
    published.schemas['methods']?.['x-key'] ?? [],
  );
  return { count: methods.length, differences };
}
