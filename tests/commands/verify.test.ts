import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verify } from '../../pipeline/commands/verify.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { zipBundle } from '../../pipeline/release/bundle/zipBundle.ts';
import { alter, goodFiles } from '../verify/goodFiles.ts';

const checkout = new URL('../../', import.meta.url);

/** Schemas and word tables as they are, and the files of one plan for each folder named. */
function effectsWith(folders: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>) {
  const shared = ['schemas/v1', 'data/vocabularies'].flatMap((folder) =>
    readdirSync(new URL(folder, checkout)).map(
      (name) => [`/root/${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, checkout))] as const,
    ),
  );
  const plans = Object.entries(folders).flatMap(([folder, files]) =>
    [...files].map(([file, bytes]) => [`${folder}/${file}`, bytes] as const),
  );
  return createMemoryEffects(Object.fromEntries([...shared, ...plans]));
}

const plain = { dirs: [], json: false, quiet: false };
const flipped = alter('observations.csv', ',false,not_in_force,', ',false,in_progress,');
const sentence = 'observations.csv, line 5, column attainment: found `in_progress`, expected `not_in_force`.';

describe('verify', () => {
  it('agrees with what is published of Ebetsu: 150 flags, 268 of 268 cells', () => {
    const output = new URL('output/ebetsu-gyokaku/', checkout);
    const paths = readdirSync(output, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const files = paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(fileURLToPath(output), path).replaceAll(sep, '/'), readFileSync(path)] as const;
    });
    const effects = effectsWith({ '/root/output/ebetsu-gyokaku': new Map(files) });
    expect(verify(plain, effects)).toBe(0);
    expect(effects.out()).toMatch(/判定の計算し直し +150 /);
    expect(effects.out()).toMatch(/元の表の復元 +268 /);
  });

  it('checks every plan under output/, tells the counts and ends with 0', () => {
    const effects = effectsWith({ '/root/output/tiny': goodFiles, '/root/output/.rejected/tiny': flipped });
    expect(verify(plain, effects)).toBe(0);
    expect(effects.out()).toMatch(/^output\/tiny\n/);
    expect(effects.out()).toMatch(/元の表の復元 +23 /);
    expect(effects.out()).toContain('すべて一致しました');
    expect(effects.err()).toBe('');
  });

  it('names the first difference of a folder on standard error and ends with 1', () => {
    const effects = effectsWith({ '/elsewhere': flipped });
    expect(verify({ ...plain, dirs: ['/elsewhere'] }, effects)).toBe(1);
    expect(effects.err()).toContain(
      'observations.csv 5行目 attainment 列: 実際は `in_progress`、正しくは `not_in_force`。',
    );
    expect(effects.err()).toContain(sentence);
    expect(effects.err()).toContain('--json');
  });

  it('says of a check that could not be made that it was not made', () => {
    const files = new Map([...goodFiles].filter(([file]) => file !== 'targets.csv'));
    const effects = effectsWith({ '/root/output/tiny': files });
    expect(verify(plain, effects)).toBe(1);
    expect(effects.out()).toMatch(/- 判定の計算し直し .*調べていません/);
  });

  it('prints differences alone with quiet, and all of them with json', () => {
    const quiet = effectsWith({ '/root/output/tiny': flipped });
    expect(verify({ ...plain, quiet: true }, quiet)).toBe(1);
    expect(quiet.out()).toBe('');
    const json = effectsWith({ '/root/output/tiny': flipped });
    expect(verify({ ...plain, json: true }, json)).toBe(1);
    const { folders } = JSON.parse(json.out()) as { folders: { folder: string; differences: { en: string }[] }[] };
    expect(folders.map(({ folder }) => folder)).toEqual(['output/tiny']);
    // The flag itself, its count in attainment.csv for plan, goal and policy, plan.json, table.csv, the twin and the graph.
    expect(folders[0]?.differences.map(({ en }) => en.split(',')[0])).toEqual(
      expect.arrayContaining([
        'observations.csv',
        'attainment.csv',
        'plan.json',
        'table.csv',
        'excel/observations.csv',
        'plan.jsonld',
      ]),
    );
    expect(json.err()).toBe('');
  });

  it('checks a zip as it checks the folder that it was made of', () => {
    const effects = effectsWith({ '/root/output/tiny': goodFiles });
    effects.stored.set('/elsewhere/tiny-v1.0.0.zip', zipBundle(goodFiles));
    expect(verify({ ...plain, dirs: ['/elsewhere/tiny-v1.0.0.zip'] }, effects)).toBe(0);
    const fromZip = effects.out().split('\n').slice(1);
    verify(plain, effects);
    expect(effects.out().split('\n').slice(-fromZip.length)).toEqual(fromZip);
  });

  it('tells of a zip in what it is wrong, and refuses one that somebody made to do harm', () => {
    const effects = effectsWith({});
    effects.stored.set('/a.zip', zipBundle(flipped));
    expect(verify({ ...plain, dirs: ['/a.zip'], quiet: true }, effects)).toBe(1);
    expect(effects.err()).toContain(`/a.zip: 最初の違い First difference\n`);
    expect(effects.err()).toContain(sentence);
    effects.stored.set('/b.zip', zipBundle(new Map([...goodFiles, ['../../b.csv', new Uint8Array()]])));
    expect(() => verify({ ...plain, dirs: ['/b.zip'] }, effects)).toThrow('refused-zip: `/b.zip` is not opened');
  });

  it('says by whose schemas and words it checked', () => {
    const effects = effectsWith({ '/root/output/tiny': goodFiles });
    verify(plain, effects);
    expect(effects.out()).toContain('Schemas: those of the release, the same as this program’s.');
    expect(effects.out()).toContain('Vocabularies: data/vocabularies/ here; a release has none.');
    const without = effectsWith({
      '/old': new Map([...goodFiles].filter(([path]) => path !== 'schemas/plan.json')),
    });
    expect(verify({ ...plain, dirs: ['/old'], json: true }, without)).toBe(1);
    expect(JSON.parse(without.out())).toMatchObject({ folders: [{ folder: '/old', schemas: 'program' }] });
  });

  it.each([
    ['a folder that is none', ['/nowhere'], 'There is no `/nowhere`.'],
    ['no plan under output/', [], '`output/` holds no published files.'],
  ])('refuses %s with exit code 2', (_what, dirs, text) => {
    const run = () => verify({ ...plain, dirs }, effectsWith({}));
    expect(run).toThrow(PipelineError);
    expect(run).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(text) }));
  });
});
