import type { PlanInput } from '../model/Plan.ts';

/** The name that a generated table bears in the bench's report. */
export const generatedId = 'generated';

const publisher = { ja: '試験市', en: 'Test City' };
const title = { ja: '速さを測るための表', en: 'Table for measuring speed' };

/**
 * A generated table as a plan that somebody put into `data/`. Its digest is left at nought: only loading compares it.
 *
 * @example composePlan(toGeneratedPlan(new TextEncoder().encode(generateTable(30, 1).text)), words)
 */
export function toGeneratedPlan(bytes: Uint8Array): PlanInput {
  const period = { first: 2019, last: 2023 };
  return {
    settings: {
      plan_id: generatedId,
      title,
      description: title,
      publisher: { name: publisher, code: '012173' },
      period,
      baseline_year: {
        fiscal_year: 2018,
        reason: { ja: '表を作ったときに決めた。', en: 'Settled when the table was made.' },
      },
      licence: { status: 'not-stated', note: { ja: '公開しない。', en: 'Never published.' } },
    },
    errata: [],
    editions: [
      {
        edition: '2023',
        origin: {
          title: title.ja,
          publisher: { name: publisher.ja, code: '012173' },
          fiscal_year: 2023,
          plan_period: period,
          sha256: '0'.repeat(64),
          licence: 'never published',
        },
        corrections: [],
        source: { file: 'source.tsv', bytes },
      },
    ],
  };
}
