import { beforeAll, describe, expect, test } from 'vitest';
import { toGeneratedPlan } from '../../pipeline/bench/generatedPlan.ts';
import { type GeneratedTable, generateTable } from '../../pipeline/bench/generateTable.ts';
import { composePlan } from '../../pipeline/commands/composePlan.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import { vocabularies } from '../support/vocabularies.ts';

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

test('writes the same text for the same seed, and another for another', () => {
  expect(generateTable(50, 7)).toEqual(generateTable(50, 7));
  expect(generateTable(50, 8).text).not.toBe(generateTable(50, 7).text);
});

test('makes exactly as many rows as asked, also where the last one would have a second subgroup', () => {
  for (let rows = 1; rows <= 60; rows += 1) expect(generateTable(rows, rows).indicators).toBe(rows);
});

describe('a table of 600 rows, read back', () => {
  let made: GeneratedTable;
  let plan: Plan;
  beforeAll(() => {
    made = generateTable(600, 3);
    plan = composePlan(toGeneratedPlan(new TextEncoder().encode(made.text)), vocabularies);
  });

  test('has every flag, shifted rows and subgroups in it', () => {
    expect(Object.keys(made.flags)).toHaveLength(8);
    expect(made.shiftedRows).toBeGreaterThan(0);
    expect(made.subgroups).toBeGreaterThan(0);
  });

  test('has its sections', () => {
    const { goals: goal, policies: policy, initiatives: initiative } = made;
    expect(countBy(plan.tables.sections, ({ level }) => level)).toEqual({ goal, policy, initiative });
  });

  test('has its indicators and observations', () => {
    expect(plan.tables.indicators).toHaveLength(600);
    expect(plan.tables.observations).toHaveLength(3000);
  });

  test('gives each flag as often as it was meant', () => {
    expect(countBy(plan.tables.observations, ({ attainment }) => attainment)).toEqual(made.flags);
  });

  test('tells each shifted row, each row without a name, and both printed counts', () => {
    expect(countBy(plan.tables.findings, ({ code }) => code)).toMatchObject({
      'shifted-row': made.shiftedRows,
      'inherited-name': made.subgroups,
      'count-confirmed': 2,
    });
  });

  test('leaves nothing that stops publication', () => {
    expect(plan.tables.findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
  });
});
