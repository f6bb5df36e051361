import { type Context, isObject, type Params, type Upload } from '../Context.ts';
import { indexDataset } from '../search/indexDataset.ts';
import { saveContent } from '../store/contents.ts';
import { findDataset, saveDataset } from '../store/datasets.ts';
import type { Dataset } from './Dataset.ts';
import { guessMediaType } from './formats.ts';
import { settleDataset } from './settleDataset.ts';
import { takeUpload } from './takeUpload.ts';

/**
 * Settles what was sent for a dataset and keeps it, files and all, whole or not at all; `current` is what it replaces.
 * Throws a refusal with everything that is wrong.
 */
export function writeDataset(spec: Params, current: Dataset | null, context: Context): Dataset {
  const uploads = new Map<string, Upload>();
  const now = context.stamp();
  const takeFile = (entry: unknown): unknown => {
    // `package_create` takes no files, so what CKAN guesses from a file is not guessed there either.
    if (!isObject(entry) || current === null) return entry;
    const { spec: taken, upload } = takeUpload(entry, now);
    if (upload === null) return taken;
    const named = taken['id'] ? taken : nameResource(taken, context.newId());
    uploads.set(String(named['id']), upload);
    return named;
  };
  const sent = spec['resources'];
  const resources = Array.isArray(sent) ? sent.map(takeFile) : sent;
  const dataset = settleDataset({ ...spec, resources }, current, context);
  freeName(dataset, context);
  saveDataset(context.database, dataset);
  for (const [id, { bytes }] of uploads) saveContent(context.database, id, bytes);
  indexDataset(context.database, dataset);
  return dataset;
}

/** The name of a deleted dataset can be taken: the deleted one is then called by its id. */
function freeName({ id, name }: Dataset, { database }: Context): void {
  const holder = findDataset(database, name);
  if (holder !== null && holder.id !== id) saveDataset(database, { ...holder, name: holder.id });
}

/** A new resource with an id, so that its file finds it. CKAN guesses a format only for those that came without one. */
function nameResource(spec: Params, id: string): Params {
  return { ...spec, id, format: spec['format'] || (guessMediaType(String(spec['url'])) ?? '') };
}
