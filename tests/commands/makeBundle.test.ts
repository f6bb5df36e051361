import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import type { BuildSummary } from '../../pipeline/commands/buildSummary.ts';
import { start } from '../../pipeline/commands/start.ts';
import { verify } from '../../pipeline/commands/verify.ts';
import { createMemoryEffects, type MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { readTree } from '../../pipeline/effects/readTree.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import type { ErrataDocument, Manifest } from '../../pipeline/model/rows.ts';
import { createMemoryPortal } from '../support/memoryPortal.ts';
import { memoryProject } from '../support/memoryProject.ts';

const output = '/root/output/ebetsu-gyokaku';
const archive = '/root/output/releases/ebetsu-gyokaku';
const errataFile = '/root/data/plans/ebetsu-gyokaku/errata.yaml';
const correctionsFile = '/root/data/plans/ebetsu-gyokaku/editions/2022/corrections.yaml';

/** Puts what was built into the archive, as the folder channel does. */
function archiveOutput({ files, stored }: MemoryEffects): void {
  const { version } = readManifest({ files });
  files.remove(`${archive}/latest`);
  for (const [path, bytes] of readTree(files, output)) {
    stored.set(`${archive}/v${version}/${path}`, bytes);
    stored.set(`${archive}/latest/${path}`, bytes);
  }
}

const readText = ({ files }: Pick<MemoryEffects, 'files'>, path: string): string =>
  new TextDecoder().decode(files.readFile(`${output}/${path}`) ?? new Uint8Array());
const readManifest = (effects: Pick<MemoryEffects, 'files'>): Manifest =>
  JSON.parse(readText(effects, 'manifest.json'));

/** What is stored once the real plan was built and archived as 1.0.0. */
const first = memoryProject(null);
build({ plans: [], json: false }, first);
archiveOutput(first);

/** The real plan, released once as 1.0.0, with these errata and corrections since. */
function released(errata: string, corrections?: string): MemoryEffects {
  const effects = createMemoryEffects(Object.fromEntries(first.stored));
  effects.stored.set(errataFile, Buffer.from(errata));
  if (corrections !== undefined) effects.stored.set(correctionsFile, Buffer.from(corrections));
  return effects;
}

/** What a build tells for programs; the text before it is that of earlier builds. */
function buildAgain(effects: MemoryEffects): BuildSummary['plans'][number] | undefined {
  const before = effects.out().length;
  expect(build({ plans: [], json: true }, effects), effects.err()).toBe(0);
  return (JSON.parse(effects.out().slice(before)) as BuildSummary).plans[0];
}

const erratum = `- version: "1.0.0"
  table: observations
  key: 1-1-1-1/2019
  column: value
  wrong: "5253"
  right: "6253"
  reason: { ja: 元の表の読み違い, en: The source was read wrongly }
  who: 総務部
  date: "2026-04-10"
`;

describe('a first build', () => {
  it('is 1.0.0, the whole bundle, and verifies', () => {
    const effects = memoryProject(null);
    expect(buildAgain(effects)).toMatchObject({ version: '1.0.0', previous_version: null, level: 'major' });
    expect([...readTree(effects.files, output).keys()]).toEqual(
      expect.arrayContaining(['CHANGES.md', 'SHA256SUMS', 'changes.json', 'errata.json', 'manifest.json']),
    );
    expect(readManifest(effects)).toMatchObject({ previous_version: null, pipeline: { version: '0.1.0' } });
    expect(verify({ dirs: [], json: false, quiet: false }, effects), effects.err()).toBe(0);
  });

  it('names the source by its digest', () => {
    const effects = memoryProject(null);
    buildAgain(effects);
    const origin = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/origin.yaml', 'utf8');
    const [sha256] = /[0-9a-f]{64}/.exec(origin) ?? [];
    expect(readManifest(effects).sources).toMatchObject([{ edition: '2022', file: 'source.tsv', sha256 }]);
  });
});

describe('the build after a release', () => {
  it('keeps version and bytes while nothing changes, whatever the program’s version', () => {
    const effects = released('[]\n');
    const before = readTree(effects.files, output);
    const newer = { ...effects, version: '0.2.0' };
    expect(buildAgain(newer)).toMatchObject({
      version: '1.0.0',
      previous_version: '1.0.0',
      level: 'none',
      because: [{ ja: '前の版から何も変わっていない', en: 'nothing changed since the last release' }],
      outcome: 'unchanged',
    });
    expect([...readTree(effects.files, output)]).toEqual([...before]);
  });

  it('tells in one line what changed', async () => {
    const effects = released(erratum);
    build({ plans: [], json: false }, effects);
    expect(effects.out()).toContain('2022年度版  v1.0.1 ← v1.0.0\n  正誤表が変わった / the errata changed\n');
    archiveOutput(effects);
    await start({ json: false }, effects, createMemoryPortal('http://localhost:5050').open);
    expect(effects.out()).toContain('\n  版  v1.0.1  前の版から何も変わっていない\n');
  });
});

describe('errata', () => {
  it('alone make a patch, whose errata.json and CHANGES.md name what was wrong', () => {
    const effects = released(erratum);
    expect(buildAgain(effects)).toMatchObject({ version: '1.0.1', previous_version: '1.0.0', level: 'patch' });
    expect(readManifest(effects).previous_version).toBe('1.0.0');
    const { errata } = JSON.parse(readText(effects, 'errata.json')) as ErrataDocument;
    expect(errata).toMatchObject([{ version: '1.0.0', key: '1-1-1-1/2019', wrong: '5253', fixed_in: null }]);
    const changes = readText(effects, 'CHANGES.md');
    expect(changes).toContain('## 公開済みの版の誤り\n');
    expect(changes).toContain('## Mistakes in earlier releases\n');
    expect(changes).toMatch(/1\.0\.0.*observations\.csv 1-1-1-1\/2019 value.*5253.*6253.*元の表の読み違い/);
    expect(verify({ dirs: [], json: false, quiet: true }, effects), effects.err()).toBe(0);
  });

  it('come with the release that puts them right, and stay in those after it', () => {
    const fixed = erratum.replace('  who', '  fixed_in: "1.0.1"\n  who');
    const correction =
      '- {source_ref: "source.tsv#cell=6,7", printed: "5,253", corrected: "6,253", reason: 桁の誤り, evidence: 担当課の記録, who: 総務部, date: "2026-04-10"}\n';
    const effects = released(fixed, correction);
    expect(buildAgain(effects)).toMatchObject({ version: '1.0.1', level: 'patch' });
    expect(readText(effects, 'observations.csv')).toContain(',1-1-1-1,2019,,2019,2019-04-01,2020-03-31,6253,');
    archiveOutput(effects);
    const before = readTree(effects.files, output);
    expect(buildAgain(effects)).toMatchObject({ version: '1.0.1', level: 'none' });
    expect([...readTree(effects.files, output)]).toEqual([...before]);
  });

  it.each([
    ['a version that was never released', erratum.replace('1.0.0', '1.4.0'), '`1.4.0` was never released.'],
    ['a value that was not published', erratum.replace('5253', '5252'), 'What was published is `5253`, not `5252`.'],
    [
      'a fix in a version that is not made now',
      erratum.replace('  who', '  fixed_in: "1.0.9"\n  who'),
      '`1.0.9` under fixed_in was never released. Released, or made now: 1.0.0, 1.0.1.',
    ],
  ])('of %s stop the build', (_what, errata, sentence) => {
    const effects = released(errata);
    const before = readTree(effects.files, output);
    const run = () => build({ plans: [], json: false }, effects);
    expect(run).toThrow(PipelineError);
    expect(run).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(sentence) }));
    expect([...readTree(effects.files, output)]).toEqual([...before]);
  });

  it('before the first release stop the build', () => {
    const effects = memoryProject(null, { 'data/plans/ebetsu-gyokaku/errata.yaml': erratum });
    expect(() => build({ plans: [], json: false }, effects)).toThrow('Nothing was released yet');
  });
});
