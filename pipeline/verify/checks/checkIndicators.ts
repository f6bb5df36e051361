import { completeIndicators } from '../../assess/completeIndicators.ts';
import { compareRows } from '../compareRows.ts';
import { type Outcome, type Published, placeRows } from '../Published.ts';

/**
 * Derives anew what `indicators.csv` repeats from other tables: direction and leading target from `targets.csv`, the
 * latest value and flag from `observations.csv` (data-model section 3). The count is that of indicators.
 */
export function checkIndicators(published: Published): Outcome {
  const { indicators, targets, observations } = published.tables;
  const edition = Number(observations[0]?.edition);
  const completed = completeIndicators({
    indicators,
    targets,
    observations,
    edition: Number.isNaN(edition) ? null : edition,
  });
  const expected = completed.map((row, index) => ({ ...row, findings: indicators[index]?.findings ?? null }));
  const { differences } = compareRows('indicators.csv', placeRows(published, 'indicators'), expected, ['indicator_id']);
  return { count: indicators.length, differences };
}
