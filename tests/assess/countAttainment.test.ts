import { expect, test } from 'vitest';
import { countAttainment } from '../../pipeline/assess/countAttainment.ts';
import type { ObservationRow } from '../../pipeline/model/rows.ts';

const sections = [
  { section_id: '1', parent_id: null, level: 'goal' },
  { section_id: '1-1', parent_id: '1', level: 'policy' },
  { section_id: '1-1-1', parent_id: '1-1', level: 'initiative' },
  { section_id: '10', parent_id: null, level: 'goal' },
] as const;
const indicators = [
  { indicator_id: 'a', section_id: '1-1-1' },
  { indicator_id: 'b', section_id: '1-1' },
  { indicator_id: 'c', section_id: '10' },
];

function flag(indicator_id: string, attainment: ObservationRow['attainment'], fiscal_year: number | null = 2019) {
  return { indicator_id, attainment, fiscal_year };
}

function count(...observations: readonly ReturnType<typeof flag>[]) {
  return countAttainment({ sections, indicators, observations, fiscalYears: [2019] });
}

test('a section counts what stands below it, the plan counts everything', () => {
  const rows = count(flag('a', 'attained'), flag('b', 'not_attained'), flag('c', 'in_progress'));
  expect(rows.map((row) => [row.section_id, row.level, row.numerator, row.denominator, row.rate])).toEqual([
    ['all', 'plan', 1, 3, '0.3333'],
    ['1', 'goal', 1, 2, '0.5000'],
    ['1-1', 'policy', 1, 2, '0.5000'],
    ['1-1-1', 'initiative', 1, 1, '1.0000'],
    ['10', 'goal', 0, 1, '0.0000'],
  ]);
});

test('each flag has its column, and five of the eight its part in the rate', () => {
  const flags = {
    attained: 1,
    attained_early: 2,
    not_attained: 3,
    in_progress: 4,
    not_in_force: 5,
    completed: 6,
    not_evaluable: 7,
    no_data: 8,
  } as const;
  const observations = Object.entries(flags).flatMap(([name, times]) =>
    Array.from({ length: times }, () => flag('c', name as keyof typeof flags)),
  );
  // 1 + 2 + 6 of 9 + 3 + 4
  expect(count(...observations)[0]).toEqual({
    section_id: 'all',
    level: 'plan',
    fiscal_year: 2019,
    ...flags,
    numerator: 9,
    denominator: 16,
    rate: '0.5625',
  });
});

test('every section has every year once, ascending', () => {
  const rows = countAttainment({ sections, indicators, observations: [], fiscalYears: [2020, 2019, 2020] });
  expect(rows.map((row) => `${row.section_id} ${row.fiscal_year} ${row.rate}`)).toEqual([
    'all 2019 null',
    'all 2020 null',
    '1 2019 null',
    '1 2020 null',
    '1-1 2019 null',
    '1-1 2020 null',
    '1-1-1 2019 null',
    '1-1-1 2020 null',
    '10 2019 null',
    '10 2020 null',
  ]);
});

test('years are counted apart; one without a fiscal year, or without an indicator, is not counted', () => {
  const observations = [
    flag('c', 'attained', 2020),
    flag('c', 'no_data', 2019),
    flag('c', 'attained', null),
    flag('x', 'attained'),
  ];
  const rows = countAttainment({ sections, indicators, observations, fiscalYears: [2019, 2020] });
  expect(rows.slice(0, 2).map((row) => [row.fiscal_year, row.attained, row.no_data])).toEqual([
    [2019, 0, 1],
    [2020, 1, 0],
  ]);
});

test('sections that name each other as parents end the climb', () => {
  const turning = [
    { section_id: '1', parent_id: '2', level: 'goal' },
    { section_id: '2', parent_id: '1', level: 'goal' },
  ] as const;
  const rows = countAttainment({
    sections: turning,
    indicators: [{ indicator_id: 'a', section_id: '1' }],
    observations: [flag('a', 'attained')],
    fiscalYears: [2019],
  });
  expect(rows.map((row) => row.attained)).toEqual([1, 1, 1]);
});
