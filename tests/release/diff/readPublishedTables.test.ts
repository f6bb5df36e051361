import { describe, expect, it, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { readPublishedTables } from '../../../pipeline/release/diff/readPublishedTables.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';
import { tinyPlan } from '../../support/tinyPlan.ts';
import { schemas } from '../tinyRelease.ts';

const bundle = tinyBundle();

function read(files: ReadonlyMap<string, Uint8Array>) {
  return readPublishedTables(files, { name: 'tiny.zip', schemas });
}

function without(...paths: readonly string[]) {
  return new Map([...bundle].filter(([path]) => !paths.some((gone) => path.startsWith(gone))));
}

function alter(path: string, change: (text: string) => string) {
  return new Map([...bundle, [path, new TextEncoder().encode(change(new TextDecoder().decode(bundle.get(path))))]]);
}

it('reads a bundle’s tables as they were written, and what it is', () => {
  const release = read(bundle);
  expect(release).toMatchObject({
    planId: 'tiny',
    version: '1.0.0',
    schemaVersion: '1.0.0',
    edition: '2021',
    pipelineVersion: '0.1.0',
    sourceSha256: tinyPlan.origin.sha256,
    tables: tinyPlan.tables,
  });
  expect(release.metadata.get('/plan/title/ja')).toBe('小さな計画');
  expect(release.files).toBe(bundle);
});

describe('schemas', () => {
  it('are those that the release brings along', () => {
    const { schemas: own } = read(alter('schemas/targets.json', (text) => text.replace('"目標の番号"', '"番号"')));
    expect(own['targets']).not.toEqual(schemas['targets']);
    expect(Object.keys(own)).toHaveLength([...bundle.keys()].filter((path) => path.startsWith('schemas/')).length);
  });

  it('are those of this program for files without any, whose manifest may be missing too', () => {
    const release = read(without('schemas/', 'manifest.json'));
    expect(release.schemas).toBe(schemas);
    expect(release.pipelineVersion).toBeNull();
  });
});

describe('refuses, in one sentence,', () => {
  test.each<[what: string, files: ReadonlyMap<string, Uint8Array>, text: string]>([
    ['files that are no release', without('plan.json', 'targets.csv'), '`plan.json`, `targets.csv` missing'],
    ['a table that is cut off', alter('targets.csv', (text) => text.trimEnd()), '`targets.csv:3` of `tiny.zip`'],
    ['a table without a column', alter('targets.csv', (text) => text.replace(',due,', ',end,')), 'no column due'],
    ['a plan.json that is no JSON', alter('plan.json', () => '{'), '`plan.json` of `tiny.zip` cannot be read'],
    ['a plan.json that is no object', alter('plan.json', () => '[]'), 'it is no object'],
    ['a plan.json without an edition', alter('plan.json', (text) => text.replace('"edition"', '"x"')), 'no edition'],
    ['a version that is none', alter('plan.json', (text) => text.replace('"1.0.0"', '"1.0"')), 'not of the form 1.2.0'],
    ['a manifest that is no JSON', alter('manifest.json', () => ''), '`manifest.json` of `tiny.zip`'],
    ['a schema that is no JSON', alter('schemas/plan.json', () => 'x'), '`schemas/plan.json` of `tiny.zip`'],
    ['a schema without an address', alter('schemas/plan.json', () => '{}'), 'no $id'],
    ['a schema that is none', alter('schemas/plan.json', (text) => text.replace('"type"', '"typo"')), '`schemas/`'],
  ])('%s', (_what, files, text) => {
    const run = () => read(files);
    expect(run).toThrow(PipelineError);
    expect(run).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(text) }));
    expect(run).toThrow(/^invalid-release: [^\n]+$/);
  });
});
