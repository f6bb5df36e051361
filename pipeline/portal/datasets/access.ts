import { refuseAccess, refuseMissing } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { findDataset, findResourceOwner } from '../store/datasets.ts';
import type { Dataset, Resource } from './Dataset.ts';

/** The dataset of that id or name. Throws a refusal when there is none, or when it is not public and no token came. */
export function needDataset(idOrName: string, { database, mayWrite }: Context): Dataset {
  const dataset = findDataset(database, idOrName);
  if (dataset === null) throw refuseMissing();
  if (!mayWrite && (dataset.private || dataset.state !== 'active')) {
    throw refuseAccess(`User  not authorized to read package ${dataset.id}`);
  }
  return dataset;
}

/** The resource of that id with its dataset and place. Throws the same refusals. */
export function needResource(
  id: string,
  context: Context,
): { readonly dataset: Dataset; readonly resource: Resource; readonly position: number } {
  const owner = findResourceOwner(context.database, id);
  if (owner === null) throw refuseMissing();
  const dataset = needDataset(owner, context);
  const position = dataset.resources.findIndex((resource) => resource.id === id);
  const resource = dataset.resources[position];
  if (resource === undefined) throw refuseMissing();
  return { dataset, resource, position };
}
