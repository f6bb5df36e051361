import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ActionsMachine, startActionsMachine } from './actionsMachine.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** The jobs of a workflow, each with its steps. */
function readJobs(path: string): readonly { readonly name: string; readonly steps: readonly Step[] }[] {
  const { jobs } = parse(readFileSync(path, 'utf8')) as { jobs: Record<string, { readonly steps: readonly Step[] }> };
  const file = path.split('/').at(-1) ?? '';
  return Object.entries(jobs).map(([job, { steps }]) => ({ name: `${file}, ${job}`, steps }));
}

const names = ['check', 'publish', 'refresh'];
/** `npm test` is what runs here, and the linters are fetched over the network. */
const leftOut = ['npm test', 'npm run linters'];
const template = 'pipeline/init/template/.github/workflows';
/** The calls of this project's action in a job, in order. */
const callsOf = (steps: readonly Step[]): readonly Step[] => steps.filter(({ uses }) => uses === '__ACTION__');

let machine: ActionsMachine;
let city = '';

beforeAll(async () => {
  machine = await startActionsMachine();
  city = join(machine.place, 'city');
  await machine.runLine(`npm run init -- ${city}`, machine.checkout);
  machine.commit(city);
}, 120_000);
afterAll(() => machine.stop());

describe('the run: steps of each job, in order, in a clean clone (but npm test and npm run linters)', () => {
  const jobs = names.flatMap((name) => readJobs(`.github/workflows/${name}.yml`));
  test.for(jobs)('$name', { timeout: 300_000 }, async ({ steps }, { skip }) => {
    const lines = steps.flatMap(({ run }) => run ?? []);
    if (lines.length === 0) return skip('this job has no run: step, only actions of GitHub');
    for (const line of lines.filter((entry) => !leftOut.includes(entry))) await machine.runLine(line, machine.checkout);
  });
});

test('they put a report on the run’s page and one comment on the pull request, and tell what is new', () => {
  expect(machine.comments).toHaveLength(1);
  expect(machine.comments[0]).toContain('torikumi-report');
  expect(readFileSync(join(machine.place, 'summary.md'), 'utf8')).toContain('## 前の版との違い');
  expect(readFileSync(join(machine.place, 'output.txt'), 'utf8')).toMatch(/^changed<<TORIKUMI\n(?:true|false)\n/);
  expect(existsSync(join(machine.checkout, 'output/releases/ebetsu-gyokaku/latest/plan.json'))).toBe(true);
});

describe('the calls of the action in each job of a repository that holds data alone, in order', () => {
  const action = parse(readFileSync('.github/actions/torikumi/action.yml', 'utf8')) as {
    readonly runs: { readonly steps: readonly Step[] };
  };
  const [line = ''] = action.runs.steps.flatMap(({ run }) => run ?? []);
  const jobs = names.flatMap((name) => readJobs(`${template}/${name}.yml`));
  test.for(jobs)('$name', { timeout: 300_000 }, async ({ steps }, { skip }) => {
    const calls = callsOf(steps);
    if (calls.length === 0) return skip('this job has no call of the action, only actions of GitHub');
    for (const call of calls)
      await machine.runLine(line, city, {
        GITHUB_ACTION_PATH: join(machine.checkout, '.github/actions/torikumi'),
        GITHUB_WORKSPACE: city,
        GITHUB_OUTPUT: join(machine.place, 'city.txt'),
        TORIKUMI_COMMAND: call.with?.['command'] ?? '',
        TORIKUMI_OPTIONS: call.with?.['options'] ?? '',
      });
  });
});

test('they published its first version, and nothing twice', () => {
  expect(existsSync(join(city, 'output/releases/example-plan/v1.0.0/observations.csv'))).toBe(true);
  const told = readFileSync(join(machine.place, 'city.txt'), 'utf8');
  expect(told.split('changed<<')).toHaveLength(1 + 3);
  expect(told.match(/^true$/gm)).toHaveLength(1);
  expect(told.match(/^output\/.*$/gm)).toEqual(['output/releases/example-plan/example-plan-v1.0.0.zip']);
});
