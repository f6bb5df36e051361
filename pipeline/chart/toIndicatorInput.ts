import type { PlanTables } from '../model/Plan.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ChartTarget, IndicatorInput } from './ChartInput.ts';

/** Roles of targets that nothing is judged by. */
const unjudged: readonly string[] = ['planned', 'superseded'];

/**
 * What the charts of one indicator show, from published rows. A status is drawn by the rank of its furthest stage
 * (data model, section 4). An observation without a fiscal year has no place in time and is left to the tables.
 * @example toIndicatorInput(tables, '1-1-1-1', words).points[0] // { year: 2019, value: '5253', text: '5,253', flag: 'in_progress' }
 */
export function toIndicatorInput(
  { indicators, observations, targets }: Pick<PlanTables, 'indicators' | 'observations' | 'targets'>,
  indicatorId: string,
  { status: words }: Pick<Vocabularies, 'status'>,
): IndicatorInput {
  const indicator = indicators.find(({ indicator_id: id }) => id === indicatorId);
  const own = observations.filter(({ indicator_id: id, fiscal_year: year }) => id === indicatorId && year !== null);
  const isStatus = indicator?.value_type === 'status';
  const rankOf = (codes: string | null): string | null => {
    const ranks = (codes ?? '').split('+').flatMap((code) => words.find((word) => word.code === code)?.rank ?? []);
    return ranks.length === 0 ? null : String(Math.max(...ranks));
  };
  // A ladder begins with its first step; 未着手 is below that, and drawn only where something stands there.
  const isBelow = own.some(({ status }) => rankOf(status) === '0');
  const drawn = targets
    .filter(({ indicator_id: id, role }) => id === indicatorId && !unjudged.includes(role))
    .flatMap(({ from, due, value, upper, status, text }): ChartTarget[] => {
      const level = isStatus ? rankOf(status) : value;
      return level === null ? [] : [{ from, due, value: level, upper: isStatus ? null : upper, text }];
    });
  const baseline = isStatus ? rankOf(indicator?.baseline_status ?? null) : (indicator?.baseline_value ?? null);
  return {
    name: indicator
      ? `${indicator.indicator}${indicator.subgroup === null ? '' : `（${indicator.subgroup}）`}`
      : indicatorId,
    unit: indicator?.unit ?? null,
    points: own.map(({ fiscal_year: year, value, status, value_text: text, attainment: flag }) => ({
      year: year ?? 0,
      value: isStatus ? rankOf(status) : value,
      text,
      flag,
    })),
    baseline:
      baseline === null
        ? null
        : { year: indicator?.baseline_year ?? null, value: baseline, text: indicator?.baseline_text ?? null },
    targets: drawn,
    stages: isStatus
      ? [...new Map(words.toReversed().map(({ rank, word }) => [rank, word]))]
          .flatMap(([rank, word]) => (rank === null || (rank === 0 && !isBelow) ? [] : [{ rank, word }]))
          .sort((one, two) => one.rank - two.rank)
      : [],
  };
}
