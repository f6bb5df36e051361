import type { Release } from '../../../model/Release.ts';
import { isRecord } from '../api/toTrouble.ts';
import type { CkanState, RemoteTable } from '../CkanState.ts';
import { checkNames } from '../checkNames.ts';
import { nameDataset } from '../metadata/nameDataset.ts';
import { type Publication, readPublication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';
import { toResources } from '../resources/toResources.ts';
import { toTables } from '../tables/toTable.ts';
import { askMaybe } from './ask.ts';
import { lookAtAccess } from './lookAtAccess.ts';
import { findNamesake, lookAtDataset } from './lookAtDataset.ts';
import { lookAtFiles } from './lookAtFiles.ts';
import { lookAtTable } from './lookAtTable.ts';

/** Names of a publication on the portal. */
export function namesOn(portal: Portal, { release, plan }: Publication): ReturnType<typeof nameDataset> {
  const source = { planId: release.planId, publisherCode: plan.plan.publisher.code };
  return nameDataset(portal.settings, portal.profile, source);
}

/** Kinds of the views of a resource; none when there is no such resource. */
async function lookAtViews(portal: Portal, id: string): Promise<readonly string[]> {
  const views = await askMaybe(portal, 'resource_view_list', { id });
  const items: readonly unknown[] = Array.isArray(views) ? views : [];
  return items.flatMap((view) => (isRecord(view) ? [String(view['view_type'])] : []));
}

/**
 * Reads everything on the portal that a publication depends on. Sends nothing but GET.
 * @throws PipelineError (exit 2) for names that CKAN cannot take, before anything is asked; (exit 3) when the portal
 * gives no clear answer.
 */
export async function lookAtCkan(portal: Portal, release: Release): Promise<CkanState> {
  const publication = readPublication(release);
  const names = namesOn(portal, publication);
  checkNames(names);
  const access = await lookAtAccess(portal, names.organisation);
  const dataset = await lookAtDataset(portal, names.dataset, publication.iri);
  const namesake = await findNamesake(portal, dataset, publication.iri);
  const served = dataset === null ? new Map() : await lookAtFiles(portal, dataset, toResources(publication));

  const tables = new Map<string, RemoteTable | null>();
  const views = new Map<string, readonly string[]>();
  let hasDataStore = true;
  for (const { path, resourceId } of toTables(publication)) {
    const table = await lookAtTable(portal, resourceId);
    if (table === 'no-datastore') hasDataStore = false;
    else tables.set(path, table);
    const isThere = dataset?.resources.some(({ id }) => id === resourceId) ?? false;
    views.set(path, isThere ? await lookAtViews(portal, resourceId) : []);
  }
  return { ...access, dataset, namesake, served, tables, hasDataStore, views };
}
