import type { Params } from '../Context.ts';
import { isGiven, missing, toText } from '../params/readParams.ts';
import type { Dataset } from './Dataset.ts';

/** Keys that an extra may not have, since the dataset has a field of that name. */
const rootFields: readonly string[] = [
  ...['author', 'author_email', 'extras', 'groups', 'id', 'license_id', 'maintainer', 'maintainer_email', 'name'],
  ...[
    'notes',
    'owner_org',
    'plugin_data',
    'private',
    'relationships_as_object',
    'relationships_as_subject',
    'resources',
  ],
  ...['return_to', 'save', 'state', 'tag_string', 'tags', 'title', 'type', 'url', 'version'],
];

/**
 * A dataset's extras by key, from what was sent; those without a value or marked as deleted are left out.
 * Faults go into `faults` under CKAN's names: a key given twice, an empty key, a key that is a field of its own.
 * @example settleExtras([{ key: 'frequency', value: 'ANNUAL' }], {}) // [{ key: 'frequency', value: 'ANNUAL' }]
 */
export function settleExtras(specs: readonly Params[], faults: Record<string, unknown>): Dataset['extras'] {
  const extras = specs
    .filter(({ deleted }) => !deleted)
    .map(({ key, value }) => ({ key: isGiven(key) ? toText(key) : '', value }));
  const keys = extras.map(({ key }) => key);
  const doubled = new Set(keys.filter((key, at) => key !== '' && keys.indexOf(key) !== at));
  if (doubled.size > 0) faults['extras_validation'] = [...doubled].map((key) => `Duplicate key "${key}"`);
  const wrong = keys.map((key) => checkKey(key));
  if (wrong.some((fault) => fault !== null)) {
    faults['extras'] = wrong.map((fault) => (fault === null ? {} : { key: [fault] }));
  }
  return extras
    .filter(({ value }) => isGiven(value))
    .map(({ key, value }) => ({ key, value: toText(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function checkKey(key: string): string | null {
  if (key === '') return missing;
  return rootFields.includes(key) ? 'There is a schema field with the same name' : null;
}
