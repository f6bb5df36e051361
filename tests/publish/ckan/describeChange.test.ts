import { expect, test } from 'vitest';
import { describeChange } from '../../../pipeline/publish/ckan/apply/describeChange.ts';
import type { Fields } from '../../../pipeline/publish/ckan/CkanState.ts';
import { readDataset } from '../../../pipeline/publish/ckan/look/readDataset.ts';

const datasetOf = (fields: Fields, ...resources: readonly Fields[]) =>
  readDataset({ id: '1', title: '計画', metadata_modified: '1', ...fields, resources }, 'urn:x');
const file = { id: 'a', name: '実績', size: 1, hash: '', metadata_modified: '1' };

test('names fields and files in both languages', () => {
  const before = datasetOf({}, file, { id: 'b', name: '指標' });
  const after = datasetOf({ title: '別の計画' }, { ...file, size: 2 }, { id: 'c', name: 'メモ' });
  expect(describeChange(before, after)).toEqual({
    ja: '項目 `title`、変更されたファイル `実績`、追加されたファイル `メモ`、削除されたファイル `指標`',
    en: 'fields `title`; files changed `実績`; files added `メモ`; files removed `指標`',
  });
});

test('tells nothing of what the portal moves by itself', () => {
  const after = datasetOf(
    { metadata_modified: '2' },
    { ...file, hash: 'md5', datastore_active: true, metadata_modified: '2' },
  );
  expect(describeChange(datasetOf({}, file), after)).toBeNull();
});
