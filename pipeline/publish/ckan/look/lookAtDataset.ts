import { isRecord } from '../api/toTrouble.ts';
import type { RemoteDataset } from '../CkanState.ts';
import type { Portal } from '../Portal.ts';
import { resourceId } from '../resources/resourceId.ts';
import { askMaybe } from './ask.ts';
import { readDataset } from './readDataset.ts';

/**
 * The dataset of a name or id; null when there is none. One that the user may not see has the state `closed`.
 * @param iri of our dataset
 */
export async function lookAtDataset(portal: Portal, name: string, iri: string): Promise<RemoteDataset | null> {
  const outcome = await portal.client.read('package_show', { id: name });
  if ('done' in outcome) return readDataset(outcome.done, iri);
  if (outcome.trouble.kind === 'absent') return null;
  if (outcome.trouble.kind !== 'refused') throw portal.toFailure('package_show', outcome.trouble);
  return { ...readDataset({}, iri), name, state: 'closed' };
}

/** The dataset that holds our resources although it has another name than `dataset`; null when there is none. */
export async function findNamesake(
  portal: Portal,
  dataset: RemoteDataset | null,
  iri: string,
): Promise<RemoteDataset | null> {
  if (dataset?.resources.some(({ path }) => path !== null)) return null;
  const resource = await askMaybe(portal, 'resource_show', { id: resourceId(iri, 'plan.json') });
  const id = isRecord(resource) ? resource['package_id'] : undefined;
  if (typeof id !== 'string' || id === dataset?.id) return null;
  return lookAtDataset(portal, id, iri);
}
