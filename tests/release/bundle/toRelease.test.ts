import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { digestOf } from '../../../pipeline/release/bundle/digestOf.ts';
import { readManifest } from '../../../pipeline/release/bundle/readManifest.ts';
import { toRelease } from '../../../pipeline/release/bundle/toRelease.ts';
import { zipBundle } from '../../../pipeline/release/bundle/zipBundle.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';

const bundle = tinyBundle();
const text = (path: string): string => new TextDecoder().decode(bundle.get(path));

function faultOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { exitCode: error.exitCode, ...error.faults[0] };
  }
  throw new Error('no fault');
}

describe('toRelease', () => {
  const release = toRelease(bundle, 'tiny');

  it('names plan, version and title; the notes are CHANGES.md', () => {
    expect(release).toMatchObject({
      planId: 'tiny',
      version: '1.0.0',
      title: { ja: '小さな計画', en: 'A tiny plan' },
      notes: text('CHANGES.md'),
    });
  });

  it('holds every file of the bundle, and at the end the zip of them all', () => {
    const zip = zipBundle(bundle);
    expect(release.files.map(({ path }) => path)).toEqual([...bundle.keys(), 'tiny-v1.0.0.zip']);
    expect(release.files.at(-1)).toMatchObject({ sha256: digestOf(zip), mediaType: 'application/zip' });
    for (const { path, bytes, sha256 } of release.files.slice(0, -1)) {
      expect(bytes).toBe(bundle.get(path));
      expect(sha256).toBe(digestOf(bytes));
    }
  });

  it('gives each its media type and name, those that the manifest cannot list too', () => {
    const facts = Object.fromEntries(release.files.map(({ path, mediaType, label }) => [path, [mediaType, label.en]]));
    expect(facts).toMatchObject({
      'plan.json': ['application/json', 'The whole plan as JSON'],
      'manifest.json': ['application/json', 'Manifest of the files'],
      SHA256SUMS: ['text/plain', 'Digests, for sha256sum -c'],
    });
  });

  it('refuses a file that the manifest does not list', () => {
    const fault = faultOf(() => toRelease(new Map([...bundle, ['secret.txt', new Uint8Array()]]), 'output/tiny'));
    expect(fault).toMatchObject({ exitCode: 2, code: 'invalid-release', file: 'output/tiny' });
    expect(fault.messageEn).toContain('`output/tiny` holds files that its manifest.json does not list (`secret.txt`).');
  });
});

describe('readManifest', () => {
  it.each([
    ['no manifest', null, 'there is no such file'],
    ['no JSON', '{', 'JSON'],
    ['another document', '{"version": "1.0.0"}', 'it has not the form of a manifest'],
    ['nothing', 'null', 'it has not the form of a manifest'],
    ['a plan id that is a path', text('manifest.json').replace('"tiny"', '"../tiny"'), 'it has not the form'],
    ['a version that is a path', text('manifest.json').replace('"1.0.0"', '"1.0.0/.."'), 'it has not the form'],
  ])('refuses %s', (_what, manifest, why) => {
    const files = new Map(manifest === null ? [] : [['manifest.json', new TextEncoder().encode(manifest)]]);
    const fault = faultOf(() => readManifest(files, 'output/tiny'));
    expect(fault).toMatchObject({ exitCode: 2, code: 'invalid-release', file: 'output/tiny' });
    expect(fault.messageEn).toContain(why);
  });
});
