import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
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
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: unknown };
  readonly steps: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** This project's own workflows, and those that `npm run init` writes. */
const folders = ['.github/workflows', 'pipeline/init/template/.github/workflows'];
const action = 'OWNER/torikumi/.github/actions/torikumi@0123456789abcdef0123456789abcdef01234567 # v1.0.0';
const workflows = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`).map((name) => {
    const text = readFileSync(`${root}${folder}/${name}`, 'utf8').replaceAll('__ACTION__', action);
    return { name: `${folder}/${name}`, text, workflow: parse(text) as Workflow };
  }),
);

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };

/** Jobs that push: they alone keep git's credentials. */
const pushing = ['release', 'refresh'];

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may do nothing by default, and every job says what it may', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter((job) => job.permissions === undefined)).toEqual([]);
    const writing = Object.entries(workflow.jobs).filter(([, job]) => job.permissions?.['contents'] === 'write');
    expect(writing.map(([name]) => name).filter((name) => !pushing.includes(name))).toEqual([]);
  });

  test('runs once at a time and ends in time', () => {
    expect(workflow.concurrency).toMatchObject({
      group: expect.any(String),
      'cancel-in-progress': expect.any(Boolean),
    });
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('gives no secret to a pull request, and no expression to a shell', () => {
    if ('pull_request' in workflow.on) expect(text).not.toContain('secrets.');
    expect(text).not.toContain('pull_request_target');
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('pins every action by a full commit and names its version beside it', () => {
    const pins = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(pins).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    expect(pins.filter((line) => !/\buses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('leaves no credentials in the checkout, but in the job that pushes', () => {
    const wrong = Object.entries(workflow.jobs).flatMap(([name, job]) =>
      job.steps
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .filter((step) => step.with?.['persist-credentials'] !== pushing.includes(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('runs only what a person runs too: an npm script', () => {
    const lines = steps.flatMap(({ run }) => run?.trimEnd().split('\n') ?? []);
    const isScript = (line: string): boolean => {
      const [, name = ''] = /^npm (?:run )?([\w:-]+)(?: --(?: --?[\w-]+| [a-z]+)+)?$/.exec(line) ?? [];
      return name in scripts;
    };
    expect(lines.filter((line) => !isScript(line))).toEqual([]);
    expect(lines.length + steps.filter(({ uses }) => uses?.includes('/actions/torikumi@')).length).toBeGreaterThan(0);
  });
});

test('check.yml checks every pull request and push on each Node that is supported: the two commands of the README, and more', () => {
  const check = workflows.find(({ name }) => name === '.github/workflows/check.yml')?.workflow;
  expect(Object.keys(check?.on ?? {})).toEqual(['pull_request', 'push']);
  expect(check?.jobs['check']?.strategy?.matrix).toEqual({ node: [20, 22, 24] });
  const lines = check?.jobs['check']?.steps.flatMap(({ run }) => run ?? []);
  expect(lines).toEqual(['npm run reproduce', 'npm start', 'npm run linters', 'npm test']);
});

test('the action for data repositories hands its inputs to the shell as variables, and is pinned as the workflows are', () => {
  const text = readFileSync(`${root}.github/actions/torikumi/action.yml`, 'utf8');
  const { runs } = parse(text) as { runs: { readonly using: string; readonly steps: readonly Step[] } };
  expect(runs.using).toBe('composite');
  expect(runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  expect(text.match(/\buses: .*/g)?.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

/** Linters of workflows, quiet when there is nothing to say; `npm run linters` installs them. A machine need not have them. */
const linters = [
  { linter: 'actionlint', options: [], also: [] },
  {
    linter: 'zizmor',
    options: ['--offline', '--no-progress', '--no-config'],
    also: ['.github/actions/torikumi/action.yml'],
  },
] as const;

/** The workflows as files: ours where they are, those of a data repository filled in. */
function placeWorkflows(): readonly string[] {
  const place = mkdtempSync(join(tmpdir(), 'torikumi-lint-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  return workflows.map(({ name, text }) => {
    if (name.startsWith('.github/')) return name;
    const path = join(place, '.github', 'workflows', basename(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

test.for(linters)('$linter finds nothing', { timeout: 60_000 }, ({ linter, options, also }, { skip }) => {
  const PATH = [join(root, '.cache', 'linters'), process.env['PATH'] ?? ''].join(delimiter);
  const { error, status, stdout, stderr } = spawnSync(linter, [...options, ...placeWorkflows(), ...also], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    return skip(`${linter} is not installed; npm run linters installs it`);
  expect(error).toBeUndefined();
  expect({ status, said: `${stdout}${stderr}` }).toMatchObject({ status: 0 });
});
