import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** What the laws below look at in a workflow; everything else is GitHub's business. */
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix?: unknown };
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = '.github/workflows';
const workflows = readdirSync(`${root}${folder}`).map((name) => {
  const text = readFileSync(`${root}${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('says what it may do, and by default only reads', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('gives way to a newer run and ends in time', () => {
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': true });
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('pins every action by a full commit and names its version beside it', () => {
    const pins = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(pins).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(pins.filter((line) => !/\buses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('leaves no credentials in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('runs only what a person runs too: an npm script or .ci/run', () => {
    const lines = steps.flatMap(({ run }) => run?.trimEnd().split('\n') ?? []);
    expect(lines).not.toEqual([]);
    expect(lines.filter((line) => !/^(?:npm (?:start|test|run [\w:-]+)|\.ci\/run)$/.test(line))).toEqual([]);
  });
});

test('check.yml does for every pull request and push what .ci/run does, on each Node that is supported', () => {
  const check = workflows.find(({ name }) => name === 'check.yml')?.workflow;
  expect(Object.keys(check?.on ?? {})).toEqual(['pull_request', 'push']);
  expect(check?.jobs['check']?.strategy?.matrix).toEqual({ node: [20, 22, 24] });
  expect(check?.jobs['check']?.steps.at(-1)).toEqual({ run: '.ci/run' });
});

/** Linters of workflows; a machine need not have them. Each is quiet when there is nothing to say. */
const linters = [
  { linter: 'actionlint', options: [] },
  { linter: 'zizmor', options: ['--offline', '--no-progress'] },
] as const;

test.for(linters)('$linter finds nothing', ({ linter, options }, { skip }) => {
  const files = workflows.map(({ name }) => `${folder}/${name}`);
  const { error, status, stdout, stderr } = spawnSync(linter, [...options, ...files], { cwd: root, encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT') return skip(`${linter} is not installed`);
  expect(error).toBeUndefined();
  expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 });
});
