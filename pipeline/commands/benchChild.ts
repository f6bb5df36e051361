// The bench's child process: does one job once over the table on standard input and prints a JobRun as JSON.
// Arguments: the job, and the table's name. Modules are loaded before the clock of `workMs` starts.
import type { BenchJob, JobRun } from '../bench/summariseRuns.ts';

/** What a job yields once its modules are loaded: files in memory. */
interface Done {
  readonly writtenBytes: number;
  readonly observations: number | null;
}

const checkout = process.cwd();
const [job, plan = ''] = process.argv.slice(2);
// Not readFileSync: a pipe that is not filled yet answers it with EAGAIN.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input: Uint8Array = Buffer.concat(chunks);

const jobs: Readonly<Record<BenchJob, () => Promise<() => Done>>> = { torikumi: prepareBuild, bare: prepareCopy };

async function prepareBuild(): Promise<() => Done> {
  const { join } = await import('node:path');
  const { diskFiles } = await import('../effects/createRealEffects.ts');
  const { loadData } = await import('../effects/loadData.ts');
  const { loadSchemas } = await import('../effects/loadSchemas.ts');
  const { loadVocabularies } = await import('../effects/loadVocabularies.ts');
  const { toGeneratedPlan } = await import('../bench/generatedPlan.ts');
  const { composePlan } = await import('./composePlan.ts');
  const { writePlan } = await import('../write/writePlan.ts');
  return () => {
    const schemas = loadSchemas(checkout, diskFiles);
    const words = loadVocabularies(join(checkout, 'data/vocabularies'));
    const { catalog, plans } = loadData(checkout, { files: diskFiles }, schemas);
    const composed = composePlan(
      plans.find(({ settings }) => settings.plan_id === plan) ?? toGeneratedPlan(input),
      words,
    );
    const files = [...writePlan(composed, catalog, schemas, words).values()];
    return {
      writtenBytes: files.reduce((sum, { length }) => sum + length, 0),
      observations: composed.tables.observations.length,
    };
  };
}

async function prepareCopy(): Promise<() => Done> {
  const { copyTable } = await import('../bench/copyTable.ts');
  return () => ({ writtenBytes: copyTable(input).length, observations: null });
}

if (job !== 'torikumi' && job !== 'bare') throw new Error(`unknown job ${job}`);
const run = await jobs[job]();
const startMs = performance.now();
const done = run();
const workMs = performance.now() - startMs;
const report: JobRun = { startMs, workMs, peakBytes: process.resourceUsage().maxRSS * 1024, ...done };
process.stdout.write(JSON.stringify(report));
