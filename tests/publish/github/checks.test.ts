import { describe, expect, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { Release, ReleaseFile } from '../../../pipeline/model/Release.ts';
import { checkRelease } from '../../../pipeline/publish/github/checkRelease.ts';
import { checkSettings } from '../../../pipeline/publish/github/checkSettings.ts';
import { fitNotes } from '../../../pipeline/publish/github/fitNotes.ts';
import type { GitHubSettings } from '../../../pipeline/publish/github/GitHubSettings.ts';
import { plantedToken } from './githubWorld.ts';
import { smallRelease } from './smallRelease.ts';

/** The faults of a check; every one of them ends the run with exit 2. */
function faultsOf(check: () => void): PipelineError['faults'] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.faults;
  }
}

describe('settings', () => {
  const good: GitHubSettings = { name: 'github', owner: 'octo-city', repo: 'open-data' };
  const codesOf = (settings: Partial<GitHubSettings>, token = plantedToken): readonly string[] =>
    faultsOf(() => checkSettings({ ...good, ...settings }, token)).map(({ code }) => code);

  test.each<[string, Partial<GitHubSettings>]>([
    ['as they should be', {}],
    ['of GitHub Enterprise', { base_url: 'https://github.example.jp/api/v3' }],
    ['of a test on this machine', { base_url: 'http://127.0.0.1:8080' }],
    ['with a commit', { target_commitish: '0123456789abcdef0123456789abcdef01234567' }],
    ['with a repository of GitHub’s own', { repo: '.github' }],
  ])('%s are taken', (_words, settings) => {
    expect(codesOf(settings)).toEqual([]);
  });

  test.each<[string, Partial<GitHubSettings>]>([
    ['invalid-owner', { owner: 'octo/city' }],
    ['invalid-owner', { owner: '' }],
    ['invalid-repo', { repo: '..' }],
    ['invalid-repo', { repo: '公開' }],
    ['invalid-target-commitish', { target_commitish: 'main' }],
    ['invalid-base-url', { base_url: 'api.github.com' }],
    ['refused-base-url', { base_url: 'http://github.example.jp/api/v3' }],
    ['refused-secret', { base_url: 'https://me:pass@github.example.jp' }],
    ['refused-secret', { repo: `x-${plantedToken}` }],
  ])('%s', (code, settings) => {
    expect(codesOf(settings)).toEqual([code]);
  });

  test.each([
    ['missing-token', ''],
    ['invalid-token', `${plantedToken}\n`],
    ['invalid-token', 'トークン'],
  ])('%s', (code, token) => {
    expect(codesOf({}, token)).toEqual([code]);
  });

  test('are told of together, with what was expected', () => {
    const faults = faultsOf(() => checkSettings({ ...good, owner: 'a b', repo: '' }, plantedToken));
    expect(faults.map(({ messageJa }) => messageJa)).toEqual([
      '設定 owner の値 `a b` は使えません。GitHub の利用者名か組織名を書いてください。',
      '設定 repo の値 `` は使えません。リポジトリの名前を書いてください。',
    ]);
  });
});

describe('a release', () => {
  const release = smallRelease('1.0.0', 'x');
  const [csv] = release.files as [ReleaseFile, ...ReleaseFile[]];
  const codesOf = (change: Partial<Release>): readonly string[] =>
    faultsOf(() => checkRelease({ ...release, ...change }, plantedToken)).map(({ code }) => code);

  test('of plain names, sizes and texts is taken', () => {
    expect(codesOf({})).toEqual([]);
  });

  test.each([
    ['invalid-asset-name', [{ ...csv, path: '実績.csv' }]],
    ['invalid-asset-name', [{ ...csv, path: '.hidden' }]],
    ['invalid-asset-name', [{ ...csv, path: 'a b.csv' }]],
    [
      'duplicate-asset-name',
      [
        { ...csv, path: 'a/b.csv' },
        { ...csv, path: 'a__b.csv' },
      ],
    ],
    ['refused-asset-size', [{ ...csv, bytes: new Uint8Array() }]],
    ['refused-asset-count', Array.from({ length: 1001 }, (_, index) => ({ ...csv, path: `${index}.csv` }))],
    ['refused-secret', [{ ...csv, bytes: Buffer.from(`a,${plantedToken},b`) }]],
    ['refused-secret', [{ ...csv, label: { ja: plantedToken, en: '' } }]],
  ])('%s', (code, files) => {
    expect(codesOf({ files })).toEqual([code]);
  });

  test('whose notes or title hold the token is refused without repeating it', () => {
    const faults = faultsOf(() => {
      checkRelease({ ...release, notes: plantedToken, title: { ja: plantedToken, en: '' } }, plantedToken);
    });
    expect(faults.map(({ code }) => code)).toEqual(['refused-secret', 'refused-secret']);
    expect(JSON.stringify(faults)).not.toContain(plantedToken);
  });
});

describe('release notes', () => {
  test('of up to 125,000 characters stay as they are', () => {
    const notes = `${'a'.repeat(124_999)}\n`;
    expect(fitNotes(notes)).toBe(notes);
  });

  test('that are longer end at a line, with a word on where the rest is', () => {
    const line = `${'あ'.repeat(99)}\n`;
    const fitted = fitNotes(line.repeat(2000));
    expect(fitted.length).toBeLessThanOrEqual(125_000);
    expect(fitted.length).toBeGreaterThan(124_800);
    expect(fitted.split('\n').slice(-6)).toEqual([
      'あ'.repeat(99),
      '',
      '…',
      '',
      '続きは添付の CHANGES.md にあります。 / The rest is in CHANGES.md, attached.',
      '',
    ]);
  });
});
