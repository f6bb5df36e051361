import { join } from 'node:path';
import { generatedId } from '../bench/generatedPlan.ts';
import { generateTable } from '../bench/generateTable.ts';
import { renderBench } from '../bench/renderBench.ts';
import {
  type BenchJob,
  type BenchReport,
  type JobRun,
  summariseRuns,
  type TableReport,
} from '../bench/summariseRuns.ts';
import type { Effects } from '../effects/Effects.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import { measureInChild } from './measureInChild.ts';

/** What the user asked of `bench`. */
export interface BenchOptions {
  /** Indicators of the generated table, five observations each: 20,000 when not given. */
  readonly rows?: number;
  /** How often each job is done over each table, an odd number: 3 when not given. */
  readonly runs?: number;
  /** Print the report as JSON. */
  readonly json: boolean;
}

/** A table to be measured. `plan` names it, also for the child. */
export interface BenchTable {
  readonly plan: string;
  readonly bytes: Uint8Array;
}

/** Does a job once in a process of its own. */
export type Measure = (job: BenchJob, table: BenchTable, folder: string) => JobRun;

/** The real table that is measured: always the same one, so that reports of different days can be set side by side. */
const realPlan = { plan: 'ebetsu-gyokaku', path: 'data/plans/ebetsu-gyokaku/editions/2022/source.tsv' } as const;
const limits = { rows: { least: 1, most: 90_000 }, runs: { least: 1, most: 99 } } as const;
const jobs: readonly BenchJob[] = ['torikumi', 'bare'];
const seed = 1;

/**
 * Measures the whole build in memory, from source bytes to files, over Ebetsu's table and over a generated one, each
 * beside csv-parse and csv-stringify reading and writing the same bytes. Every run is a fresh process, the two jobs
 * take turns, and the figures are medians. Nothing is written to any file. Yields exit code 0.
 * @throws PipelineError (exit 2) `invalid-bench` for a number of rows or runs that cannot be, `missing-source`.
 * @example bench({ rows: 20_000, runs: 3, json: true }, effects) // prints a BenchReport
 */
export function bench(
  { rows = 20_000, runs = 3, json }: BenchOptions,
  effects: Effects,
  measure: Measure = measureInChild,
): number {
  const faults = [...refuseNumber('rows', rows), ...refuseNumber('runs', runs)];
  if (faults.length > 0) throw new PipelineError(2, faults);
  const tables = [
    { plan: realPlan.plan, bytes: readReal(effects) },
    { plan: generatedId, bytes: new TextEncoder().encode(generateTable(rows, seed).text) },
  ];
  const report: BenchReport = {
    node: process.versions.node,
    runs,
    tables: tables.map((table) => measureTable(table, runs, (job) => measure(job, table, effects.checkout))),
  };
  effects.writeOut(json ? `${JSON.stringify(report, null, 2)}\n` : renderBench(report));
  return exitCodes.done;
}

/** The jobs take turns, so that a machine that slows down slows both. */
function measureTable({ plan, bytes }: BenchTable, runs: number, run: (job: BenchJob) => JobRun): TableReport {
  const done: Record<BenchJob, JobRun[]> = { torikumi: [], bare: [] };
  for (let turn = 0; turn < runs; turn += 1) for (const job of jobs) done[job].push(run(job));
  return summariseRuns({ table: plan, sourceBytes: bytes.length }, done);
}

function readReal({ files, checkout }: Effects): Uint8Array {
  const bytes = files.readFile(join(checkout, realPlan.path));
  if (bytes !== null) return bytes;
  throw new PipelineError(2, [
    {
      code: 'missing-source',
      file: realPlan.path,
      messageJa: `測る表 \`${realPlan.path}\` がありません。リポジトリを取り直してください。`,
      messageEn: `The table to measure, \`${realPlan.path}\`, is missing. Fetch the repository again.`,
    },
  ]);
}

function refuseNumber(name: 'rows' | 'runs', value: number): Fault[] {
  const { least, most } = limits[name];
  const isOdd = name === 'rows' || value % 2 === 1;
  if (Number.isInteger(value) && value >= least && value <= most && isOdd) return [];
  const [odd, oddJa] = name === 'rows' ? ['a whole', '整数'] : ['an odd', '奇数'];
  return [
    {
      code: 'invalid-bench',
      messageJa: `--${name} の \`${value}\` は使えません。${least} から ${most} までの${oddJa}を書いてください。`,
      messageEn: `\`${value}\` cannot be used for --${name}; give ${odd} number from ${least} to ${most}.`,
    },
  ];
}
