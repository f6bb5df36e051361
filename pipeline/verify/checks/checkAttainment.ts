import { countAttainment } from '../../assess/countAttainment.ts';
import { compareRows } from '../compareRows.ts';
import { listFiscalYears } from '../listFiscalYears.ts';
import { type Outcome, type Published, placeRows } from '../Published.ts';

/**
 * Counts the flags of `observations.csv` anew, for the plan and each section in each fiscal year, and holds
 * `attainment.csv` against it: counts, numerator, denominator, rate. The count is that of rows of `attainment.csv`.
 */
export function checkAttainment(published: Published): Outcome {
  const { sections, indicators, observations, attainment } = published.tables;
  const fiscalYears = listFiscalYears(published);
  const expected = countAttainment({ sections, indicators, observations, fiscalYears });
  const { differences } = compareRows(
    'attainment.csv',
    placeRows(published, 'attainment'),
    expected.map((row) => ({ ...row })),
    ['section_id', 'fiscal_year'],
  );
  return { count: attainment.length, differences };
}
