import { describe, expect, it } from 'vitest';
import { createValidator } from '../../../pipeline/check/validateRows.ts';
import { loadSchemas } from '../../../pipeline/effects/loadSchemas.ts';
import type { Erratum } from '../../../pipeline/model/Settings.ts';
import { type Archive, checkErrata, checkFixes } from '../../../pipeline/release/bundle/checkErrata.ts';
import { renderErrata } from '../../../pipeline/release/bundle/renderErrata.ts';
import { tinyRelease } from '../tinyRelease.ts';

const file = 'data/plans/tiny/errata.yaml';
const archive: Archive = { versions: ['1.0.0', '1.0.1'], releases: new Map([['1.0.0', tinyRelease()]]) };

/** The observation of 2020 says 0.5; it should have been 0.7. */
const erratum: Erratum = {
  version: '1.0.0',
  table: 'observations',
  key: '1-1-1/2020',
  column: 'value',
  wrong: '0.5',
  right: '0.7',
  reason: { ja: '読み間違い', en: 'Read wrongly' },
  who: '江別市',
  date: '2026-04-10',
};
const tell = (change: Partial<Erratum>, of: Archive = archive) =>
  checkErrata(file, [{ ...erratum, ...change }], of).map(({ messageEn }) => messageEn);

describe('checkErrata', () => {
  it.each<[what: string, change: Partial<Erratum>]>([
    ['a value as it was published', {}],
    ['an integer', { column: 'fiscal_year', wrong: '2020' }],
    ['a truth value', { column: 'meets_target', wrong: 'false' }],
    ['an empty field', { column: 'status', wrong: '' }],
    ['a whole row', { column: null, wrong: '—' }],
    ['a row of another table', { table: 'targets', key: '1-1-1/1', column: 'due', wrong: '2021' }],
    ['a mistake that a later release puts right', { fixed_in: '1.0.1' }],
    ['a mistake of which nobody knows the right', { right: null, fixed_in: null }],
  ])('lets pass %s', (_what, change) => {
    expect(tell(change)).toEqual([]);
  });

  it('tells which entry, in which file', () => {
    const [fault] = checkErrata(file, [erratum, { ...erratum, wrong: '0.6' }], archive);
    expect(fault).toMatchObject({ code: 'invalid-erratum', file });
    expect(fault?.messageJa).toBe(
      '2 件目の正誤（1.0.0 の observations 1-1-1/2020）が公開した版と合いません。公開した値は `0.5` で、`0.6` ではありません。wrong を公開した値に直してください。',
    );
    expect(fault?.messageEn).toBe(
      'Entry 2 (observations 1-1-1/2020 of 1.0.0) does not fit what was published. What was published is `0.5`, not `0.6`. Write the published value under wrong.',
    );
  });

  it.each<[what: string, change: Partial<Erratum>, sentence: string]>([
    ['a version that was never released', { version: '1.1.0' }, '`1.1.0` was never released. Released: 1.0.0, 1.0.1.'],
    [
      'a row that is not there',
      { key: '1-1-1/2030' },
      'observations.csv has no row `1-1-1/2030`. See how its key is written (indicator_id/period/series).',
    ],
    ['a column that is not there', { column: 'valeu' }, 'There is no column `valeu`. Known: plan_id, edition,'],
    ['a name that every object has', { column: 'constructor' }, 'There is no column `constructor`.'],
    ['a fix in the wrong release itself', { fixed_in: '1.0.0' }, 'fixed_in (`1.0.0`) is not later than'],
    ['a fix before it', { fixed_in: '0.9.0' }, 'fixed_in (`0.9.0`) is not later than the wrong release `1.0.0`.'],
  ])('tells %s', (_what, change, sentence) => {
    expect(tell(change)).toEqual([expect.stringContaining(sentence)]);
  });

  it('says before the first release that a mistake is mended, not listed', () => {
    expect(tell({}, { versions: [], releases: new Map() })).toEqual([
      expect.stringContaining('Nothing was released yet: mend the mistake before the release.'),
    ]);
  });
});

describe('checkFixes', () => {
  it('lets pass a fix that is out, that is made now, or that nobody made yet', () => {
    const errata = [erratum, { ...erratum, fixed_in: null }, { ...erratum, fixed_in: '1.0.1' }];
    expect(checkFixes(file, errata, ['1.0.0', '1.0.1'])).toEqual([]);
  });

  it('tells a fix in a version that is neither', () => {
    const [fault] = checkFixes(file, [{ ...erratum, fixed_in: '1.0.2' }], ['1.0.0', '1.0.1']);
    expect(fault?.code).toBe('invalid-erratum');
    expect(fault?.messageEn).toContain(
      '`1.0.2` under fixed_in was never released. Released, or made now: 1.0.0, 1.0.1.',
    );
  });
});

describe('renderErrata', () => {
  const validator = createValidator(loadSchemas('.'));
  const read = (errata: readonly Erratum[]) => JSON.parse(new TextDecoder().decode(renderErrata('tiny', errata)));

  it('follows its schema, with errata and without', () => {
    for (const errata of [[], [erratum]]) expect(validator.checkDocument('errata', read(errata))).toEqual([]);
  });

  it('says null for what a person left out, and keeps the order', () => {
    const whole: Erratum = { ...erratum, key: '1-1-1/2019', column: null };
    const { errata } = read([whole, erratum]) as { readonly errata: readonly Erratum[] };
    expect(errata.map(({ key, column, fixed_in }) => [key, column, fixed_in])).toEqual([
      ['1-1-1/2019', null, null],
      ['1-1-1/2020', 'value', null],
    ]);
  });
});
