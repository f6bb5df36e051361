import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { writeWhole } from '../effects/writeWhole.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import { type ArchivedPlan, makeCatalogIndex } from '../publish/catalog/makeCatalogIndex.ts';
import { makeOpenApi } from '../publish/catalog/makeOpenApi.ts';
import { mergeRecords, type PlanRecords, type RecordDocument } from '../publish/catalog/mergeRecords.ts';
import { archiveFolder } from '../publish/folder/createFolderChannel.ts';
import { folderOf, lookAtFolder } from '../publish/folder/lookAtFolder.ts';
import { renderDocument, renderJson } from '../write/renderJson.ts';

/**
 * Writes what stands over all plans into the archive: `index.json`, `catalog.jsonld`, `openapi.json`. All of it follows from the archive, so
 * what is broken or missing is made anew, and the same archive writes nothing. Yields the names of the files that were written.
 * @example writeCatalog(catalog, schemas, effects) // []
 */
export function writeCatalog(
  catalog: CatalogSettings,
  schemas: Schemas,
  { files, root }: Pick<Effects, 'files' | 'root'>,
): readonly string[] {
  const folder = join(root, archiveFolder);
  const plans = files
    .listFolder(folder)
    .flatMap(({ name, kind }) => (kind === 'folder' && !name.startsWith('.') ? [name] : []));
  const archived = plans.flatMap((planId): ArchivedPlan[] => {
    const { index, manifests, versions } = lookAtFolder(files, join(folder, planId));
    if (index === null) return [];
    const unlisted = new Map(
      [...versions].map(([version, held]) => [
        version,
        ['manifest.json', 'SHA256SUMS'].flatMap((path) => {
          const file = held.get(path);
          return file ? [{ path, ...file }] : [];
        }),
      ]),
    );
    return [{ index, manifests, unlisted }];
  });
  if (archived.length === 0) return [];
  const records = archived.map(
    ({ index }): PlanRecords =>
      index.releases.flatMap(({ version }) => readRecord(join(folder, index.plan_id, folderOf(version)), files)),
  );
  const made: readonly (readonly [string, Uint8Array])[] = [
    ['catalog.jsonld', renderDocument(mergeRecords(records.filter((list) => list.length > 0)))],
    ['index.json', renderDocument(makeCatalogIndex(archived, catalog))],
    ['openapi.json', renderJson(makeOpenApi(schemas, catalog))],
  ];
  return made.flatMap(([name, bytes]) => (writeWhole(files, join(folder, name), bytes) ? [name] : []));
}

/** The record of a release; none where an older one had another form, or it is no JSON: what a release holds never changes. */
function readRecord(folder: string, files: Effects['files']): RecordDocument[] {
  const bytes = files.readFile(join(folder, 'dataset.jsonld'));
  if (bytes === null) return [];
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as Partial<RecordDocument>;
    return Array.isArray(record['@graph']) && record['@context'] !== undefined ? [record as RecordDocument] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
