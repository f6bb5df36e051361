import { describe, expect, test } from 'vitest';
import { leadingTarget, targetOfYear } from '../../pipeline/assess/leadingTarget.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';
import { aim, observe } from './rows.ts';

describe('the leading target', () => {
  const leads: readonly (readonly [string, readonly Partial<TargetRow>[], number | null])[] = [
    ['nothing leads where there is nothing', [], null],
    ['a lone target leads', [{}], 1],
    [
      'final before interim',
      [
        { role: 'interim', due: 2030 },
        { role: 'final', due: 2023 },
      ],
      2,
    ],
    [
      'interim before annual',
      [
        { role: 'annual', due: 2030 },
        { role: 'interim', due: 2023 },
      ],
      2,
    ],
    [
      'annual when there is no other',
      [
        { role: 'annual', due: 2019 },
        { role: 'annual', due: 2020 },
      ],
      2,
    ],
    ['never superseded', [{ role: 'superseded', due: 2023 }], null],
    ['never planned', [{ role: 'planned', due: 2023 }], null],
    ['the later due year', [{ due: 2025 }, { due: 2023 }], 1],
    ['without an end before any due year', [{ from: 2019 }, { due: 2023 }], 1],
    ['since the baseline before any due year', [{ reference: 'baseline' }, { due: 2023 }], 1],
    ['with a due year before none at all', [{ due: 2023 }, {}], 1],
    ['with another reference, no year is no year', [{ due: 2023 }, { reference: 'previous_period' }], 1],
    ['from and due end at the due year', [{ from: 2019, due: 2020 }, { due: 2023 }], 2],
    ['the one printed last', [{ due: 2023 }, { due: 2023 }], 2],
    ['the one printed last of two without an end', [{ from: 2019 }, { from: 2020 }], 2],
    ['one that sets something before none', [{ role: 'final', kind: 'none' }, { role: 'interim' }], 2],
    ['one that sets something before nothing', [{ role: 'final', kind: null }, { role: 'interim' }], 2],
    ['none when there is no other', [{ kind: 'none' }], 1],
    ['an unreadable one is still the final one', [{ role: 'final', kind: 'unreadable' }, { role: 'interim' }], 1],
  ];
  test.each(leads)('%s', (_name, given, expected) => {
    const targets = given.map((target, index) => aim({ target_no: index + 1, ...target }));
    expect(leadingTarget(targets)?.target_no ?? null).toBe(expected);
    expect(leadingTarget([...targets].reverse())?.target_no ?? null).toBe(expected);
  });

  test('choosing leaves the list as it was', () => {
    const targets = [aim({ target_no: 1, due: 2020 }), aim({ target_no: 2, due: 2023 })];
    leadingTarget(targets);
    expect(targets.map(({ target_no }) => target_no)).toEqual([1, 2]);
  });
});

describe('the target of a year', () => {
  const annual = aim({ target_no: 1, role: 'annual', due: 2020 });
  const final = aim({ target_no: 2, due: 2023 });
  const numberOf = (targets: readonly TargetRow[], given = {}) =>
    targetOfYear(targets, observe(given))?.target_no ?? null;

  test('is the annual one of that year, else the leading one', () => {
    expect(numberOf([annual, final], { fiscal_year: 2020 })).toBe(1);
    expect(numberOf([annual, final], { fiscal_year: 2019 })).toBe(2);
    expect(numberOf([annual, final], { fiscal_year: 2021 })).toBe(2);
  });

  test('is not an interim one that falls due that year', () => {
    expect(numberOf([{ ...annual, role: 'interim' }, final], { fiscal_year: 2020 })).toBe(2);
  });

  test('is the annual one also for a calendar year', () => {
    expect(numberOf([annual, final], { fiscal_year: null, period: '2020-01-01/2020-12-31' })).toBe(1);
  });

  test('is the leading one for an undated observation, even beside an annual one without a year', () => {
    expect(numberOf([{ ...annual, due: null }, final], { fiscal_year: null, period: 'undated' })).toBe(2);
  });

  test('asks no target that names the other series', () => {
    const yearly = aim({ target_no: 3, series: 'single_year' });
    expect(numberOf([yearly], { series: 'single_year' })).toBe(3);
    expect(numberOf([yearly], { series: 'cumulative' })).toBe(null);
    expect(numberOf([yearly], { series: null })).toBe(3);
    expect(numberOf([final], { series: 'cumulative' })).toBe(2);
  });
});
