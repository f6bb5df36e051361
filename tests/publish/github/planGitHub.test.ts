import { describe, expect, test } from 'vitest';
import type { FilledRelease, GitHubState, RemoteAsset } from '../../../pipeline/publish/github/GitHubState.ts';
import { isLatest, versionIn } from '../../../pipeline/publish/github/isLatest.ts';
import { planGitHub } from '../../../pipeline/publish/github/planGitHub.ts';
import { smallRelease } from './smallRelease.ts';

const release = smallRelease('1.0.0', 'x');
const nothing: GitHubState = { published: null, draft: null, surplusDrafts: [], publishedVersions: [] };

/** The release's own files as GitHub would list them. */
const assets = release.files.map(({ path, bytes, sha256 }, index): RemoteAsset => {
  return { id: 10 + index, name: path.replace('/', '__'), state: 'uploaded', size: bytes.length, sha256 };
});
const toRelease = (isDraft: boolean, held: readonly RemoteAsset[]): FilledRelease => {
  return { id: 7, tag: 'small-v1.0.0', isDraft, uploadUrl: 'u', url: 'h', assets: held };
};
const planFor = (state: Partial<GitHubState>) => planGitHub('github', release, { ...nothing, ...state });
const actionsFor = (state: Partial<GitHubState>): readonly string[] =>
  planFor(state).steps.map(({ action, target }) => `${action} ${target}`);

test('from nothing: a draft, every file, publication', () => {
  expect(actionsFor({})).toEqual([
    'create small-v1.0.0',
    'create observations.csv',
    'create excel__observations.csv',
    'create plan.json',
    'finish small-v1.0.0',
  ]);
});

test('each step has its reason in Japanese and English, and what is sent its size and digest', () => {
  const { steps } = planFor({});
  expect(steps[3]).toEqual({
    action: 'create',
    target: 'plan.json',
    reason: { ja: 'まだない', en: 'is not there yet' },
    size: 3,
    // sha256sum of the three bytes `{}\n`.
    sha256: 'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356',
    details: { kind: 'asset' },
  });
  expect(steps.every(({ reason }) => reason.ja !== '' && reason.en !== '')).toBe(true);
});

test('a draft that holds everything needs publication alone', () => {
  const steps = planFor({ draft: toRelease(true, assets) }).steps.filter(({ action }) => action !== 'skip');
  expect(steps.map(({ action, details }) => [action, details])).toEqual([
    ['finish', { kind: 'draft', make_latest: 'true', release_id: '7' }],
  ]);
});

test.each([
  ['starter', { state: 'starter' }, 'left over from a broken upload (`starter`)'],
  ['open', { state: 'open' }, 'left over from a broken upload (`open`)'],
  ['a state nobody has heard of', { state: 'thawing' }, 'left over from a broken upload (`thawing`)'],
  ['another size', { size: 4 }, 'has another size (`4`, `3` bytes)'],
  ['another digest', { sha256: '0'.repeat(64) }, 'has other bytes (SHA-256)'],
  ['a digest nobody knows', { sha256: null }, 'has other bytes (SHA-256)'],
])('an asset of a draft is replaced for %s', (_words, change, reason) => {
  const held = assets.map((asset) => (asset.name === 'plan.json' ? { ...asset, ...change } : asset));
  const step = planFor({ draft: toRelease(true, held) }).steps.find(({ action }) => action === 'replace');
  expect(step).toMatchObject({ target: 'plan.json', reason: { en: reason }, details: { asset_id: '12' } });
});

test('a published release with these bytes: nothing but skip', () => {
  const { steps } = planFor({ published: toRelease(false, assets) });
  expect(steps.map(({ action }) => action)).toEqual(['skip', 'skip', 'skip', 'skip']);
});

describe('a published release is refused', () => {
  test.each([
    ['with a file missing', assets.slice(1), '`observations.csv`'],
    ['with a file too many', [...assets, { ...assets[0], id: 99, name: 'more.csv' } as RemoteAsset], '`more.csv`'],
    ['with a broken file', assets.map((asset) => ({ ...asset, state: 'starter' })), '`observations.csv`, `excel__'],
  ])('%s', (_words, held, names) => {
    expect(() => planFor({ published: toRelease(false, held) })).toThrow(`(different: ${names}`);
  });

  test('in Japanese', () => {
    const plan = (): unknown => planFor({ published: toRelease(false, assets.slice(1)) });
    expect(plan).toThrow(
      expect.objectContaining({
        exitCode: 3,
        faults: [
          expect.objectContaining({
            code: 'conflicting-release',
            messageJa:
              '`small-v1.0.0` は別の内容で公開済みです（違うもの: `observations.csv`）。公開した版は変えません。訂正は新しい版として公開してください。',
          }),
        ],
      }),
    );
  });
});

test('only the highest version of the plan becomes the latest release', () => {
  const latest = (versions: readonly string[]): string | undefined =>
    planFor({ publishedVersions: versions }).steps.at(-1)?.details?.['make_latest'];
  expect(latest([])).toBe('true');
  expect(latest(['0.9.0', '0.10.0'])).toBe('true');
  expect(latest(['1.0.1'])).toBe('false');
});

test.each([
  ['1.10.0', ['1.9.0'], true],
  ['1.9.0', ['1.10.0'], false],
  ['2.0.0', ['1.99.99', '2.0.0'], true],
])('%s beside %j is the latest: %s', (version, published, expected) => {
  expect(isLatest(version, published)).toBe(expected);
});

test.each([
  ['small-v1.2.0', '1.2.0'],
  ['small-v1.2', null],
  ['small-plan-v1.2.0', null],
  ['v1.2.0', null],
])('the version in %s is %s', (tag, version) => {
  expect(versionIn(tag, 'small')).toBe(version);
});
