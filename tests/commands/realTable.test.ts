import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComposedEdition, composeEdition } from '../../pipeline/commands/composeEdition.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';
import { realSettings } from '../support/realSettings.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** The hand-worked expectation: see tests/fixtures/ebetsu-2022/README.md. */
function expected(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../fixtures/ebetsu-2022/expected-${name}.csv`, import.meta.url)), {
    columns: true,
    bom: true,
  });
}

/** A row as the hand-worked file writes it: the same columns, everything a text, nothing for null. */
function asWritten(row: object, columns: readonly string[]): Record<string, string> {
  const values = row as Readonly<Record<string, string | number | boolean | null>>;
  return Object.fromEntries(columns.map((column) => [column, values[column] === null ? '' : String(values[column])]));
}

describe('the real table of Ebetsu, against the hand-worked expectation', () => {
  let real: ComposedEdition;

  beforeAll(() => {
    const bytes = readFileSync(new URL('../../data/plans/ebetsu-gyokaku/editions/2022/source.tsv', import.meta.url));
    real = composeEdition(
      { sheet: readSheet(bytes, 'source.tsv'), settings: realSettings(), edition: 2022, corrections: [] },
      words,
    );
  });

  test.each(['observations', 'indicators', 'sections'] as const)('%s, row by row', (name) => {
    const rows = expected(name);
    const columns = Object.keys(rows[0] ?? {});
    expect(columns.length).toBeGreaterThan(3);
    expect(real.tables[name].map((row) => asWritten(row, columns))).toEqual(rows);
  });

  test('findings, each at its cell', () => {
    const told = real.tables.findings
      .filter(({ code }) => code !== 'sudden-change')
      .map(({ code, source_ref }) => `${code} ${source_ref ?? ''}`);
    expect(told.sort()).toEqual(
      expected('findings')
        .map(({ code, source_ref }) => `${code} ${source_ref}`)
        .sort(),
    );
  });

  test('the counts that the issue names', () => {
    expect(real.tables.indicators).toHaveLength(30);
    expect(real.tables.observations).toHaveLength(150);
    expect(real.tables.sections.filter(({ level }) => level === 'initiative')).toHaveLength(23);
    expect(real.tables.lineage).toHaveLength(268);
    expect(real.tables.lineage.filter(({ role }) => role === 'unknown')).toEqual([]);
    expect(real.tables.findings.filter(({ code }) => code === 'shifted-row')).toHaveLength(14);
    expect(real.tables.findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
  });
});
