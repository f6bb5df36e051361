import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createValidator } from '../../pipeline/check/validateRows.ts';
import { diff } from '../../pipeline/commands/diff.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { ChangesDocument } from '../../pipeline/model/rows.ts';
import { zipBundle } from '../../pipeline/release/bundle/zipBundle.ts';
import { revise } from '../release/tinyRelease.ts';
import { tinyBundle } from '../support/tinyBundle.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const project = Object.fromEntries(
  ['schemas/v1', 'data/vocabularies'].flatMap((folder) =>
    readdirSync(folder).map((name) => [`/root/${folder}/${name}`, readFileSync(`${folder}/${name}`)]),
  ),
);

/** The tiny plan of another source, in which the year 2020 of 1-1-1 is 11% instead of 0.5%; a title hostile to HTML. */
function revisePlan(plan: Plan): Plan {
  const fields = { value: '11', value_text: '11%', meets_target: true, attainment: 'attained_early' } as const;
  const tables = revise('observations', { indicator_id: '1-1-1', period: '2020' }, fields);
  const { settings, origin } = plan;
  return {
    ...plan,
    tables,
    version: '1.0.1',
    origin: { ...origin, sha256: 'b'.repeat(64) },
    settings: { ...settings, title: { ...settings.title, ja: '<script>alert(1)</script>' } },
  };
}

function inFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

const old = tinyBundle();
const revised = tinyBundle(revisePlan);
const other = tinyBundle((plan) => ({ ...plan, settings: { ...tinyPlan.settings, plan_id: 'other' } }));
const everything = {
  ...project,
  ...inFolder('/root/output/tiny', revised),
  ...inFolder('/root/output/releases/tiny/v1.0.0', old),
  ...inFolder('/root/output/releases/tiny/latest', old),
  ...inFolder('/root/output/other', other),
  ...inFolder('/elsewhere/folder', revised),
  '/elsewhere/new.zip': zipBundle(revised),
  '/elsewhere/broken.zip': 'no zip',
};

function run(names: readonly string[], format?: string) {
  const effects = createMemoryEffects(everything);
  const exit = diff({ names, ...(format === undefined ? {} : { format }) }, effects);
  return { exit, out: effects.out() };
}

describe('exit codes are those of diff', () => {
  test.each([
    ['a plan and its last release', ['tiny@latest', 'tiny'], 1],
    ['two folders, a release by its number', ['tiny@1.0.0', '/elsewhere/folder'], 1],
    ['a release as its folder is called, and a zip', ['tiny@v1.0.0', '/elsewhere/new.zip'], 1],
    ['a folder and the zip of the same', ['/elsewhere/folder', '/elsewhere/new.zip'], 0],
    ['a release and itself', ['tiny@1.0.0', 'tiny@latest'], 0],
  ])('%s', (_what, names, exit) => {
    expect(run(names).exit).toBe(exit);
  });

  test.each([
    ['a folder that is none', ['/nowhere', 'tiny'], 'unknown-release: There is no `/nowhere`.'],
    ['a version that is none, with those that are', ['tiny@9.0.0', 'tiny'], 'Known: tiny@latest, tiny@1.0.0.'],
    ['a way out of the archive', ['tiny@../../other', 'tiny'], 'There is no `tiny@../../other`.'],
    ['a misspelt plan', ['tinny', 'tiny'], 'Did you mean `tiny`?'],
    ['a zip that is not there', ['/elsewhere/none.zip', 'tiny'], 'There is no `/elsewhere/none.zip`.'],
    ['a zip that is none', ['/elsewhere/broken.zip', 'tiny'], 'invalid-release: `/elsewhere/broken.zip`'],
    ['a folder without a release', ['/root/data', 'tiny'], '`/root/data` is no set of published files'],
    ['two plans', ['other', 'tiny'], 'conflicting-plan: `other` and `tiny`'],
    ['one release alone', ['tiny'], 'missing-argument: Name two releases to compare'],
  ])('%s is trouble', (_what, names, text) => {
    expect(() => run(names)).toThrow(PipelineError);
    expect(() => run(names)).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(text) }));
  });

  it('a format that is not known is trouble', () => {
    expect(() => run(['tiny@latest', 'tiny'], 'pdf')).toThrow(
      'unknown-format: There is no format `pdf`. Known: text, md, md-en, html, json.',
    );
  });
});

describe('formats', () => {
  const names = ['tiny@latest', 'tiny'] as const;
  const ja = '1-1-1 の令和2年度は、値が 0.5% から 11% に改められたため、進行中から期限前達成に変わりました。';
  const en = 'R2 of 1-1-1 went from in_progress to attained_early because the value was revised 0.5% → 11%.';

  it('text tells both languages, Japanese first', () => {
    const { out } = run(names);
    expect(out).toMatch(/^変更点: tiny 1\.0\.0 → 1\.0\.1\n/);
    expect(out).toContain(`  - ${ja}\n`);
    expect(out.indexOf(en)).toBeGreaterThan(out.indexOf(ja));
    expect(run(['tiny@1.0.0', 'tiny@latest']).out).toContain('違いはありません。');
  });

  it('md is Japanese, md-en English', () => {
    expect(run(names, 'md').out).toContain(`- ${ja}\n`);
    expect(run(names, 'md-en').out).toContain(`- ${en.replaceAll('_', '\\_')}\n`);
    expect(run(names, 'md-en').out).not.toContain(ja);
  });

  it('html is one page in which nothing that was published can run', () => {
    const { out } = run(names, 'html');
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain(`<li>${ja}</li>`);
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(out).not.toContain('<script');
  });

  it('json follows the schema of changes.json', () => {
    const document = JSON.parse(run(names, 'json').out) as ChangesDocument;
    expect(createValidator(loadSchemas('.')).checkDocument('changes', document)).toEqual([]);
    expect(document).toMatchObject({ version: '1.0.1', previous: { version: '1.0.0' }, level: 'patch' });
    expect(document.flags).toMatchObject([{ ja, en }]);
  });
});
