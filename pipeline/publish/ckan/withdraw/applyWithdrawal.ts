import type { Release } from '../../../model/Release.ts';
import type { ChannelPlan } from '../../Channel.ts';
import { isUnclear, type Trouble } from '../api/Trouble.ts';
import { describeChange } from '../apply/describeChange.ts';
import { comparePlans, refuseConflict } from '../apply/refuseConflict.ts';
import { pause, turns } from '../apply/writeDataset.ts';
import type { RemoteDataset } from '../CkanState.ts';
import { lookAtCkan } from '../look/lookAtCkan.ts';
import { lookAtDataset } from '../look/lookAtDataset.ts';
import { lookAtTable } from '../look/lookAtTable.ts';
import { readPublication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';
import { resourceId } from '../resources/resourceId.ts';
import { isAllOurs, planWithdrawal } from './planWithdrawal.ts';

/**
 * Sends a request that takes something away, and looks that it is gone: an answer may be lost, and CKAN shows a dataset
 * from its search index, which follows a moment later. Sent twice, it does no harm.
 */
async function remove(
  portal: Portal,
  action: string,
  params: Readonly<Record<string, unknown>>,
  isGone: () => Promise<boolean>,
): Promise<void> {
  let trouble: Trouble = { kind: 'invalid', status: null, message: 'it is still there' };
  for (let turn = 1; turn <= turns; turn += 1) {
    const outcome = await portal.client.write(action, params);
    if ('trouble' in outcome) {
      trouble = outcome.trouble;
      const mayBeDone = isUnclear(trouble) || trouble.kind === 'absent' || (turn > 1 && trouble.kind === 'invalid');
      if (!mayBeDone) throw portal.toFailure(action, trouble);
    }
    if (await isGone()) return;
    await pause(portal, turn);
  }
  throw portal.toFailure(action, trouble);
}

/** Takes our resources out of a dataset that others use too, on the condition that it is as it was read. */
async function removeResources(portal: Portal, dataset: RemoteDataset, iri: string): Promise<void> {
  const resources = dataset.resources.filter(({ path }) => path === null).map(({ fields }) => fields);
  const params = {
    match: { id: dataset.id, metadata_modified: dataset.modified },
    filter: ['-resources'],
    update: { resources },
  };
  await remove(portal, 'package_revise', params, async () => {
    const now = await lookAtDataset(portal, dataset.id, iri);
    return now === null || now.resources.every(({ path }) => path === null);
  });
}

/**
 * Carries a plan of `planWithdrawal` out, after looking once more.
 * @throws PipelineError (exit 3); then look, plan and apply go on where this one stopped.
 */
export async function applyWithdrawal(portal: Portal, plan: ChannelPlan, release: Release): Promise<void> {
  const state = await lookAtCkan(portal, release);
  const now = planWithdrawal(portal.settings.name, release, state);
  const changed = comparePlans(plan, now);
  const { dataset } = state;
  if (dataset === null || plan.steps.every(({ action }) => action === 'skip')) return;
  if (changed !== null) throw refuseConflict(dataset.name, changed);
  const { iri } = readPublication(release);
  if (isAllOurs(dataset)) {
    const isGone = async () => (await lookAtDataset(portal, dataset.id, iri))?.state !== 'active';
    return remove(portal, 'package_delete', { id: dataset.id }, isGone);
  }
  for (const [path, table] of state.tables) {
    if (table === null) continue;
    const id = resourceId(iri, path);
    const isGone = async () => (await lookAtTable(portal, id)) === null;
    await remove(portal, 'datastore_delete', { resource_id: id, force: true }, isGone);
  }
  // Deleting a table moves the dataset's time of change on some portals (CKAN 2.12), and nothing else may have moved it.
  const after = await lookAtDataset(portal, dataset.id, iri);
  const change = after === null ? null : describeChange(dataset, after);
  if (change !== null) throw refuseConflict(dataset.name, change);
  if (after !== null) await removeResources(portal, after, iri);
}
