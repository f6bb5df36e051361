import type { Bilingual } from '../../../model/Settings.ts';
import type { RemoteDataset, RemoteResource } from '../CkanState.ts';

/**
 * Fields that the portal moves by itself: CKAN 2.12 patches a resource after every write to its table, XLoader its `hash`, at once and
 * some time later. They tell nothing.
 */
const restless = new Set([
  ...['metadata_modified', 'last_modified', 'num_resources', 'num_tags', 'resources', 'organization'],
  ...['hash', 'datastore_active', 'datastore_contains_all_records_of_source_file'],
]);

type Fields = Readonly<Record<string, unknown>>;

/** Names of the fields that differ. */
function listChanged(before: Fields, after: Fields): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !restless.has(name));
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

const nameOf = ({ id, fields }: RemoteResource): string => (typeof fields['name'] === 'string' ? fields['name'] : id);

/**
 * What somebody else changed in a dataset, in one phrase; null when nobody changed anything.
 * @example describeChange(before, after) // { ja: '項目 `title`、追加されたファイル `メモ`', en: 'fields `title`; files added `メモ`' }
 */
export function describeChange(before: RemoteDataset, after: RemoteDataset): Bilingual | null {
  const inBefore = new Map(before.resources.map((resource) => [resource.id, resource]));
  const inAfter = new Set(after.resources.map(({ id }) => id));
  const changed = after.resources.filter((resource) => {
    const earlier = inBefore.get(resource.id);
    return earlier !== undefined && listChanged(earlier.fields, resource.fields).length > 0;
  });
  const lists = [
    { ja: '項目', en: 'fields', names: listChanged(before.fields, after.fields) },
    { ja: '変更されたファイル', en: 'files changed', names: changed.map(nameOf) },
    {
      ja: '追加されたファイル',
      en: 'files added',
      names: after.resources.filter(({ id }) => !inBefore.has(id)).map(nameOf),
    },
    {
      ja: '削除されたファイル',
      en: 'files removed',
      names: before.resources.filter(({ id }) => !inAfter.has(id)).map(nameOf),
    },
  ].filter(({ names }) => names.length > 0);
  if (lists.length === 0) return null;
  const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  return {
    ja: lists.map(({ ja, names }) => `${ja} ${quote(names)}`).join('、'),
    en: lists.map(({ en, names }) => `${en} ${quote(names)}`).join('; '),
  };
}
