import Big from 'big.js';
import type { Finding } from '../model/Finding.ts';
import type { ReadObservation } from '../model/Plan.ts';
import type { CheckedPlan } from './checkPlan.ts';

/** A value at least this many times the year before, or the other way round, is worth a second look. */
const factor = 2;
/** Below this size a count doubles easily and says nothing. */
const smallest = 10;
/** For a share the difference counts, in percentage points. */
const points = 20;

/** Jumps between one year's number and the next of the same series: `sudden-change`, a hint for whoever checks the transcription. */
export function tellSuddenChanges({ indicators, observations, words }: CheckedPlan): Finding[] {
  const shares = new Set(words.units.filter(({ dimension }) => dimension === 'share').map(({ unit }) => unit));
  const units = new Map(indicators.map(({ indicator_id, unit }) => [indicator_id, unit]));
  const before = new Map<string, ReadObservation>();
  return observations.flatMap((observation): Finding[] => {
    const { indicator_id, series, value, fiscal_year, value_text, source_ref } = observation;
    const key = `${indicator_id} ${series}`;
    if (value === null || fiscal_year === null) return [];
    const last = before.get(key);
    before.set(key, observation);
    if (last?.value == null || !jumps(new Big(last.value), new Big(value), shares.has(units.get(indicator_id) ?? '')))
      return [];
    return [
      {
        code: 'sudden-change',
        indicatorId: indicator_id,
        ...(source_ref === null ? {} : { sourceRef: source_ref }),
        printed: value_text ?? '',
        params: { before: last.value_text ?? '', year: fiscal_year, year_before: last.fiscal_year ?? '' },
      },
    ];
  });
}

function jumps(from: Big, to: Big, share: boolean): boolean {
  if (share) return to.minus(from).abs().gte(points);
  const [small, large] = from.abs().lt(to.abs()) ? [from.abs(), to.abs()] : [to.abs(), from.abs()];
  return large.gte(smallest) && large.gte(small.times(factor));
}
