import { isRecord } from '../api/toTrouble.ts';
import type { RemoteDataset, RemoteResource } from '../CkanState.ts';
import { resourceId } from '../resources/resourceId.ts';
import { pathField } from '../resources/toResources.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A resource as `package_show` gives it; ours when its id is the one that its path would have. */
function readResource(value: unknown, iri: string): readonly RemoteResource[] {
  if (!isRecord(value)) return [];
  const [id, path] = [text(value['id']), text(value[pathField])];
  return [{ id, path: path !== '' && resourceId(iri, path) === id ? path : null, fields: value }];
}

/**
 * A dataset as `package_show` gives it.
 * @param iri of our dataset, by which its parts are known
 */
export function readDataset(value: unknown, iri: string): RemoteDataset {
  const fields = isRecord(value) ? value : {};
  const organisation = isRecord(fields['organization']) ? text(fields['organization']['name']) : '';
  const resources = list(fields['resources']).flatMap((resource) => readResource(resource, iri));
  return {
    id: text(fields['id']),
    name: text(fields['name']),
    state: text(fields['state']),
    isPrivate: fields['private'] === true,
    organisation,
    modified: text(fields['metadata_modified']),
    isOurs: readExtras(fields).get('identifier') === iri,
    fields,
    resources,
  };
}

/** The extras of a dataset by key. */
export function readExtras(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    list(fields['extras']).flatMap((extra): [string, string][] =>
      isRecord(extra) ? [[text(extra['key']), text(extra['value'])]] : [],
    ),
  );
}

/**
 * The names in a dataset's list of tags or groups.
 * @example readNames({ tags: [{ name: '指標', display_name: '指標' }] }, 'tags') // ['指標']
 */
export function readNames(fields: Readonly<Record<string, unknown>>, key: 'tags' | 'groups'): readonly string[] {
  return list(fields[key]).flatMap((item) => (isRecord(item) ? [text(item['name'])] : []));
}
