import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { PlanSettings } from '../../pipeline/model/Settings.ts';
import { planOf } from '../support/planOf.ts';
import { verifyPlan } from '../support/sealPlan.ts';

/** `case.yaml`: what is special, where the facts are from, and what a person had to say. */
interface Case {
  readonly what: string;
  readonly source?: string;
  readonly edition: number;
  /** What `plan.yaml` had to say beside the names of plan and publisher. */
  readonly settings?: Partial<PlanSettings>;
  /** Codes of all findings, each as often as it is told: `inferred-operator 3`. */
  readonly findings: readonly string[];
}

const folder = 'tests/cases';
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The plan that a case's input becomes. */
function readCase(name: string): { readonly told: Case; readonly plan: Plan } {
  const told = parse(readFileSync(join(folder, name, 'case.yaml'), 'utf8')) as Case;
  const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('source.')) ?? 'source.tsv';
  const plan = planOf(readFileSync(join(folder, name, file)), file, told);
  return { told, plan };
}

/** The rows of a table in the columns that the expected file names, as that file writes them. */
function reduce(rows: readonly object[], columns: readonly string[]): readonly (readonly string[])[] {
  return rows.map((row) =>
    columns.map((column) => {
      const value = (row as Readonly<Record<string, unknown>>)[column];
      return value === null || value === undefined ? '' : String(value);
    }),
  );
}

function countCodes(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort().map((code) => {
    const count = codes.filter((other) => other === code).length;
    return count === 1 ? code : `${code} ${count}`;
  });
}

describe.each(names)('%s', (name) => {
  const { told, plan } = readCase(name);

  it.each(['sections', 'indicators', 'targets', 'observations', 'attributes'] as const)('%s', (table) => {
    const file = join(folder, name, 'expected', `${table}.csv`);
    if (!existsSync(file)) return expect(['sections', 'attributes']).toContain(table);
    const [header = [], ...expected] = parseCsv(readFileSync(file, 'utf8')) as string[][];
    expect(reduce(plan.tables[table], header)).toEqual(expected);
  });

  it('tells what it was not sure of', () => {
    expect(countCodes(plan.tables.findings.map(({ code }) => code))).toEqual(told.findings);
  });

  it('verifies from its files alone', () => {
    expect(verifyPlan(plan)).toEqual([]);
  });
});

it('has a case for each of the traits that tables have', () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});
