import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composePlan } from '../../pipeline/commands/composePlan.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { CatalogSettings, PlanSettings } from '../../pipeline/model/Settings.ts';
import { renderErrata } from '../../pipeline/release/bundle/renderErrata.ts';
import { renderSchemas } from '../../pipeline/release/bundle/renderSchemas.ts';
import { sealBundle, sortFiles } from '../../pipeline/release/bundle/sealBundle.ts';
import { renderChanges } from '../../pipeline/release/changes/renderChanges.ts';
import { nextVersion } from '../../pipeline/release/version/nextVersion.ts';
import { verifyFiles } from '../../pipeline/verify/verifyFiles.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { vocabularies } from '../support/vocabularies.ts';

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
const schemas = loadSchemas('.');
const text = { ja: '題', en: 'title' };
const catalog: CatalogSettings = {
  base_url: 'https://cases.example',
  title: text,
  description: text,
  publisher: { name: text },
};
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The plan that a case's input becomes. */
function readCase(name: string): { readonly told: Case; readonly plan: Plan } {
  const told = parse(readFileSync(join(folder, name, 'case.yaml'), 'utf8')) as Case;
  const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('source.')) ?? 'source.tsv';
  const bytes = readFileSync(join(folder, name, file));
  const settings: PlanSettings = {
    plan_id: 'case',
    title: text,
    description: text,
    publisher: { name: text, code: '012173' },
    period: { first: 2000, last: 2030 },
    licence: { status: 'not-stated', note: text },
    ...told.settings,
  };
  const origin = {
    title: '題',
    publisher: { name: '市', code: '012173' },
    fiscal_year: told.edition,
    plan_period: settings.period,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    licence: '記載なし',
  };
  const edition = { edition: String(told.edition), origin, corrections: [], source: { file, bytes } };
  return { told, plan: composePlan({ settings, editions: [edition], errata: [] }, vocabularies) };
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
    const { edition, origin, source } = plan;
    const next = nextVersion(null, { planId: 'case' });
    const files = new Map([
      ...writePlan(plan, catalog, schemas, vocabularies),
      ...renderSchemas(schemas),
      ...renderChanges({ planId: 'case', edition, next, diff: null, errata: [] }),
      ['errata.json', renderErrata('case', [])] as const,
    ]);
    const sealed = sealBundle(sortFiles(files), {
      plan,
      editions: [{ edition, origin, source }],
      previousVersion: null,
      pipelineVersion: '0.1.0',
    });
    expect(verifyFiles(sealed, schemas, vocabularies).differences.map(({ en }) => en)).toEqual([]);
  });
});

it('has a case for each of the traits that tables have', () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});
