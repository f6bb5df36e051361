import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchJob, JobRun } from '../bench/summariseRuns.ts';
import type { BenchTable } from './bench.ts';

/**
 * Does one job of the bench in a fresh Node process, which gets the table's bytes on standard input and tells its
 * figures on standard output. Peak memory is thus that job's alone. `folder` is the checkout.
 * @throws Error when the child fails; what it says of that is on standard error.
 * @example measureInChild('bare', { plan: 'generated', bytes }, effects.checkout).workMs
 */
export function measureInChild(job: BenchJob, { plan, bytes }: BenchTable, folder: string): JobRun {
  const script = join(folder, 'pipeline/commands/benchChild.ts');
  const { status, stdout, error } = spawnSync(process.execPath, ['--import', 'tsx', script, job, plan], {
    cwd: folder,
    input: bytes,
    stdio: ['pipe', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`the bench's job ${job} over ${plan} ended with exit code ${status}`);
  return JSON.parse(stdout) as JobRun;
}
