import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessObservations } from '../../pipeline/assess/assessObservations.ts';
import { completeIndicators } from '../../pipeline/assess/completeIndicators.ts';
import { countAttainment } from '../../pipeline/assess/countAttainment.ts';
import { Decimal, satisfies } from '../../pipeline/assess/Decimal.ts';
import { settleTargets } from '../../pipeline/assess/settleTargets.ts';
import { aim, measure, observe, words } from './rows.ts';

const digits = fc
  .tuple(fc.boolean(), fc.stringMatching(/^(0|[1-9][0-9]{0,40})$/), fc.stringMatching(/^[0-9]{0,6}$/))
  .map(([isNegative, whole, part]) => `${isNegative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`);
const years = fc.integer({ min: 2015, max: 2030 });
const maybeYear = fc.option(years, { nil: null });
const operators = fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const, '=' as const, null);

const targets = fc.record({
  kind: fc.constantFrom('threshold' as const, 'range' as const, 'direction' as const, 'maintain' as const),
  operator: operators,
  value: digits,
  upper: digits,
  from: maybeYear,
  due: maybeYear,
});
const tables = fc.record({
  baseline: fc.option(digits, { nil: null }),
  target: targets,
  values: fc.array(fc.tuple(years, digits), { minLength: 1, maxLength: 6 }),
});
type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

const unscaled = (digits: string) => digits;

/** Judges a small table, every number passed through `scale` first. */
function judge({ baseline, target, values }: Table, scale = unscaled) {
  return assessObservations({
    indicators: [measure({ baseline_value: baseline === null ? null : scale(baseline) })],
    targets: [aim({ ...target, value: scale(target.value), upper: scale(target.upper) })],
    observations: values.map(([fiscal_year, value]) => observe({ fiscal_year, value: scale(value) })),
    words,
  });
}

test('counting in thousands or thousandths changes no flag, progress or pace', () => {
  const power = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(tables, power, (table, exponent) => {
      const scaled = judge(table, (value) => Decimal(value).times(`1e${exponent}`).toFixed());
      const withoutValue = (rows: ReturnType<typeof judge>) =>
        rows.map((row) => ({ ...row, value: '', value_text: '' }));
      expect(withoutValue(scaled)).toEqual(withoutValue(judge(table)));
    }),
  );
});

test('a zero written behind the last decimal changes nothing', () => {
  const addZero = (value: string) => (value.includes('.') ? `${value}0` : `${value}.0`);
  fc.assert(
    fc.property(tables, (table) => {
      expect(judge(table, addZero).map((row) => row.attainment_reason)).toEqual(
        judge(table).map((row) => row.attainment_reason),
      );
    }),
  );
});

test('what meets 以上 still meets when it is higher', () => {
  fc.assert(
    fc.property(digits, digits, digits, (value, more, target) => {
      const higher = Decimal(value).plus(Decimal(more).abs()).toFixed();
      fc.pre(satisfies(value, '>=', target));
      expect(satisfies(higher, '>=', target)).toBe(true);
    }),
  );
});

test('of < = > exactly one holds, and >= <= follow from them', () => {
  fc.assert(
    fc.property(digits, digits, (value, limit) => {
      const [less, equal, more] = (['<', '=', '>'] as const).map((operator) => satisfies(value, operator, limit));
      expect([less, equal, more].filter(Boolean)).toHaveLength(1);
      expect(satisfies(value, '>=', limit)).toBe(!less);
      expect(satisfies(value, '<=', limit)).toBe(!more);
    }),
  );
});

test('a flag that rests on a comparison tells it, and a pace never stands without progress', () => {
  const compared = ['attained', 'attained_early', 'not_attained', 'in_progress', 'not_in_force'];
  fc.assert(
    fc.property(tables, (table) => {
      for (const { attainment, attainment_reason, meets_target, progress, pace } of judge(table)) {
        if (compared.includes(attainment)) expect(meets_target).toBe(attainment_reason === 'meets');
        if (pace !== null) expect(progress).not.toBe(null);
      }
    }),
  );
});

describe('the order of rows', () => {
  const plans = fc.array(fc.tuple(tables, fc.nat(9)), { minLength: 1, maxLength: 5 });

  /** Several indicators with three targets each, all rows of a kind turned round or not. */
  function run(plan: readonly (readonly [Table, number])[], isTurned: boolean) {
    const turn = <Row>(rows: readonly Row[]) => (isTurned ? [...rows].reverse() : rows);
    const indicators = turn(
      plan.map(([{ baseline }], index) => measure({ indicator_id: `i${index}`, baseline_value: baseline })),
    );
    const { targets } = settleTargets({
      indicators,
      targets: turn(
        plan.flatMap(([{ target }, due], index) => [
          aim({ ...target, indicator_id: `i${index}`, target_no: 1, role: 'interim' }),
          aim({ ...target, indicator_id: `i${index}`, target_no: 2, operator: null, due: 2015 + due }),
          aim({ ...target, indicator_id: `i${index}`, target_no: 3, role: 'annual', due: 2020 + due }),
        ]),
      ),
      operators: undefined,
      dueWhenNotPrinted: 'last_year',
      lastYear: 2023,
      words,
    });
    const observations = assessObservations({
      indicators,
      targets,
      observations: turn(
        plan.flatMap(([{ values }], index) =>
          [...new Map(values)].map(([fiscal_year, value]) =>
            observe({ indicator_id: `i${index}`, fiscal_year, value }),
          ),
        ),
      ),
      words,
    });
    const completed = completeIndicators({ indicators, targets, observations, edition: 2022 });
    const attainment = countAttainment({
      sections: [{ section_id: '1-1-1', parent_id: null, level: 'initiative' }],
      indicators,
      observations,
      fiscalYears: [2019, 2020, 2021],
    });
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    return { targets: sorted(targets), observations: sorted(observations), completed: sorted(completed), attainment };
  }

  test('changes nothing', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(run(plan, true)).toEqual(run(plan, false));
      }),
    );
  });
});
