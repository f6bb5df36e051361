import type { RemoteDataset } from '../CkanState.ts';
import { readExtras, readNames } from '../look/readDataset.ts';
import type { Intended } from './toIntended.ts';

/** The value of a field as text; CKAN gives null for an empty one. */
const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/**
 * The ids of all resources in the order in which they should stand: ours in their order on the places that ours have now,
 * new ones after them; the others stay where they are.
 */
export function orderResources({ resources }: Intended, dataset: RemoteDataset): readonly string[] {
  const wanted = resources.map(({ id }) => id);
  const kept = dataset.resources.filter(({ id, path }) => path === null || wanted.includes(id));
  const ours = wanted.filter((id) => kept.some((resource) => resource.id === id));
  const fresh = wanted.filter((id) => !ours.includes(id));
  const slots = kept.map(({ id, path }) => (path === null ? id : null));
  const last = slots.lastIndexOf(null);
  const filled = slots.map((id) => id ?? ours.shift() ?? '');
  // Where no resource is ours yet, the new ones follow what others put there.
  const place = last === -1 ? filled.length : last + 1;
  return [...filled.slice(0, place), ...fresh, ...filled.slice(place)];
}

/**
 * Names of what differs between a dataset and what a release wants of it, its files aside: `title`, `extras.frequency`.
 * Tags, groups and extras that others added do not count.
 */
export function compareDataset(intended: Intended, dataset: RemoteDataset): readonly string[] {
  const extras = readExtras(dataset.fields);
  const [tags, groups] = [readNames(dataset.fields, 'tags'), readNames(dataset.fields, 'groups')];
  const differs = (before: unknown, after: string): boolean => shown(before) !== after;
  const present = dataset.resources.map(({ id }) => id);
  const ordered = orderResources(intended, dataset).filter((id) => present.includes(id));
  const kept = present.filter((id) => ordered.includes(id));
  return [
    ...[...intended.fields].filter(([key, value]) => differs(dataset.fields[key], value)).map(([key]) => key),
    ...[...intended.extras].filter(([key, value]) => differs(extras.get(key), value)).map(([key]) => `extras.${key}`),
    ...(intended.licence !== null && differs(dataset.fields['license_id'], intended.licence) ? ['license_id'] : []),
    ...(intended.tags.every((tag) => tags.includes(tag)) ? [] : ['tags']),
    ...(intended.groups.every((group) => groups.includes(group)) ? [] : ['groups']),
    ...(ordered.every((id, index) => id === kept[index]) ? [] : ['order']),
  ];
}
