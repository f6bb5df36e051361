import { assessObservations } from '../../assess/assessObservations.ts';
import { compareRows } from '../compareRows.ts';
import { type Outcome, type Published, placeRows } from '../Published.ts';

/**
 * Judges every observation anew from `indicators.csv`, `targets.csv` and `observations.csv` alone (data-model section 4)
 * and holds flag, reason, `meets_target`, `target_no`, progress and pace against it. The count is that of observations.
 */
export function checkFlags(published: Published): Outcome {
  const { indicators, targets, observations } = published.tables;
  const judged = assessObservations({ indicators, targets, observations, words: published.words });
  const key = published.schemas['observations']?.['x-key'] ?? [];
  const { differences } = compareRows(
    'observations.csv',
    placeRows(published, 'observations'),
    judged.map((row) => ({ ...row })),
    key,
  );
  return { count: observations.length, differences };
}
