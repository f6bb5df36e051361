/** The two jobs that are set side by side: the pipeline from source bytes to files, and csv-parse with csv-stringify alone. */
export type BenchJob = 'torikumi' | 'bare';

/** What one fresh process tells of one job. Times are in milliseconds, sizes in bytes. */
export interface JobRun {
  /** From the process's beginning until everything is loaded and the source's bytes are there. */
  readonly startMs: number;
  /** From there until the last file's bytes are in memory. */
  readonly workMs: number;
  /** The most memory that the process ever held (maximum resident set size). */
  readonly peakBytes: number;
  readonly writtenBytes: number;
  /** Null for a job that knows of none. */
  readonly observations: number | null;
}

/** The median of several runs of one job, figure by figure. */
export interface JobReport {
  readonly startMs: number;
  readonly workMs: number;
  readonly totalMs: number;
  /** The table's observations by the total time. */
  readonly observationsPerSecond: number;
  readonly peakBytes: number;
  readonly writtenBytes: number;
}

/** One table, done by both jobs. */
export interface TableReport {
  readonly table: string;
  readonly sourceBytes: number;
  readonly observations: number;
  readonly torikumi: JobReport;
  readonly bare: JobReport;
  /** How many times the bare job's figures the pipeline's are, with two places. */
  readonly ratio: { readonly total: number; readonly work: number; readonly memory: number };
}

/** What `npm run bench -- --json` prints. */
export interface BenchReport {
  readonly node: string;
  readonly runs: number;
  readonly tables: readonly TableReport[];
}

/**
 * Sums up the runs of both jobs over one table: medians, so that one disturbed run changes nothing. The machine's
 * speed is in every figure but the ratios. Throws when the pipeline's runs tell of no observations.
 *
 * @example summariseRuns({ table: 'generated', sourceBytes: 4_000_000 }, { torikumi: runs, bare: others }).ratio.work
 */
export function summariseRuns(
  source: Pick<TableReport, 'table' | 'sourceBytes'>,
  runs: Readonly<Record<BenchJob, readonly JobRun[]>>,
): TableReport {
  const observations = runs.torikumi[0]?.observations ?? null;
  if (observations === null) throw new Error(`no run of ${source.table} tells how many observations there are`);
  const torikumi = summariseJob(runs.torikumi, observations);
  const bare = summariseJob(runs.bare, observations);
  return {
    ...source,
    observations,
    torikumi,
    bare,
    ratio: {
      total: round(torikumi.totalMs / bare.totalMs, 2),
      work: round(torikumi.workMs / bare.workMs, 2),
      memory: round(torikumi.peakBytes / bare.peakBytes, 2),
    },
  };
}

function summariseJob(runs: readonly JobRun[], observations: number): JobReport {
  const totalMs = round(median(runs.map(({ startMs, workMs }) => startMs + workMs)), 1);
  return {
    startMs: round(median(runs.map((run) => run.startMs)), 1),
    workMs: round(median(runs.map((run) => run.workMs)), 1),
    totalMs,
    observationsPerSecond: Math.round((observations * 1000) / totalMs),
    peakBytes: median(runs.map((run) => run.peakBytes)),
    writtenBytes: median(runs.map((run) => run.writtenBytes)),
  };
}

/** The middle one of an odd number of values. */
function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
