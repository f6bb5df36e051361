import { describe, expect, test } from 'vitest';
import { compareWithTarget, sharesUnit } from '../../pipeline/assess/compareWithTarget.ts';
import { rankStatuses } from '../../pipeline/assess/rankStatuses.ts';
import type { ReadIndicator, ReadObservation } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, observe, words } from './rows.ts';

interface Case {
  readonly observation?: Partial<ReadObservation>;
  readonly indicator?: Partial<ReadIndicator>;
  readonly previousValue?: string | null;
}

function compare(target: Partial<TargetRow>, { observation, indicator, previousValue = null }: Case) {
  const context = { ranks: rankStatuses(words), previousValue, completedEarlier: false };
  return compareWithTarget(observe(observation), measure(indicator), aim(target), context);
}

describe('questions before any comparison, in their order', () => {
  const number = { observation: { value: '5' } };
  const status = { observation: { status: 'implement' } };
  const strangeUnit = { observation: { value: '5', unit: '人' } };

  test.each([
    ['no kind', { kind: null }, number, 'no_target'],
    ['none', { kind: 'none' }, status, 'no_target'],
    ['unreadable', { kind: 'unreadable' }, strangeUnit, 'target_unreadable'],
    ['a number against a status', { kind: 'status', status: 'consider' }, number, 'kind_mismatch'],
    ['a status against a number', { value: '5', operator: '>=' }, status, 'kind_mismatch'],
    ['a status against a range', { kind: 'range', value: '1', upper: '9' }, status, 'kind_mismatch'],
    ['another unit', { value: '5', operator: '>=' }, strangeUnit, 'unit_mismatch'],
    ['another unit, before the operator is asked', { value: '5' }, strangeUnit, 'unit_mismatch'],
  ] as const)('%s', (_name, target, given, expected) => {
    expect(compare(target, given)).toBe(expected);
  });

  test.each([
    ['件', '件', true],
    ['件', '人', false],
    [null, '人', true],
    ['件', null, true],
    [null, null, true],
  ])('unit %s against %s', (own, indicator, expected) => {
    expect(sharesUnit({ unit: own }, { unit: indicator })).toBe(expected);
  });
});

test.each([
  ['threshold met', { operator: '>=', value: '110' }, '110', true],
  ['threshold missed', { operator: '>=', value: '110' }, '109.9', false],
  ['threshold 以下', { operator: '<=', value: '110' }, '109.9', true],
  ['threshold 未満', { operator: '<', value: '110' }, '110.0', false],
  ['threshold 超', { operator: '>', value: '110' }, '110.0', false],
  ['threshold without operator', { operator: null, value: '110' }, '110', 'direction_unknown'],
  ['threshold without number', { operator: '>=', value: null }, '110', 'target_unreadable'],
  ['range, lower end', { kind: 'range', value: '10', upper: '15' }, '10.0', true],
  ['range, upper end', { kind: 'range', value: '10', upper: '15' }, '15.0', true],
  ['range, below', { kind: 'range', value: '10', upper: '15' }, '9.9', false],
  ['range, above', { kind: 'range', value: '10', upper: '15' }, '15.1', false],
  ['range without upper end', { kind: 'range', value: '10' }, '12', 'target_unreadable'],
  ['range without lower end', { kind: 'range', upper: '15' }, '12', 'target_unreadable'],
  ['direction met', { kind: 'direction', operator: '>' }, '97.1', true],
  ['direction missed', { kind: 'direction', operator: '>' }, '97', false],
  ['direction down', { kind: 'direction', operator: '<' }, '96.9', true],
  ['direction without operator', { kind: 'direction' }, '98', 'direction_unknown'],
  ['maintain at the baseline', { kind: 'maintain' }, '97.0', true],
  ['maintain off the baseline', { kind: 'maintain' }, '98', 'direction_unknown'],
  ['maintain at the printed level', { kind: 'maintain', value: '100' }, '100.0', true],
  ['maintain off the printed level', { kind: 'maintain', value: '100' }, '97', 'direction_unknown'],
  ['maintain by an operator, met', { kind: 'maintain', operator: '>=' }, '98', true],
  ['maintain by an operator, missed', { kind: 'maintain', operator: '>=' }, '96', false],
  ['maintain by an operator that excludes equality', { kind: 'maintain', operator: '>' }, '97', false],
  [
    'relative to the baseline',
    { kind: 'relative', reference: 'baseline', operator: '<=', value: '67.9' },
    '67.9',
    true,
  ],
  ['relative, missed', { kind: 'relative', reference: 'baseline', operator: '<=', value: '67.9' }, '68', false],
  [
    'relative to a baseline that is not there',
    { kind: 'relative', reference: 'baseline', operator: '<=' },
    '68',
    'no_baseline',
  ],
  ['relative to a year', { kind: 'relative', reference: '2014', operator: '<=', value: '67.9' }, '68', false],
  [
    'relative to a year that is not there',
    { kind: 'relative', reference: '2014', operator: '<=' },
    '68',
    'no_reference',
  ],
  ['relative to nobody knows what', { kind: 'relative', operator: '<=' }, '68', 'no_reference'],
  ['relative without operator', { kind: 'relative', reference: 'baseline', value: '67.9' }, '68', 'direction_unknown'],
] as const)('%s', (_name, target, value, expected) => {
  expect(compare(target, { observation: { value } })).toBe(expected);
});

test.each([
  ['direction', 'no_baseline'],
  ['maintain', 'no_baseline'],
] as const)('%s without a baseline', (kind, expected) => {
  expect(compare({ kind, operator: '>' }, { observation: { value: '1' }, indicator: { baseline_value: null } })).toBe(
    expected,
  );
});

describe('relative to the period before', () => {
  const less = { kind: 'relative', reference: 'previous_period', operator: '<' } as const;

  test.each([
    ['less than before', less, '99', '100', true],
    ['as much as before', less, '100', '100', false],
    ['a value in the target row is not asked', { ...less, value: '1' }, '99', '100', true],
    ['5 % less', { ...less, operator: '<=', change: '-5%' }, '95', '100', true],
    ['not quite 5 % less', { ...less, operator: '<=', change: '-5%' }, '95.1', '100', false],
    ['nothing before', less, '99', null, 'no_reference'],
    ['a change that nobody can read', { ...less, change: '少し' }, '99', '100', 'target_unreadable'],
    ['no operator', { ...less, operator: null }, '99', '100', 'direction_unknown'],
  ] as const)('%s', (_name, target, value, previousValue, expected) => {
    expect(compare(target, { observation: { value }, previousValue })).toBe(expected);
  });
});

test.each([
  ['establish', 'establish', true],
  ['complete', 'establish', true],
  ['consider', 'establish', false],
  ['not_started', 'establish', false],
  ['implement', 'establish', 'kind_mismatch'],
  ['establish', 'implement', 'kind_mismatch'],
  ['abolish', 'abolish', true],
  ['abolish', 'implement', 'kind_mismatch'],
  ['implement+abolish', 'abolish', true],
  ['consider+implement', 'implement', true],
  ['consider', 'consider+implement', false],
  ['implement', 'consider+implement', true],
  ['complete', 'implement', true],
  ['consider', 'consider', true],
  ['abandon', 'consider', 'value_unreadable'],
  ['consider', 'abandon', 'target_unreadable'],
  ['consider', null, 'target_unreadable'],
])('status %s against %s', (status, asked, expected) => {
  expect(compare({ kind: 'status', status: asked }, { observation: { status } })).toBe(expected);
});
