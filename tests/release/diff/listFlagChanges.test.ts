import { describe, expect, it, test } from 'vitest';
import type { ObservationRow } from '../../../pipeline/model/rows.ts';
import { gatherEvidence } from '../../../pipeline/release/diff/gatherEvidence.ts';
import { listFlagChanges } from '../../../pipeline/release/diff/listFlagChanges.ts';
import type { PublishedTables } from '../../../pipeline/release/diff/PublishedTables.ts';
import { vocabularies as words } from '../../support/vocabularies.ts';
import { revise, tinyRelease, withCorrection } from '../tinyRelease.ts';

const year2020 = { indicator_id: '1-1-1', period: '2020' } as const;
const year2021 = { indicator_id: '1-1-1', period: '2021' } as const;
const early: Partial<ObservationRow> = { meets_target: true, attainment: 'attained_early', attainment_reason: 'meets' };
const eleven: Partial<ObservationRow> = { ...early, value: '11', value_text: '11%' };
const lowered = { text: '(R3)0%以上', value: '0' } as const;
const none: Partial<ObservationRow> = {
  value: null,
  value_text: null,
  obs_status: 'O',
  attainment: 'no_data',
  attainment_reason: 'not_reported',
};

function tell(before: PublishedTables, after: PublishedTables) {
  return listFlagChanges(gatherEvidence(before, after), words);
}

/** Another file of the same edition. */
const bySource = { sourceSha256: 'bb' } as const;
const corrected = withCorrection('11%', revise('observations', year2020, { ...early, value: '11' }));

interface Case {
  readonly what: string;
  readonly before?: Partial<PublishedTables>;
  readonly after: Partial<PublishedTables>;
  readonly cause: string;
  readonly ja: string;
  readonly en: string;
}

const flips = '進行中から期限前達成に変わりました。';
const cases: readonly Case[] = [
  {
    what: 'a value that the city revised',
    after: { ...bySource, tables: revise('observations', year2020, eleven) },
    cause: 'revision',
    ja: `1-1-1 の令和2年度は、値が 0.5% から 11% に改められたため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the value was revised 0.5% → 11%.',
  },
  {
    what: 'a value in another unit',
    after: { ...bySource, tables: revise('observations', year2020, { ...eleven, unit: '回', value_text: '11回' }) },
    cause: 'unit_change',
    ja: `1-1-1 の令和2年度は、値の単位が変わった（0.5% から 11回 へ）ため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the unit of the value changed (0.5% → 11回).',
  },
  {
    what: 'a correction, with its evidence',
    after: { tables: corrected },
    cause: 'correction',
    ja: `1-1-1 の令和2年度は、値が 0.5% から 11% に訂正されたため、${flips}訂正の根拠。`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the value was corrected 0.5% → 11%. Evidence of the correction.',
  },
  {
    what: 'a correction that was taken back',
    before: { tables: corrected },
    after: {},
    cause: 'correction',
    ja: '1-1-1 の令和2年度は、値の訂正が取り消され、11% から 0.5% に戻ったため、期限前達成から進行中に変わりました。',
    en: 'R2 of 1-1-1 went from attained_early to in_progress because the correction of the value was taken back, 11% → 0.5%.',
  },
  {
    what: 'other rules, named by the pipeline’s versions',
    after: { pipelineVersion: '0.2.0', tables: revise('observations', year2020, early) },
    cause: 'rule_change',
    ja: `1-1-1 の令和2年度は、パイプラインの決まりが変わった（パイプライン 0.1.0 → 0.2.0）ため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the rules of the pipeline changed (pipeline 0.1.0 → 0.2.0).',
  },
  {
    what: 'a target that the city revised',
    after: {
      ...bySource,
      tables: revise('targets', { indicator_id: '1-1-1' }, lowered, revise('observations', year2020, early)),
    },
    cause: 'revision',
    ja: `1-1-1 の令和2年度は、目標が (R3)10%以上 から (R3)0%以上 に改められたため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the target was revised (R3)10%以上 → (R3)0%以上.',
  },
  {
    what: 'value and target both revised: either may have done it',
    after: {
      ...bySource,
      tables: revise('targets', { indicator_id: '1-1-1' }, lowered, revise('observations', year2020, eleven)),
    },
    cause: 'revision',
    ja: `1-1-1 の令和2年度は、値が 0.5% から 11% に改められた、また目標が (R3)10%以上 から (R3)0%以上 に改められたため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the value was revised 0.5% → 11% and the target was revised (R3)10%以上 → (R3)0%以上.',
  },
  {
    what: 'an operator declared in plan.yaml',
    after: {
      tables: revise(
        'targets',
        { indicator_id: '1-1-1' },
        { operator: '<=', operator_basis: 'declared' },
        revise('observations', year2020, early),
      ),
    },
    cause: 'declaration',
    ja: `1-1-1 の令和2年度は、plan.yaml で比べ方が >= から <= に変えられたため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the operator was declared anew in plan.yaml, >= → <=.',
  },
  {
    what: 'a baseline on which the operator hangs',
    before: { tables: revise('targets', { indicator_id: '1-1-1' }, { operator_basis: 'baseline' }) },
    after: {
      ...bySource,
      tables: revise(
        'indicators',
        { indicator_id: '1-1-1' },
        { baseline_text: '50%', baseline_value: '50' },
        revise(
          'targets',
          { indicator_id: '1-1-1' },
          { operator: '<=', operator_basis: 'baseline' },
          revise('observations', year2020, early),
        ),
      ),
    },
    cause: 'revision',
    ja: `1-1-1 の令和2年度は、初期値が -5% から 50% に改められたため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the baseline was revised -5% → 50%.',
  },
  {
    what: 'a year that the former edition could not report yet',
    before: { edition: '2020', tables: revise('observations', year2021, none) },
    after: bySource,
    cause: 'new_period',
    ja: '1-1-1 の令和3年度は、前の版より後の値 12.25% が報告されたため、未報告から達成に変わりました。',
    en: 'R3 of 1-1-1 went from no_data to attained because the value 12.25% for a period after the former edition was reported.',
  },
  {
    what: 'a year that the former edition had left out',
    before: { tables: revise('observations', year2021, none) },
    after: bySource,
    cause: 'revision',
    ja: '1-1-1 の令和3年度は、値 12.25% が新たに載ったため、未報告から達成に変わりました。',
    en: 'R3 of 1-1-1 went from no_data to attained because the value 12.25% was newly printed.',
  },
  {
    what: 'the same file, read from another cell',
    after: { pipelineVersion: '0.2.0', tables: revise('observations', year2020, eleven) },
    cause: 'rule_change',
    ja: `1-1-1 の令和2年度は、パイプラインの決まりが変わった（パイプライン 0.1.0 → 0.2.0）ため、${flips}`,
    en: 'R2 of 1-1-1 went from in_progress to attained_early because the rules of the pipeline changed (pipeline 0.1.0 → 0.2.0).',
  },
];

describe('a flag that flipped says in a sentence why', () => {
  test.each(cases)('$what', ({ before = {}, after, cause, ja, en }) => {
    const [flag, ...more] = tell(tinyRelease(before), tinyRelease(after));
    expect(flag).toMatchObject({ ja, en });
    expect([...new Set(flag?.reasons.map((reason) => reason.cause))]).toEqual([cause]);
    expect(more).toEqual([]);
  });
});

it('says of a completed year what was reported in the year before', () => {
  const complete = { status: 'complete', value_text: '完了' } as const;
  const done = { obs_status: 'M', attainment: 'completed', attainment_reason: 'completed_earlier' } as const;
  const tables = revise(
    'observations',
    { indicator_id: '1-1-2', period: '2021' },
    done,
    revise('observations', { indicator_id: '1-1-2', period: '2020' }, complete),
  );
  expect(tell(tinyRelease(), tinyRelease({ ...bySource, tables })).map(({ ja }) => ja)).toEqual([
    '1-1-2 の令和3年度は、値が 実施 から 完了 に改められたため、未報告から完了に変わりました。',
  ]);
});

it('names the series, and a period that is no fiscal year as it is written', () => {
  const asOf = { period: '2020-09-30', series: 'cumulative', fiscal_year: 2020 } as const;
  const before = revise('observations', year2020, asOf);
  const after = revise('observations', { indicator_id: '1-1-1', period: '2020-09-30' }, eleven, before);
  const [flag] = tell(tinyRelease({ tables: before }), tinyRelease({ ...bySource, tables: after }));
  expect(flag?.ja).toContain('1-1-1 の期間 2020-09-30（累計）は、値が');
  expect(flag?.en).toContain('2020-09-30 (cumulative) of 1-1-1 went from');
});

it('puts flags that flipped before those that a new period filled', () => {
  const before = tinyRelease({
    edition: '2020',
    tables: revise('observations', year2021, none, revise('observations', year2020, eleven)),
  });
  expect(tell(before, tinyRelease(bySource)).map(({ period }) => period)).toEqual(['2020', '2021']);
});
