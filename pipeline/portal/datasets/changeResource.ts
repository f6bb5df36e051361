import { ActionError, refuse } from '../ActionError.ts';
import { type Context, isObject, type Params } from '../Context.ts';
import type { needResource } from './access.ts';
import type { Dataset, Resource } from './Dataset.ts';
import { showDataset, showResource } from './showDataset.ts';
import { writeDataset } from './writeDataset.ts';

type Found = ReturnType<typeof needResource>;

/** Appends a resource to a dataset; yields it as readers get it. Throws a refusal of the resource's own fields. */
export function addResource(spec: Params, dataset: Dataset, context: Context): Readonly<Record<string, unknown>> {
  const resources = [...dataset.resources.map((resource) => showResource(resource, context)), { url: '', ...spec }];
  return writeResources(resources, resources.length - 1, dataset, context);
}

/** Puts a resource in place of one; yields it as readers get it. Throws a refusal of the resource's own fields. */
export function replaceResource(spec: Params, found: Found, context: Context): Readonly<Record<string, unknown>> {
  const { dataset, position } = found;
  const resources = dataset.resources.map((resource, at) =>
    at === position ? { url: '', ...spec } : showResource(resource, context),
  );
  return writeResources(resources, position, dataset, context);
}

/** Takes a resource out of its dataset. */
export function dropResource({ dataset, position }: Found, context: Context): void {
  const resources = dataset.resources.filter((_, at) => at !== position);
  writeDataset({ ...showDataset(dataset, context), resources }, dataset, context);
}

function writeResources(
  resources: readonly Params[],
  at: number,
  dataset: Dataset,
  context: Context,
): Readonly<Record<string, unknown>> {
  const written = narrowFaults(at, () =>
    writeDataset({ ...showDataset(dataset, context), resources }, dataset, context),
  );
  // A resource sent under the id of one that is there takes its place, so the list may be shorter than what was sent.
  const position = Math.min(at, written.resources.length - 1);
  const resource = written.resources[position] as Resource;
  return { ...showResource(resource, context), position };
}

/** Runs `work`; of a refusal that lists resources, only what is wrong with the one at `at` is told, as CKAN does. */
function narrowFaults<Result>(at: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ActionError) || error.refusal.kind !== 'validation') throw error;
    const { resources } = error.refusal.fields;
    const own: unknown = Array.isArray(resources) ? resources[at] : undefined;
    throw isObject(own) ? refuse(own) : error;
  }
}
