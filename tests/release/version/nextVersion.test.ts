import { describe, expect, it, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { Schemas } from '../../../pipeline/model/Schemas.ts';
import { diffReleases } from '../../../pipeline/release/diff/diffReleases.ts';
import type { PublishedTables } from '../../../pipeline/release/diff/PublishedTables.ts';
import { nextVersion } from '../../../pipeline/release/version/nextVersion.ts';
import { tinyPlan } from '../../support/tinyPlan.ts';
import { vocabularies as words } from '../../support/vocabularies.ts';
import { revise, schemas, tinyRelease, withCorrection, withoutIndicator } from '../tinyRelease.ts';

const { tables } = tinyPlan;
const first = { indicator_id: '1-1-1' } as const;
const revised = { sourceSha256: 'bb', tables: revise('observations', { ...first, period: '2020' }, { value: '0.6' }) };
const withFiles = (...paths: readonly string[]) => new Map(paths.map((path) => [path, new Uint8Array([path.length])]));

/** The version after 1.2.3 (schemas 1.0.4) when a release differs in `after`. */
function next(after: Partial<PublishedTables>, atLeast?: string, before: Partial<PublishedTables> = {}) {
  const diff = diffReleases(tinyRelease(before), tinyRelease(after), words);
  return nextVersion({ version: '1.2.3', schemaVersion: '1.0.4', diff }, { planId: 'tiny', atLeast });
}

/** The schemas with one change in that of the targets. */
function withTargets(change: object): Schemas {
  return { ...schemas, targets: { ...schemas['targets'], $id: schemas['targets']?.$id ?? '', ...change } };
}

describe('the first release', () => {
  it('is 1.0.0, or what a person raised it to', () => {
    expect(nextVersion(null, { planId: 'tiny' })).toMatchObject({ version: '1.0.0', schemaVersion: '1.0.0' });
    expect(nextVersion(null, { planId: 'tiny', atLeast: '1.4.0' })).toMatchObject({ version: '1.4.0', level: 'major' });
    expect(() => nextVersion(null, { planId: 'tiny', atLeast: '0.9.0' })).toThrow('conflicting-version');
  });
});

describe('what a difference makes of 1.2.3', () => {
  const renamed = { indicator: '新しい名前' };
  test.each<[what: string, after: Partial<PublishedTables>, version: string]>([
    ['nothing', {}, '1.2.3'],
    ['another pipeline alone', { pipelineVersion: '0.2.0' }, '1.2.3'],
    ['a revised value', revised, '1.2.4'],
    ['a correction', { tables: withCorrection('11%') }, '1.2.4'],
    [
      'another flag by other rules',
      { tables: revise('observations', { ...first, period: '2020' }, { pace: 'ahead' }) },
      '1.2.4',
    ],
    ['another description', { metadata: new Map([['/plan/title/ja', '別の題']]) }, '1.2.4'],
    ['a finding that is gone', { tables: { ...tables, findings: [] } }, '1.2.4'],
    ['a file written otherwise', { files: withFiles('plan.jsonld') }, '1.3.0'],
    ['another edition', { edition: '2022' }, '1.3.0'],
    ['an indicator that is gone', { tables: withoutIndicator('1-1-2') }, '2.0.0'],
    ['an indicator renamed', { tables: revise('indicators', first, renamed) }, '2.0.0'],
    ['a section retitled', { tables: revise('sections', { section_id: '1' }, { title: '別の題' }) }, '2.0.0'],
    ['another unit', { tables: revise('indicators', first, { unit: '点', unit_code: '{point}' }) }, '2.0.0'],
    ['numbers in place of stages', { tables: revise('indicators', first, { value_type: 'status' }) }, '2.0.0'],
    ['a unit of another size', { tables: revise('indicators', first, { unit_multiplier: 3 }) }, '2.0.0'],
    ['a unit printed no longer', { tables: revise('indicators', first, { unit: null, unit_code: null }) }, '1.2.4'],
    ['the same name in wide letters', { tables: revise('indicators', first, { indicator: '＝市民の声🙂' }) }, '1.2.4'],
    [
      'an added column',
      { schemas: withTargets({ properties: { ...schemas['targets']?.properties, note: {} } }) },
      '2.0.0',
    ],
    ['another wording of a schema', { schemas: withTargets({ title: '別の題' }) }, '1.2.4'],
  ])('%s', (_what, after, version) => {
    expect(next(after).version).toBe(version);
  });

  it('new indicators are a MINOR', () => {
    expect(next({}, undefined, { tables: withoutIndicator('1-1-2') })).toMatchObject({
      version: '1.3.0',
      level: 'minor',
    });
  });

  it('a file that is gone is a MAJOR; bytes alone are a PATCH', () => {
    expect(next({}, undefined, { files: withFiles('history.csv') }).version).toBe('2.0.0');
    const written = new Map([['plan.jsonld', new Uint8Array([1])]]);
    expect(next({ files: written }, undefined, { files: withFiles('plan.jsonld') }).version).toBe('1.2.4');
  });

  it('a year reported at last fills a row that was there: a MINOR', () => {
    const open = revise('observations', { ...first, period: '2021' }, { value: null, value_text: null });
    const { level, because } = next({ sourceSha256: 'bb' }, undefined, { edition: '2020', tables: open });
    expect(level).toBe('minor');
    expect(because.map(({ en }) => en)).toContain('1 row of observations.csv filled with values of a new period');
  });

  it('a name that was misprinted and corrected is a PATCH', () => {
    const ref = 'source.tsv#cell=3,3';
    const named = revise('indicators', first, { indicator: '市民の声' }, withCorrection('市民の声'));
    const corrected = revise('findings', { code: 'applied-correction' }, { source_ref: ref }, named);
    expect(next({ tables: corrected }).version).toBe('1.2.4');
  });

  it('the errata are a PATCH of their own', () => {
    const errata = (byte: number) => ({ files: new Map([['errata.json', new Uint8Array([byte])]]) });
    const { version, because } = next(errata(1), undefined, errata(2));
    expect(version).toBe('1.2.4');
    expect(because).toEqual([{ ja: '正誤表が変わった', en: 'the errata changed' }]);
  });
});

it('names the heaviest changes alone as grounds, and why nothing happens', () => {
  expect(next({ tables: withoutIndicator('1-1-2') }).because).toEqual([
    { ja: 'observations.csv から 3 行がなくなった', en: '3 rows removed from observations.csv' },
    { ja: 'indicators.csv から 1 行がなくなった', en: '1 row removed from indicators.csv' },
    { ja: 'targets.csv から 1 行がなくなった', en: '1 row removed from targets.csv' },
  ]);
  expect(next({}).because).toEqual([
    { ja: '前の版から何も変わっていない', en: 'nothing changed since the last release' },
  ]);
});

it('counts the shape on its own: a schema that was loosened raises it, a value does not', () => {
  expect(next(revised).schemaVersion).toBe('1.0.4');
  expect(next({ schemas: withTargets({ required: [] }) })).toMatchObject({ schemaVersion: '1.1.0', version: '1.3.0' });
  expect(next({ schemas: withTargets({ 'x-key': ['text'] }) })).toMatchObject({
    schemaVersion: '2.0.0',
    version: '2.0.0',
  });
});

describe('version_at_least', () => {
  it('raises the version, and says so', () => {
    expect(next(revised, '2.0.0')).toMatchObject({ version: '2.0.0', level: 'major' });
    expect(next(revised, '1.4.0').because.at(-1)).toEqual({
      ja: 'plan.yaml の version_at_least が 1.4.0 である',
      en: 'version_at_least in plan.yaml is 1.4.0',
    });
    expect(next({}, '1.3.0')).toMatchObject({ version: '1.3.0', level: 'minor' });
  });

  it('does nothing when it is met', () => {
    expect(next(revised, '1.2.4')).toEqual(next(revised));
    expect(next(revised, '1.2.3').version).toBe('1.2.4');
    expect(next({}, '1.0.0').version).toBe('1.2.3');
  });

  it('never lowers what the difference calls for', () => {
    const run = () => next({ tables: withoutIndicator('1-1-2') }, '1.9.0');
    expect(run).toThrow(PipelineError);
    expect(run).toThrow(
      'conflicting-version: version_at_least is `1.9.0`, but the difference to the last release makes it 2.0.0 (3 rows removed from observations.csv).',
    );
  });
});
