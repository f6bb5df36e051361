import type { RemoteDataset } from '../CkanState.ts';
import { readExtras, readNames } from '../look/readDataset.ts';
import type { CkanWork } from '../plan/CkanWork.ts';
import { orderResources } from '../plan/compareDataset.ts';
import type { Intended } from '../plan/toIntended.ts';
import { uploadName } from '../resources/uploadName.ts';

/** What `package_revise` is given: the condition, the lists that are put anew, the values, and the files that go along. */
export interface Revision {
  readonly params: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, File>;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ours beside what others put into a list of tags or groups, those whole. */
function join(dataset: RemoteDataset, key: 'tags' | 'groups', names: readonly string[]): readonly unknown[] {
  const present = readNames(dataset.fields, key);
  return [...listOf(dataset.fields[key]), ...names.filter((name) => !present.includes(name)).map((name) => ({ name }))];
}

/** Every resource of the dataset as it should be, in order: ours described anew, the others as they are. */
function toResourceList(intended: Intended, work: CkanWork, dataset: RemoteDataset): readonly object[] {
  const present = new Map(dataset.resources.map(({ id, fields }) => [id, fields]));
  const works = new Map(work.files.map((file) => [file.resource.id, file]));
  return orderResources(intended, dataset).map((id) => {
    const file = works.get(id);
    if (file === undefined) return { ...present.get(id) };
    const { action, resource } = file;
    const upload =
      action === 'create' || action === 'replace' ? { url: uploadName(resource.file.path), url_type: 'upload' } : {};
    return { ...present.get(id), ...resource.fields, ...upload, id };
  });
}

/** The files that are sent, by the form field that ties each to its resource. */
function toUploads(work: CkanWork, resources: readonly object[]): ReadonlyMap<string, File> {
  const sent = new Map(
    work.files
      .filter(({ action }) => action === 'create' || action === 'replace')
      .map(({ resource }) => [resource.id, resource.file]),
  );
  return new Map(
    resources.flatMap((resource, index): [string, File][] => {
      const file = 'id' in resource ? sent.get(String(resource.id)) : undefined;
      if (file === undefined) return [];
      const body = new File([file.bytes as Uint8Array<ArrayBuffer>], uploadName(file.path), { type: file.mediaType });
      return [[`update__resources__${index}__upload`, body]];
    }),
  );
}

/**
 * The one request that brings a dataset from one version to the next: all fields, all resources and all files, on the
 * condition that nobody has changed the dataset since it was read. What others added is sent back as it was.
 */
export function toRevision(intended: Intended, work: CkanWork, dataset: RemoteDataset): Revision {
  const resources = toResourceList(intended, work, dataset);
  const extras = new Map([...readExtras(dataset.fields), ...intended.extras]);
  const groups = intended.groups.length === 0 ? {} : { groups: join(dataset, 'groups', intended.groups) };
  const update = {
    ...Object.fromEntries(intended.fields),
    license_id: intended.licence,
    private: false,
    tags: join(dataset, 'tags', intended.tags),
    extras: [...extras].map(([key, value]) => ({ key, value })),
    ...groups,
    resources,
  };
  const replaced = ['tags', 'extras', 'resources', ...Object.keys(groups)];
  return {
    params: {
      // Deleting a dataset does not move its time of change, so the state is a condition of its own.
      match: { id: dataset.id, metadata_modified: dataset.modified, state: 'active' },
      filter: replaced.map((name) => `-${name}`),
      update,
      include: ['+package__id', '-*'],
    },
    files: toUploads(work, resources),
  };
}
