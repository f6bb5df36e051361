import { expect, test } from 'vitest';
import { compareServed } from '../../pipeline/publish/compareServed.ts';
import { emptyLedger, findEntry, recordIntent, recordVerdict, toStatus } from '../../pipeline/publish/ledger.ts';
import { smallRelease } from './github/smallRelease.ts';

const [one, two] = [smallRelease('1.0.0', 'a'), smallRelease('1.10.0', 'b')];
const files = [
  { path: 'a.csv', size: 2, sha256: 'aa' },
  { path: 'b.csv', size: 3, sha256: 'bb' },
];

test('keeps an entry for every channel and version, by channel, then by version as numbers', () => {
  let ledger = emptyLedger('small');
  for (const version of ['1.10.0', '1.9.0']) ledger = recordIntent(ledger, 'github', smallRelease(version, 'a'));
  ledger = recordIntent(ledger, 'folder', one);
  expect(ledger.entries.map(({ channel, version }) => `${channel} ${version}`)).toEqual([
    'folder 1.0.0',
    'github 1.9.0',
    'github 1.10.0',
  ]);
});

test('keeps a verdict while the same bytes are meant, and drops it with other bytes', () => {
  const verified = recordVerdict(recordIntent(emptyLedger('small'), 'github', one), 'github', '1.0.0', true);
  expect(recordIntent(verified, 'github', one)).toBe(verified);
  const other = recordIntent(verified, 'github', smallRelease('1.0.0', 'other'));
  expect(findEntry(other, 'github', '1.0.0')?.verified).toBe(false);
});

test('tells the newest version that was verified, and whether all that was meant is there', () => {
  let ledger = recordVerdict(recordIntent(emptyLedger('small'), 'github', one), 'github', '1.0.0', true);
  ledger = recordIntent(ledger, 'github', two);
  const pages = new Map([['small github', 'https://github.com/octo-city/open-data']]);
  expect(toStatus([ledger], pages).plans).toEqual([
    {
      plan_id: 'small',
      channels: [
        { channel: 'github', version: '1.0.0', verified: false, url: 'https://github.com/octo-city/open-data' },
      ],
    },
  ]);
});

test.each([
  ['verified', { state: 'public', files }, []],
  ['missing', { state: 'absent', files: [] }, ['a.csv', 'b.csv']],
  ['hidden', { state: 'hidden', files }, []],
  ['different', { state: 'public', files: files.slice(1) }, ['a.csv']],
  ['different', { state: 'public', files: [...files, { path: 'c.csv', size: 1, sha256: 'cc' }] }, ['c.csv']],
  ['different', { state: 'public', files: [{ ...files[0], sha256: null }, files[1]] }, ['a.csv']],
  ['different', { state: 'public', files: [{ ...files[0], size: 9 }, files[1]] }, ['a.csv']],
])('what is served is %s', (verdict, served, paths) => {
  expect(compareServed(files, served as Parameters<typeof compareServed>[1])).toEqual({ verdict, paths });
});
