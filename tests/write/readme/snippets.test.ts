import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePlan } from '../../../pipeline/write/writePlan.ts';
import { realPlan } from '../../support/realPlan.ts';
import { tinyCatalog } from '../../support/tinyPlan.ts';
import { vocabularies } from '../../support/vocabularies.ts';
import { schemas } from '../tinyFiles.ts';

/** The observations of Ebetsu's table as they were worked out by hand, flags included. */
const byHand = parse(readFileSync(new URL('../../fixtures/ebetsu-2022/expected-observations.csv', import.meta.url)), {
  columns: true,
  bom: true,
}) as Record<string, string>[];
const attainedIn2022 = String(
  byHand.filter(({ fiscal_year, attainment }) => fiscal_year === '2022' && attainment === 'attained').length,
);

const files = writePlan(realPlan(), tinyCatalog, schemas, vocabularies);
const readme = new TextDecoder().decode(files.get('README.md'));

/** The code blocks of a language, one a part of the README; both parts give the same. */
function extract(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gmu'))].map(([, code = '']) => code);
}

/** Pythons that may have the libraries: that of `npm run test:foreign`, then the system's. */
const pythons = [process.env['TORIKUMI_PYTHON'] ?? '', resolve('.cache/foreign/venv/bin/python'), 'python3'].filter(
  (path) => path !== '' && (!path.includes('/') || existsSync(path)),
);

function tryRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, [...args], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // No such program, or it says no: the test is skipped and says so.
    if (error instanceof Error) return false;
    throw error;
  }
}

const pandas = pythons.find((python) => tryRun(python, ['-c', 'import pandas']));
const duckdb = pythons.find((python) => tryRun(python, ['-c', 'import duckdb']));
const r = tryRun('Rscript', ['--version']);

describe('the programs of README.md, run as they stand there', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'torikumi-readme-'));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(program: string, args: readonly string[]): string {
    return execFileSync(program, [...args], { cwd: folder, encoding: 'utf8' }).trim();
  }

  it.each(['r', 'python', 'sql', 'ts'])('stand in both languages alike: %s', (language) => {
    const [first, second, ...others] = extract(language);
    expect(first).toBeDefined();
    expect([second, others]).toEqual([first, []]);
  });

  it('TypeScript prints what a person counts', () => {
    writeFileSync(join(folder, 'count.ts'), extract('ts')[0] ?? '');
    expect(run(process.execPath, ['--import', resolve('node_modules/tsx/dist/loader.mjs'), 'count.ts'])).toBe(
      attainedIn2022,
    );
  });

  it.skipIf(pandas === undefined)('pandas prints what a person counts (skipped where no Python has pandas)', () => {
    writeFileSync(join(folder, 'count.py'), extract('python')[0] ?? '');
    expect(run(pandas ?? '', ['count.py'])).toBe(attainedIn2022);
  });

  it.skipIf(duckdb === undefined)('DuckDB prints what a person counts (skipped where no Python has duckdb)', () => {
    const query = extract('sql')[0] ?? '';
    const program = `import duckdb; print(duckdb.sql(${JSON.stringify(query)}).fetchall()[0][0])`;
    expect(run(duckdb ?? '', ['-c', program])).toBe(attainedIn2022);
  });

  it.skipIf(!r)('R prints what a person counts (skipped where there is no Rscript)', () => {
    writeFileSync(join(folder, 'count.R'), extract('r')[0] ?? '');
    expect(run('Rscript', ['count.R'])).toBe(attainedIn2022);
  });
});
