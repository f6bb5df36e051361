import type { Context } from '../Context.ts';
import { findDataTable } from '../store/dataTables.ts';
import { findGroup, type Group } from '../store/groups.ts';
import type { Dataset, Resource } from './Dataset.ts';
import { identify } from './identify.ts';
import { findLicence } from './licences.ts';
import { portalUser } from './portalUser.ts';

/** A resource as readers get it: its file's address in full, and whether its data can be queried. */
export function showResource(resource: Resource, { site, database }: Context): Resource {
  return {
    ...resource,
    state: 'active',
    datastore_active: findDataTable(database, resource.id) !== null,
    url: showUrl(resource, site.url),
  };
}

function showUrl({ id, package_id, url, url_type }: Resource, siteUrl: string): string {
  if (url_type === 'upload') return `${siteUrl}/dataset/${package_id}/resource/${id}/download/${url}`;
  if (url_type === 'datastore') return `${siteUrl}/datastore/dump/${id}`;
  return url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url.replace(/^\/+/, '')}`;
}

/** An organisation as it stands in a dataset. */
export function showOrganisation({ extras: _, ...group }: Group): Readonly<Record<string, unknown>> {
  return { ...group, type: group.is_organization ? 'organization' : 'group', approval_status: 'approved' };
}

/**
 * A dataset as readers get it, field for field as CKAN 2.11 answers `package_show`.
 * @example showDataset(dataset, context)['num_resources'] // 2
 */
export function showDataset(dataset: Dataset, context: Context): Readonly<Record<string, unknown>> {
  const { texts, extras, tags, groups, resources, ...own } = dataset;
  const licence = findLicence(texts.license_id);
  const owner = findGroup(context.database, dataset.owner_org);
  return {
    ...texts,
    ...own,
    creator_user_id: portalUser.id,
    isopen: licence?.isOpen ?? false,
    license_title: licence?.title ?? texts.license_id,
    ...(licence?.url ? { license_url: licence.url } : {}),
    num_resources: resources.length,
    num_tags: tags.length,
    organization: owner?.state === 'active' ? showOrganisation(owner) : null,
    extras,
    resources: resources.map((resource, position) => ({ ...showResource(resource, context), position })),
    tags: tags.map(showTag),
    groups: groups.flatMap((id) => {
      const group = findGroup(context.database, id);
      return group?.state === 'active' ? [showGroupBriefly(group)] : [];
    }),
    relationships_as_subject: [],
    relationships_as_object: [],
  };
}

/** A tag as CKAN answers it. */
export function showTag(name: string): Readonly<Record<string, string | null>> {
  return { display_name: name, id: identify(`tag:${name}`), name, state: 'active', vocabulary_id: null };
}

function showGroupBriefly({ id, name, title, description, image_url }: Group): Readonly<Record<string, string>> {
  return { description, display_name: title || name, id, image_display_url: image_url, name, title };
}
