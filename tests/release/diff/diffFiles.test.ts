import { expect, it } from 'vitest';
import { diffFiles } from '../../../pipeline/release/diff/diffFiles.ts';
import { tinyRelease } from '../tinyRelease.ts';

function withFiles(texts: Readonly<Record<string, string>>) {
  return tinyRelease({
    files: new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  });
}

it('lists files added, removed and changed by path, and leaves out those that record a release', () => {
  const before = withFiles({ 'b.csv': '1', 'a.csv': '1', 'same.csv': '1', 'gone.csv': '1', 'manifest.json': '1' });
  const after = withFiles({ 'b.csv': '2', 'a.csv': '2', 'same.csv': '1', 'new.csv': '1', SHA256SUMS: '1' });
  expect(diffFiles(before, after)).toEqual({
    added: ['new.csv'],
    removed: ['gone.csv'],
    changed: ['a.csv', 'b.csv'],
  });
});

it('takes a source under another name for the one source of the plan', () => {
  const changed = diffFiles(withFiles({ 'source.tsv': 'a\tb' }), withFiles({ 'source.csv': 'a,b' }));
  expect(changed).toEqual({ added: [], removed: [], changed: ['source.csv'] });
});
