import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createValidator } from '../../../pipeline/check/validateRows.ts';
import { loadSchemas } from '../../../pipeline/effects/loadSchemas.ts';
import { vocabularies } from '../../support/vocabularies.ts';
import { type AttainmentCase, judgeCase } from './judgeCase.ts';

const folder = 'tests/conformance/attainment';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const readCases = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly AttainmentCase[];

describe.each(files)('%s', (file) => {
  it.each(readCases(file).map((one) => [one.id, one] as const))('%s', (_id, one) => {
    expect(judgeCase(one, vocabularies)).toEqual(one.expected);
  });
});

it('has at least sixty cases, each with a name of its own and a sentence in both languages', () => {
  const cases = files.flatMap(readCases);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.filter(({ ja, en }) => !/。$/.test(ja) || !/\.$/.test(en))).toEqual([]);
});

it('keeps the schema that is published with the cases', () => {
  const validator = createValidator(loadSchemas('.'));
  const faults = files
    .flatMap(readCases)
    .flatMap((one) =>
      validator.checkDocument('attainment-case', one).map(({ pointer, en }) => `${one.id}${pointer}: ${en}`),
    );
  expect(faults).toEqual([]);
});

it('expects one judgement of each observation, of the same year, and is named for its file', () => {
  for (const file of files) {
    for (const { id, observations, expected } of readCases(file)) {
      expect(id).toMatch(new RegExp(`^${file.replace('.json', '')}/`));
      expect(expected.map(({ year }) => year)).toEqual(observations.map(({ year }) => year));
    }
  }
});

describe('the runner', () => {
  const run = (command: string) =>
    spawnSync(process.execPath, [join(folder, 'run.mjs'), '--command', command], { encoding: 'utf8' });

  it('agrees with this program', { timeout: 60_000 }, () => {
    const { status, stdout } = run(`"${process.execPath}" --import tsx ${folder}/answer.ts`);
    expect(stdout).toMatch(/^(\d+) \/ \1 の例が一致/);
    expect(status).toBe(0);
  });

  it('names every case that another gets wrong', { timeout: 60_000 }, () => {
    // Says of everything that it was attained.
    const { status, stdout } = run('sed \'s/.*/[{"year":2022,"attainment":"attained"}]/\'');
    expect(stdout).toContain('numbers/missed-at-due: Not attained when the due year falls short.');
    expect(stdout).toMatch(/^0 \/ \d+/m);
    expect(status).toBe(1);
  });

  it('says that a command failed', () => {
    expect(run('exit 3')).toMatchObject({ status: 2, stderr: expect.stringContaining('exit 3') });
  });
});
