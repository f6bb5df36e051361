import { existsSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../pipeline/commands/composeEdition.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/**
 * Damages good tables at random and asks whether a reader of the published data would be misled. The values that are right are those of the
 * cases' expected files, worked out by hand, and of Ebetsu's; never our own output. After a damage each published value must be the one
 * that the same indicator has in that year, or the damage must be refused or told in a finding that the good table does not have.
 */
const tables: readonly (readonly [name: string, source: string, expected: string])[] = [
  [
    'Ebetsu’s table',
    'data/plans/ebetsu-gyokaku/editions/2022/source.tsv',
    'tests/fixtures/ebetsu-2022/expected-observations.csv',
  ],
  ...[
    'header-of-two-rows',
    'indicators-across-years-down',
    'planned-beside-actual',
    'target-behind-the-years',
    'total-of-each-row',
    'unit-in-the-name',
    'header-repeated-per-section',
    'interim-and-final-targets',
    'rate-beside-each-year',
    'target-and-actual-rows',
    'target-and-actual-columns',
    'three-rows-an-indicator',
    'years-down-the-side',
    'years-in-columns-of-their-own',
    'name-on-the-middle-row',
    'subgroups-in-a-column',
    'target-row-below-the-years',
    'shifted-by-its-unit',
    'marks-and-ranks-on-rows',
    'subgroups-across',
    'bare-years-under-results',
    'days-as-headings',
    'plan-and-result-by-year-down',
    'base-and-target-as-rows',
    'names-beside-numbers',
    'as-of-caption',
    'planned-stages',
    'dated-figures',
    'estimate-of-the-running-year',
  ].map((name) => [name, `tests/cases/${name}/source`, `tests/cases/${name}/expected/observations.csv`] as const),
];

/** Damages tried on each table. */
const runs = 120;

type Grid = readonly (readonly string[])[];

interface Facts {
  /** What is published of an indicator in a period, by the indicator's name. */
  readonly values: ReadonlyMap<string, string>;
  /** Findings with what they print; not their places, which move when a cell is lost. */
  readonly told: readonly string[];
}

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

function readRows(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
}

/** What a person worked out, by indicator and period. */
function readByHand(expected: string): ReadonlyMap<string, string> {
  const names = new Map(
    readRows(expected.replace('observations', 'indicators')).map(({ indicator_id, indicator = '', subgroup = '' }) => [
      indicator_id,
      plain(`${indicator}${subgroup}`),
    ]),
  );
  return new Map(
    readRows(expected).flatMap(({ indicator_id, period, fiscal_year, value, status }) => {
      const held = value || status;
      return held ? [[`${names.get(indicator_id)} ${period ?? fiscal_year}`, held] as const] : [];
    }),
  );
}

function publish(bytes: Uint8Array, file: string): Facts {
  const { tables: read } = composeEdition({ sheet: readSheet(bytes, file) }, words);
  const names = new Map(
    read.indicators.map(({ indicator_id, indicator, subgroup }) => [
      indicator_id,
      plain(`${indicator}${subgroup ?? ''}`),
    ]),
  );
  return {
    values: new Map(
      read.observations.flatMap(({ indicator_id, period, value, status }) => {
        const held = value ?? status;
        return held === null ? [] : [[`${names.get(indicator_id)} ${period}`, held] as const];
      }),
    ),
    told: read.findings.map(({ code, printed }) => `${code} ${printed}`),
  };
}

type Mutation = (grid: Grid, row: number, column: number) => Grid;

const put = (grid: Grid, row: number, cells: readonly string[]): Grid =>
  grid.map((old, at) => (at === row ? cells : old));
const onRow =
  (change: (cells: readonly string[], column: number) => readonly string[]): Mutation =>
  (grid, row, column) =>
    put(grid, row, change(grid[row] ?? [], column));

const mutations: Readonly<Record<string, Mutation>> = {
  'drop a cell, the rest moves left': onRow((cells, column) => cells.filter((_, at) => at !== column)),
  'double a cell, the rest moves right': onRow((cells, column) =>
    cells.flatMap((cell, at) => (at === column ? [cell, cell] : [cell])),
  ),
  'put in an empty cell, the rest moves right': onRow((cells, column) => [
    ...cells.slice(0, column),
    '',
    ...cells.slice(column),
  ]),
  'glue a cell to the next': onRow((cells, column) => [
    ...cells.slice(0, column),
    `${cells[column] ?? ''}${cells[column + 1] ?? ''}`,
    ...cells.slice(column + 2),
  ]),
  'move the whole row right': onRow((cells) => ['', ...cells]),
  'move the whole row left': onRow((cells) => cells.slice(1)),
  'merge a cell with the one below': (grid, row, column) => {
    const [upper, lower] = [grid[row] ?? [], grid[row + 1]];
    if (!lower) return grid;
    const joined = `${upper[column] ?? ''}\n${lower[column] ?? ''}`.trim();
    const emptied = put(
      grid,
      row + 1,
      lower.map((cell, at) => (at === column ? '' : cell)),
    );
    return put(
      emptied,
      row,
      upper.map((cell, at) => (at === column ? joined : cell)),
    );
  },
  'write it in decomposed characters': onRow((cells, column) =>
    cells.map((cell, at) => (at === column ? cell.normalize('NFD') : cell)),
  ),
  'drop a row': (grid, row) => grid.filter((_, at) => at !== row),
  'double a row': (grid, row) => grid.flatMap((cells, at) => (at === row ? [cells, cells] : [cells])),
  'write the digits full width': onRow((cells, column) =>
    cells.map((cell, at) =>
      at === column ? cell.replaceAll(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : cell,
    ),
  ),
};

type Outcome = 'refused' | 'told' | 'right' | 'lost' | 'wrong';

/** What a damage came to; `lost`: a value is not there and nothing says why. */
function judge(good: Facts, byHand: ReadonlyMap<string, string>, bytes: Uint8Array, file: string): Outcome {
  try {
    const { values, told } = publish(bytes, file);
    const count = (list: readonly string[], finding: string): number =>
      list.filter((other) => other === finding).length;
    if (told.some((finding) => count(told, finding) > count(good.told, finding))) return 'told';
    if ([...values].some(([key, value]) => byHand.get(key) !== value)) return 'wrong';
    return values.size < byHand.size ? 'lost' : 'right';
  } catch (error) {
    if (error instanceof PipelineError) return 'refused';
    throw error;
  }
}

function loadTable(source: string): { readonly file: string; readonly grid: Grid; readonly delimiter: string } {
  const path = ['', '.tsv', '.csv'].map((ending) => `${source}${ending}`).find((name) => existsSync(name)) ?? source;
  const delimiter = path.endsWith('.csv') ? ',' : '\t';
  const grid = parseCsv(readFileSync(path), {
    delimiter,
    relax_column_count: true,
    bom: true,
    skip_empty_lines: false,
    relax_quotes: true,
  }) as string[][];
  return { file: `source${path.slice(-4)}`, grid, delimiter };
}

const encode = (grid: Grid, delimiter: string, lineEnd = '\n'): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      grid.map((row) => [...row]),
      { delimiter, record_delimiter: lineEnd },
    ),
  );

describe('a damaged table is right, told or refused, never silently wrong', () => {
  const total: Record<string, number> = {};

  it.each(tables)(
    '%s',
    (name, source, expected) => {
      const { file, grid, delimiter } = loadTable(source);
      const byHand = readByHand(expected);
      const good = publish(encode(grid, delimiter), file);
      expect(good.values).toEqual(byHand);
      const header = grid.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 2);
      const places = fc.record({
        kind: fc.constantFrom(...Object.keys(mutations)),
        row: fc.integer({ min: header, max: grid.length - 1 }),
        column: fc.nat({ max: 40 }),
      });
      const bad: string[] = [];
      for (const { kind, row, column } of fc.sample(places, { numRuns: runs, seed: 20_261_124 })) {
        const at = column % Math.max(1, grid[row]?.length ?? 1);
        const damaged = mutations[kind]?.(grid, row, at) ?? grid;
        const outcome = judge(good, byHand, encode(damaged, delimiter), file);
        total[outcome] = (total[outcome] ?? 0) + 1;
        // Of a row that is gone nothing is left that could tell.
        if (outcome === 'wrong' || (outcome === 'lost' && kind !== 'drop a row'))
          bad.push(`${outcome}: ${kind} at ${row + 1},${at + 1} of ${name}: ${JSON.stringify(grid[row]?.[at])}`);
      }
      expect(bad).toEqual([]);
    },
    60_000,
  );

  it('was tried on every table', () => {
    const tried = Object.values(total).reduce((sum, count) => sum + count, 0);
    expect(tried).toBe(tables.length * runs);
    process.stdout.write(`damages: ${JSON.stringify({ tried, ...total })}\n`);
    // The figures stand in decision 0006.
    expect(total['wrong'] ?? 0).toBe(0);
  });
});

describe('a table in another encoding is the same table', () => {
  it.each(tables)('%s', (_name, source) => {
    const { file, grid, delimiter } = loadTable(source);
    const good = publish(encode(grid, delimiter), file).values;
    const bytes = encode(grid, delimiter);
    expect(publish(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), file).values).toEqual(good);
    expect(publish(encode(grid, delimiter, '\r\n'), file).values).toEqual(good);
    expect(publish(encode(grid, delimiter === ',' ? '\t' : ','), file).values).toEqual(good);
  });
});
