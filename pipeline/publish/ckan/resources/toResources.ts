import { createHash } from 'node:crypto';
import type { ReleaseFile } from '../../../model/Release.ts';
import type { Publication } from '../metadata/Publication.ts';
import { tablePaths } from '../tables/toTable.ts';
import { comparePaths, formatOf } from './resourceFacts.ts';
import { resourceId, stablePath } from './resourceId.ts';

/** The field of a resource that says which file of the bundle it is; with the right id it marks a resource as ours. */
export const pathField = 'torikumi_path';

/** One file of a release as a CKAN resource. */
export interface IntendedResource {
  readonly id: string;
  /** Path that stays from version to version. */
  readonly path: string;
  readonly file: ReleaseFile;
  /** What CKAN is told of it. */
  readonly fields: Readonly<Record<string, string | number>>;
}

/** What the file holds, in both languages: the schema's words for a table. */
function describe({ schemas }: Publication, { path, label }: ReleaseFile): string {
  const schema = schemas.get(path);
  const [ja, en] = [schema?.description ?? label.ja, schema?.['x-description-en'] ?? label.en];
  return `${ja}\n\n${en}`;
}

/** Terms of use of a file: the licence's address, or what is known while there is none. */
function tellTerms({ plan: { plan } }: Publication): Readonly<Record<string, string>> {
  const { status, url, note } = plan.licence;
  if (status === 'confirmed') return url === undefined ? {} : { license: url };
  return { rights: note.ja };
}

/**
 * The MD5 that XLoader and DataPusher would write into `hash` after they loaded the file. Where they find it there
 * already they leave the table alone (ckanext-xloader 2.x jobs.py, "the file hash hasn't changed"), and so ours stays.
 */
function holdLoadersOff({ path, bytes }: ReleaseFile): Readonly<Record<string, string>> {
  if (!tablePaths.includes(path)) return {};
  const hash = createHash('md5').update(bytes).digest('hex');
  return { hash, hash_algorithm: 'http://spdx.org/rdf/terms#checksumAlgorithm_md5' };
}

/**
 * Every file of a release as a resource, in the order of the dataset's page.
 * @example toResources(publication)[0]?.fields['format'] // 'CSV'
 */
export function toResources(publication: Publication): readonly IntendedResource[] {
  const { release, iri, schemas } = publication;
  const files = [...release.files].sort((a, b) => comparePaths(a.path, b.path));
  return files.map((file) => {
    const path = stablePath(file.path, release);
    const schema = schemas.get(file.path);
    return {
      id: resourceId(iri, path),
      path,
      file,
      fields: {
        name: file.label.ja,
        description: describe(publication, file),
        format: formatOf(file.mediaType, file.path),
        mimetype: file.mediaType,
        size: file.bytes.length,
        sha256: file.sha256,
        [pathField]: path,
        ...holdLoadersOff(file),
        ...(schema === undefined ? {} : { conforms_to: JSON.stringify([schema.$id]) }),
        ...tellTerms(publication),
      },
    };
  });
}
