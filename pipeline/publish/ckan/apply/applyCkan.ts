import { PipelineError } from '../../../errors.ts';
import { type Release, tagOf } from '../../../model/Release.ts';
import type { ChannelPlan, Progress } from '../../Channel.ts';
import { lookAtCkan } from '../look/lookAtCkan.ts';
import type { Portal } from '../Portal.ts';
import { prepare } from '../plan/prepare.ts';
import { resourceId } from '../resources/resourceId.ts';
import { awaitLoaders } from './awaitLoaders.ts';
import { comparePlans, refuseConflict } from './refuseConflict.ts';
import { createDataset, reviseDataset } from './writeDataset.ts';
import { writeTable } from './writeTable.ts';
import { writeView } from './writeView.ts';

/** Throws `invalid-plan` (exit 2) for a plan that was made for another release. */
export function checkPlan(plan: ChannelPlan, release: Pick<Release, 'planId' | 'version'>): void {
  if (tagOf(plan) === tagOf(release)) return;
  const messageJa = `\`${tagOf(plan)}\` の計画で \`${tagOf(release)}\` は公開できません。計画を作り直してください。`;
  const messageEn = `The plan for \`${tagOf(plan)}\` is none for \`${tagOf(release)}\`. Plan this release again.`;
  throw new PipelineError(2, [{ code: 'invalid-plan', messageJa, messageEn }]);
}

/**
 * Carries a plan of `planCkan` out. The portal is looked at once more, and only what would be planned now just the same is
 * done. First the dataset with all its files in one conditional request, so that readers see the one version or the other;
 * then the DataStore tables, each brought up to date in place; then the views. Sends nothing at all for a plan that is all skip.
 * @throws PipelineError (exit 3); then look, plan and apply go on where this one stopped.
 */
export async function applyCkan(
  portal: Portal,
  plan: ChannelPlan,
  release: Release,
  progress: Progress,
): Promise<void> {
  checkPlan(plan, release);
  if (plan.steps.every(({ action }) => action === 'skip')) return;
  const state = await lookAtCkan(portal, release);
  const { intended, work, plan: now } = prepare(portal, release, state);
  const changed = comparePlans(plan, now);
  if (changed !== null) throw refuseConflict(intended.name, changed);

  if (work.dataset !== 'none') {
    const dataset = state.dataset ?? (await createDataset(portal, intended));
    await reviseDataset(portal, intended, work, dataset, progress);
  }
  if (!state.hasDataStore) return;
  const sent = work.files.filter(({ action }) => action === 'create' || action === 'replace');
  const loaded = intended.tables.filter((table) => sent.some(({ resource }) => resource.id === table.resourceId));
  const ids = loaded.map((table) => table.resourceId);
  if (ids.length > 0) await awaitLoaders(portal, state.extensions, ids, progress);
  for (const { table, action } of work.tables) {
    if (action !== 'none' || loaded.includes(table)) await writeTable(portal, table);
  }
  for (const path of work.views) await writeView(portal, resourceId(intended.publication.iri, path));
}
