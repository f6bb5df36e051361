import type { Finding } from '../model/Finding.ts';
import type { CheckedPlan } from './checkPlan.ts';

/** `missing-unit` for numbers without any unit (none where one is printed that no list has: `unread-unit`), `unit-contradicts-name` where the name's longest known ending wants another dimension. */
export function tellUnits({ plan, indicators, words }: CheckedPlan): Finding[] {
  const unread = new Set(
    plan.findings.flatMap(({ code, indicatorId }) => (code === 'unread-unit' ? [indicatorId] : [])),
  );
  return indicators
    .filter(({ value_type }) => value_type === 'number')
    .flatMap(({ indicator, indicator_id, unit, baseline_text, source_ref }): Finding[] => {
      const base = {
        indicatorId: indicator_id,
        ...(source_ref === null ? {} : { sourceRef: source_ref }),
        printed: indicator,
      };
      if (unit === null) return unread.has(indicator_id) ? [] : [{ code: 'missing-unit', ...base }];
      const dimension = words.units.find((entry) => entry.unit === unit)?.dimension;
      const plain = indicator.replace(/[(（][^)）]*[)）]\s*$/, '');
      const expected = words.name_units
        .filter(({ suffix }) => plain.endsWith(suffix))
        .sort((one, two) => two.suffix.length - one.suffix.length)[0];
      // So many a head (1便当たりの乗車人数) may be in 人/便 as well as in 人.
      const isRatio = /当たり|あたり/u.test(indicator) && unit.includes('/');
      if (!expected || dimension === undefined || dimension === expected.dimension || isRatio) return [];
      return [
        {
          code: 'unit-contradicts-name',
          ...base,
          decided: unit,
          params: { unit, suffix: expected.suffix, baseline: baseline_text ?? '' },
        },
      ];
    });
}
