import { describe, expect, test } from 'vitest';
import { type SettleInput, settleTargets } from '../../pipeline/assess/settleTargets.ts';
import type { ReadIndicator } from '../../pipeline/model/Plan.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, measure, words } from './rows.ts';

/** Settles one target with a due year, so that only its operator is open. */
function settle(target: Partial<TargetRow>, indicator: Partial<ReadIndicator> = {}, more: Partial<SettleInput> = {}) {
  return settleTargets({
    targets: [aim({ due: 2023, ...target })],
    indicators: [measure({ baseline_text: null, baseline_value: null, ...indicator })],
    operators: undefined,
    dueWhenNotPrinted: undefined,
    lastYear: 2023,
    words,
    ...more,
  });
}

/** The operator and its basis as one text, and the codes of the findings. */
function tell(...given: Parameters<typeof settle>): readonly (string | null)[] {
  const { targets, findings } = settle(...given);
  return [targets[0]?.operator ?? null, targets[0]?.operator_basis ?? null, ...findings.map(({ code }) => code)];
}

const share = { unit: '%' };

describe('the operator: the first rule that answers', () => {
  test('printed stands against a declaration, a limit and a baseline', () => {
    const printed = { value: '100', operator: '<', operator_basis: 'printed' } as const;
    expect(tell(printed, { ...share, baseline_value: '50' }, { operators: { '1-1-1-1': '>=' } })).toEqual([
      '<',
      'printed',
    ]);
  });

  test('declared stands against a limit and a baseline', () => {
    const declared = { operators: { '1-1-1-1': '>', '1-1-1-2': '<' } } as const;
    expect(tell({ value: '0' }, { baseline_value: '50' }, declared)).toEqual(['>', 'declared']);
    expect(tell({ value: '0' }, { baseline_value: '50' }, { operators: { '1-1-1-2': '>=' } })).toEqual(['<=', 'limit']);
  });

  test('limit stands against a baseline', () => {
    expect(tell({ value: '100' }, { ...share, baseline_value: '99.5' })).toEqual(['>=', 'limit']);
    expect(tell({ value: '0' }, { baseline_value: '3', baseline_text: '3件' })).toEqual(['<=', 'limit']);
  });

  test('without a rule that answers it stays unknown, and that is told', () => {
    const { targets, findings } = settle({ value: '6000', text: '(R5)6,000', source_ref: 'source.tsv#cell=6,6' });
    expect(targets[0]).toMatchObject({ operator: null, operator_basis: null });
    expect(findings).toEqual([
      { code: 'direction-unknown', indicatorId: '1-1-1-1', sourceRef: 'source.tsv#cell=6,6', printed: '(R5)6,000' },
    ]);
  });

  test('an inference from the baseline is told with what it rests on', () => {
    const target = { value: '6000', text: '(R5)6,000', source_ref: 'source.tsv#cell=6,6' };
    expect(settle(target, { baseline_text: '1,483', baseline_value: '1483' }).findings).toEqual([
      {
        code: 'inferred-operator',
        indicatorId: '1-1-1-1',
        sourceRef: 'source.tsv#cell=6,6',
        printed: '(R5)6,000',
        decided: '>=',
        params: { baseline: '1,483' },
      },
    ]);
  });
});

test('a finding leaves out what no cell prints', () => {
  expect(settle({ value: '110' }, { baseline_value: '97' }).findings).toStrictEqual([
    { code: 'inferred-operator', indicatorId: '1-1-1-1', decided: '>=', params: { baseline: '' } },
  ]);
});

describe('limit', () => {
  test.each([
    ['100', '%', null, '>='],
    ['100.0', '%', null, '>='],
    ['10', '割', null, '>='],
    ['100', '%', '100', '>='],
    ['100', '%', '100.1', null],
    ['99', '%', null, null],
    ['100', '割', null, null],
    ['100', '‰', null, null],
    ['100', 'ポイント', null, null],
    ['100', '件', null, null],
    ['100', null, null, null],
    ['0', '件', null, '<='],
    ['0.0', null, null, '<='],
    ['0', '件', '0', '<='],
    ['0', '件', '-1', null],
    ['-1', '件', null, null],
  ])('of %s %s from %s is %s', (value, unit, baseline_value, operator) => {
    const { targets } = settle({ value }, { unit, baseline_value });
    const isLimit = targets[0]?.operator_basis === 'limit';
    expect(isLimit ? targets[0]?.operator : null).toBe(operator);
  });

  test('a limit that the baseline lies beyond leaves the word to the baseline', () => {
    expect(tell({ value: '100' }, { ...share, baseline_value: '105.2' })).toEqual([
      '<=',
      'baseline',
      'inferred-operator',
    ]);
    expect(tell({ value: '0' }, { baseline_value: '-18' })).toEqual(['>=', 'baseline', 'inferred-operator']);
  });
});

describe('baseline', () => {
  test.each([
    ['97', '110', '>='],
    ['110', '97', '<='],
    ['100', '102', null],
    ['100', '102.0001', '>='],
    ['100', '98', null],
    ['100', '97.9999', '<='],
    ['-100', '-98', null],
    ['-100', '-97.9', '>='],
    ['100', '100', null],
    [null, '110', null],
  ])('from %s to %s is %s', (baseline_value, value, operator) => {
    expect(settle({ value }, { baseline_value }).targets[0]?.operator).toBe(operator);
  });

  test.each([
    ['年4回', '年8回', '>='],
    ['月1回', '年24回', null],
    ['4回', '年8回', null],
    ['4回', '8回', '>='],
  ])('%s to %s: only told for one span of time', (baseline_text, text, operator) => {
    expect(settle({ value: '8', text }, { baseline_text, baseline_value: '4' }).targets[0]?.operator).toBe(operator);
  });

  test.each([
    ['経費の削減額', '', '4', '8', null],
    ['経費の削減額', '', '8', '4', '<='],
    ['財源の確保', '', '8', '4', null],
    ['財源の確保', '', '4', '8', '>='],
    ['件数', '8件に増加', '4', '8', '>='],
    ['件数', '4件に増加', '8', '4', null],
    ['件数', '4件を維持', '8', '4', null],
    ['件数', '8件を維持', '4', '8', '>='],
    ['件数', '8件に低下', '4', '8', null],
    ['低下した件数', '', '4', '8', '>='],
    ['件数', '4件を確保', '8', '4', '<='],
    ['維持管理費', '', '8', '4', '<='],
  ])('%s, %s from %s to %s: %s', (indicator, text, baseline_value, value, operator) => {
    expect(settle({ value, text }, { indicator, baseline_value }).targets[0]?.operator).toBe(operator);
  });
});

describe('which targets need an operator', () => {
  test.each([
    ['direction', ['>', 'declared']],
    ['maintain', ['>', 'declared']],
    ['relative', ['>', 'declared']],
    ['range', [null, null]],
    ['status', [null, null]],
    ['none', [null, null]],
    ['unreadable', [null, null]],
  ] as const)('%s with a declaration: %s', (kind, expected) => {
    expect(tell({ kind, value: '0' }, { baseline_value: '50' }, { operators: { '1-1-1-1': '>' } })).toEqual(expected);
  });

  test.each([
    ['maintain', '100', ['>=', 'limit']],
    ['maintain', '80', [null, null, 'direction-unknown']],
    ['maintain', null, [null, null, 'direction-unknown']],
    ['direction', null, [null, null, 'direction-unknown']],
    ['direction', '100', [null, null, 'direction-unknown']],
    ['relative', '100', ['>=', 'baseline', 'inferred-operator']],
    ['relative', '25', ['<=', 'baseline', 'inferred-operator']],
    ['relative', null, [null, null, 'direction-unknown']],
    ['threshold', null, [null, null, 'direction-unknown']],
  ] as const)('%s %s of a baseline of 50 %%: %s', (kind, value, expected) => {
    expect(tell({ kind, value }, { ...share, baseline_value: '50' })).toEqual(expected);
  });

  test.each(['planned', 'superseded'] as const)('nothing is decided for a %s one', (role) => {
    const given = { role, value: '110', due: null };
    const { targets, findings } = settle(given, { baseline_value: '97' }, { dueWhenNotPrinted: 'last_year' });
    expect(targets).toEqual([aim(given)]);
    expect(findings).toEqual([]);
  });

  test('nothing is decided for an indicator that is not there', () => {
    expect(tell({ indicator_id: '9-9-9-9', value: '0' })).toEqual([null, null]);
  });
});

describe('the due year that is not printed', () => {
  const declared = { dueWhenNotPrinted: 'last_year', lastYear: 2023 } as const;
  const open = { value: '0', due: null, text: '0件' };

  test('is the last year of the plan, and that is told', () => {
    const { targets, findings } = settle(open, {}, declared);
    expect(targets[0]?.due).toBe(2023);
    expect(findings).toEqual([{ code: 'inferred-due', indicatorId: '1-1-1-1', printed: '0件', decided: '2023' }]);
  });

  test.each([
    ['nothing is declared', open, { dueWhenNotPrinted: undefined }],
    ['the last year is not known', open, { lastYear: null }],
    ['it is in force from a year', { ...open, from: 2019 }, {}],
    ['it is in force since the baseline', { ...open, reference: 'baseline' }, {}],
    ['it sets nothing', { ...open, kind: 'none' }, {}],
    ['it cannot be read', { ...open, kind: 'unreadable' }, {}],
    ['it says nothing', { ...open, kind: null }, {}],
  ] as const)('stays open when %s', (_name, target, more) => {
    const { targets, findings } = settle(target, {}, { ...declared, ...more });
    expect(targets[0]?.due).toBe(null);
    expect(findings).toEqual([]);
  });

  test('a printed one stands', () => {
    expect(settle({ value: '0', due: 2021 }, {}, declared).targets[0]?.due).toBe(2021);
  });

  test.each(['range', 'status', 'maintain', 'relative', 'direction'] as const)('is inferred for a %s too', (kind) => {
    const target = { ...open, kind, operator: '>=' } as const;
    expect(settle({ ...target, reference: 'previous_period' }, {}, declared).targets[0]?.due).toBe(2023);
  });

  test('comes after the operator in the findings', () => {
    expect(tell({ value: '110', due: null }, { baseline_value: '97' }, declared)).toEqual([
      '>=',
      'baseline',
      'inferred-operator',
      'inferred-due',
    ]);
  });
});

describe('the value of a change from the baseline', () => {
  const asked = { kind: 'relative', reference: 'baseline', operator: '<=', operator_basis: 'printed' } as const;
  const value = (...given: Parameters<typeof settle>) => settle(...given).targets[0]?.value;

  test('is computed exactly', () => {
    expect(value({ ...asked, change: '-30%' }, { unit: '件', baseline_value: '200' })).toBe('140');
    expect(value({ ...asked, change: 'x2' }, { unit: '件', baseline_value: '14.5' })).toBe('29');
    expect(value({ ...asked, change: 'x2' }, { unit: '%', baseline_value: '14.5' })).toBe('29');
  });

  test('is not computed where it is not certain', () => {
    expect(value({ ...asked, change: '-5%' }, { unit: '%', baseline_value: '20' })).toBeNull();
    expect(value({ ...asked, change: '-5%' }, { unit: '件', baseline_value: '-20' })).toBeNull();
    expect(value({ ...asked, change: '-5%' }, { unit: '件', baseline_value: null })).toBeNull();
    expect(value({ ...asked, change: null }, { unit: '件', baseline_value: '20' })).toBeNull();
    expect(value({ ...asked, change: '-5%', reference: '2014' }, { unit: '件', baseline_value: '20' })).toBeNull();
  });
});
