import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { assessObservations } from '../../pipeline/assess/assessObservations.ts';
import { markCompleted } from '../../pipeline/assess/markCompleted.ts';
import { settleTargets } from '../../pipeline/assess/settleTargets.ts';
import type { ReadIndicator, ReadObservation } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, observe, words } from './rows.ts';

/**
 * The real table as a person read and judged it. What is printed goes in, what was judged must come out;
 * the mark — and the operators that no cell prints are taken away first.
 */
function readExpected(name: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(new URL(`../fixtures/ebetsu-2022/${name}`, import.meta.url)), { columns: true });
}

const expectedIndicators = readExpected('expected-indicators.csv');
const expectedObservations = readExpected('expected-observations.csv');
const textOf = (text = '') => (text === '' ? null : text);
const yearOf = (text = '') => (text === '' ? null : Number(text));

const indicators = expectedIndicators.map(
  (row): ReadIndicator =>
    measure({
      indicator_id: row['indicator_id'] ?? '',
      indicator: row['indicator'] ?? '',
      unit: textOf(row['unit']),
      baseline_text: textOf(row['baseline_text']),
      baseline_value: textOf(row['baseline_value']),
    }),
);

const targets = expectedIndicators.map((row): TargetRow => {
  const isPrinted = row['target_operator_basis'] === 'printed';
  return aim({
    indicator_id: row['indicator_id'] ?? '',
    text: textOf(row['target_text']),
    kind: textOf(row['target_kind']) as TargetRow['kind'],
    operator: isPrinted ? (row['target_operator'] as TargetRow['operator']) : null,
    operator_basis: isPrinted ? 'printed' : null,
    value: textOf(row['target_value']),
    status: textOf(row['target_status']),
    from: yearOf(row['target_from']),
    due: yearOf(row['target_due']),
    reference: row['target_text']?.includes('初期値') ? 'baseline' : null,
  });
});

const observations = expectedObservations.map(
  (row): ReadObservation =>
    observe({
      indicator_id: row['indicator_id'] ?? '',
      fiscal_year: Number(row['fiscal_year']),
      value: textOf(row['value']),
      status: textOf(row['status']),
      unit: textOf(row['unit']),
      value_text: textOf(row['value_text']),
      obs_status: row['obs_status'] === 'A' ? 'A' : 'O',
    }),
);

const settled = settleTargets({
  targets,
  indicators,
  operators: undefined,
  dueWhenNotPrinted: undefined,
  lastYear: 2023,
  words,
});

test('the 30 operators are settled as the person settled them', () => {
  const columns = settled.targets.map((row) => [row.indicator_id, row.operator ?? '', row.operator_basis ?? '']);
  expect(columns).toHaveLength(30);
  expect(columns).toEqual(
    expectedIndicators.map((row) => [row['indicator_id'], row['target_operator'], row['target_operator_basis']]),
  );
});

test('the 150 years are judged as the person judged them', () => {
  const judged = assessObservations({
    indicators,
    targets: settled.targets,
    observations: markCompleted(observations, words),
    words,
  });
  const columns = judged.map((row) =>
    [
      row.indicator_id,
      row.fiscal_year,
      row.obs_status,
      row.meets_target,
      row.attainment,
      row.attainment_reason,
      row.progress,
      row.pace,
    ].map((value) => String(value ?? '')),
  );
  expect(columns).toHaveLength(150);
  expect(columns).toEqual(
    expectedObservations.map((row) =>
      [
        'indicator_id',
        'fiscal_year',
        'obs_status',
        'meets_target',
        'attainment',
        'attainment_reason',
        'progress',
        'pace',
      ].map((name) => row[name]),
    ),
  );
});
