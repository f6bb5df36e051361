import { expect, it, test } from 'vitest';
import { diffMetadata } from '../../../pipeline/release/diff/diffMetadata.ts';
import { flattenMetadata } from '../../../pipeline/release/diff/flattenMetadata.ts';
import { gatherEvidence } from '../../../pipeline/release/diff/gatherEvidence.ts';
import type { PublishedTables } from '../../../pipeline/release/diff/PublishedTables.ts';
import { tinyRelease, withCorrection } from '../tinyRelease.ts';

it('flattens plan.json to leaves under JSON pointers, without rows and the release’s own name', () => {
  const document = {
    version: '1.0.0',
    plan: { title: { ja: '計画' }, keywords: ['a', 'b/c'] },
    title: null,
    sections: [{ section_id: '1' }],
    'odd/key~': 2022,
    notes: [],
  };
  expect([...flattenMetadata(document)]).toEqual([
    ['/plan/title/ja', '計画'],
    ['/plan/keywords/0', 'a'],
    ['/plan/keywords/1', 'b/c'],
    ['/title', null],
    ['/odd~1key~0', '2022'],
  ]);
});

function diffPointer(pointer: string, change: Partial<PublishedTables> = {}) {
  const before = tinyRelease({ metadata: new Map([[pointer, 'one']]) });
  const after = tinyRelease({ metadata: new Map([[pointer, 'two']]), ...change });
  return diffMetadata(gatherEvidence(before, after));
}

test.each([
  ['a title in plan.yaml', '/plan/title/ja', {}, 'metadata_change'],
  ['a declared year', '/baseline_year/fiscal_year', {}, 'declaration'],
  ['a note in origin.yaml', '/source/note', {}, 'metadata_change'],
  ['the digest of another file', '/source/sha256', { sourceSha256: 'bb' }, 'revision'],
  ['the title of another edition', '/title', { edition: '2022', sourceSha256: 'bb' }, 'new_period'],
  ['a title in plan.yaml beside another edition', '/plan/title/ja', { edition: '2022' }, 'metadata_change'],
  ['the title of the same file, corrected', '/title', { tables: withCorrection('11%') }, 'correction'],
  ['the title of the same file, read otherwise', '/title', {}, 'rule_change'],
])('%s: %s', (_what, pointer, change, cause) => {
  expect(diffPointer(pointer, change)).toEqual([{ pointer, cause, before: 'one', after: 'two' }]);
});

it('tells what came and went, in the order of the newer document', () => {
  const before = tinyRelease({ metadata: new Map([['/plan/contact/email', 'a@example.jp']]) });
  const after = tinyRelease({ metadata: new Map([['/plan/contact/url', 'https://example.jp']]) });
  expect(diffMetadata(gatherEvidence(before, after))).toEqual([
    { pointer: '/plan/contact/url', cause: 'metadata_change', before: null, after: 'https://example.jp' },
    { pointer: '/plan/contact/email', cause: 'metadata_change', before: 'a@example.jp', after: null },
  ]);
});
