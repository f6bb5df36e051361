import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { BenchReport } from '../../pipeline/bench/summariseRuns.ts';
import { bench, type Measure } from '../../pipeline/commands/bench.ts';
import { measureInChild } from '../../pipeline/commands/measureInChild.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';

const source = '/root/data/plans/ebetsu-gyokaku/editions/2022/source.tsv';
const effectsWithTable = () => createMemoryEffects({ [source]: '指標\tR 1\n' });

/** A machine on which the pipeline takes 300 ms of work where the bare libraries take 100 ms. */
const measureByHand: Measure = (job, { plan }) => ({
  startMs: 100,
  workMs: job === 'torikumi' ? 300 : 100,
  peakBytes: job === 'torikumi' ? 90_000_000 : 60_000_000,
  writtenBytes: 2_000_000,
  observations: job === 'bare' ? null : plan === 'generated' ? 20 : 150,
});

const jobReport = {
  startMs: expect.any(Number),
  workMs: expect.any(Number),
  totalMs: expect.any(Number),
  observationsPerSecond: expect.any(Number),
  peakBytes: expect.any(Number),
  writtenBytes: expect.any(Number),
};

describe('--json', () => {
  const effects = effectsWithTable();
  const code = bench({ rows: 4, runs: 3, json: true }, effects, measureByHand);
  const report = JSON.parse(effects.out()) as BenchReport;

  test('ends well and writes no file', () => {
    expect(code).toBe(0);
    expect([...effects.stored.keys()]).toEqual([source]);
  });

  test('has a report for the real table and for the generated one', () => {
    expect(Object.keys(report)).toEqual(['node', 'runs', 'tables']);
    expect(report.tables.map(({ table, observations }) => [table, observations])).toEqual([
      ['ebetsu-gyokaku', 150],
      ['generated', 20],
    ]);
    expect(report.runs).toBe(3);
  });

  test('sets the two jobs side by side', () => {
    expect(report.tables[0]).toEqual({
      table: 'ebetsu-gyokaku',
      sourceBytes: 11, // 指標 6, tab 1, R 1 3, line end 1
      observations: 150,
      torikumi: jobReport,
      bare: jobReport,
      ratio: { total: 2, work: 3, memory: 1.5 },
    });
  });
});

test('the two jobs take turns over each table', () => {
  const turns: string[] = [];
  const measure: Measure = (job, table, folder) => {
    turns.push(`${table.plan} ${job}`);
    return measureByHand(job, table, folder);
  };
  bench({ rows: 4, runs: 3, json: true }, effectsWithTable(), measure);
  const turn = (plan: string) => [`${plan} torikumi`, `${plan} bare`];
  const thrice = (plan: string) => [...turn(plan), ...turn(plan), ...turn(plan)];
  expect(turns).toEqual([...thrice('ebetsu-gyokaku'), ...thrice('generated')]);
});

test('prints a table for people', () => {
  const effects = effectsWithTable();
  bench({ rows: 4, runs: 1, json: false }, effects, measureByHand);
  expect(effects.out()).toContain('ebetsu-gyokaku: 150 観測 / observations, 11 バイト / bytes');
  // 150 in 400 ms are 375 a second; 150 in 200 ms are 750: half as many
  expect(effects.out()).toMatch(/torikumi +100 ms +300 ms +375 +90 MB +2\.00 MB\n/);
  expect(effects.out()).toMatch(/csv-parse \+ csv-stringify +100 ms +100 ms +750 +60 MB +2\.00 MB\n/);
  expect(effects.out()).toMatch(/比 \/ ratio +× 3\.00 +× 0\.50 +× 1\.50\n/);
});

test.each([
  { rows: 0, runs: 3, named: '--rows' },
  { rows: 1.5, runs: 3, named: '--rows' },
  { rows: 90_001, runs: 3, named: '--rows' },
  { rows: Number.NaN, runs: 3, named: '--rows' },
  { rows: 1, runs: 2, named: '--runs' },
  { rows: 1, runs: -1, named: '--runs' },
])('refuses $rows rows and $runs runs', ({ rows, runs, named }) => {
  expect(() => bench({ rows, runs, json: true }, effectsWithTable(), measureByHand)).toThrow(named);
});

test('says so when the real table is not there', () => {
  expect(() => bench({ json: true }, createMemoryEffects(), measureByHand)).toThrow('missing-source');
});

test('a child process does the job and tells its own figures', { timeout: 60_000 }, () => {
  const checkout = fileURLToPath(new URL('../../', import.meta.url));
  const run = measureInChild('bare', { plan: 'generated', bytes: new TextEncoder().encode('a\t1\n') }, checkout);
  expect(run).toMatchObject({ writtenBytes: 4, observations: null });
  expect(Math.min(run.startMs, run.workMs, run.peakBytes)).toBeGreaterThan(0);
});
