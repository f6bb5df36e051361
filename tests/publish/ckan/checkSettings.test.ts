import { describe, expect, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { CkanSettings } from '../../../pipeline/publish/ckan/CkanSettings.ts';
import { checkNames } from '../../../pipeline/publish/ckan/checkNames.ts';
import { checkSettings } from '../../../pipeline/publish/ckan/checkSettings.ts';
import { vocabularies } from '../../support/vocabularies.ts';

const good: CkanSettings = { name: 'ckan', url: 'https://odcs.bodik.jp', profile: 'bodik' };
const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof PipelineError) return error.faults.map(({ code }) => code);
    throw error;
  }
};
const check = (change: Partial<CkanSettings>, token = 'abc123def') =>
  codesOf(() => checkSettings({ ...good, ...change }, token, vocabularies));

describe('checkSettings', () => {
  test.each<[Partial<CkanSettings>, readonly string[]]>([
    [{}, []],
    [{ url: 'http://127.0.0.1:5055' }, []],
    [{ url: 'http://ckan.example.jp' }, ['refused-url']],
    [{ url: 'ckan' }, ['invalid-url']],
    [{ url: 'https://me:pw@ckan.example.jp' }, ['refused-secret']],
    [{ profile: 'bodick' }, ['unknown-profile']],
    [{ url: 'ckan', profile: 'bodick' }, ['invalid-url', 'unknown-profile']],
    [{ extras: { key: 'abc123def' } }, ['refused-secret']],
  ])('%j gives %j', (change, codes) => expect(check(change)).toEqual(codes));

  test.each([
    ['', 'missing-token'],
    ['abc def', 'invalid-token'],
    ['abc\n', 'invalid-token'],
  ])('refuses the token %j', (token, code) => expect(check({}, token)).toEqual([code]));
});

describe('checkNames', () => {
  test.each([
    ['ebetsu', 'ebetsu-gyokaku', []],
    ['', 'x1', ['missing-organisation']],
    ['江別', 'A', ['invalid-organisation', 'invalid-dataset']],
    ['ebetsu', '{publisher}_x', ['invalid-dataset']],
  ])('%s and %s give %j', (organisation, dataset, codes) => {
    expect(codesOf(() => checkNames({ organisation, dataset }))).toEqual(codes);
  });
});
