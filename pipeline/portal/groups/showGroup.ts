import type { Context } from '../Context.ts';
import { identify } from '../datasets/identify.ts';
import { portalUser } from '../datasets/portalUser.ts';
import { showOrganisation } from '../datasets/showDataset.ts';
import { type Database, numberOf } from '../store/Database.ts';
import type { Group } from '../store/groups.ts';

/** What is shown of an organisation or group besides its own fields. */
export interface GroupParts {
  readonly extras: boolean;
  readonly users: boolean;
}

/** An organisation or group as `organization_show` and `group_show` answer it, without its datasets. */
export function showGroup(group: Group, parts: GroupParts, context: Context): Readonly<Record<string, unknown>> {
  return {
    ...showOrganisation(group),
    display_name: group.title || group.name,
    image_display_url: group.image_url,
    num_followers: 0,
    package_count: countDatasets(group, context.database),
    ...(parts.extras ? { extras: group.extras.map((extra) => showExtra(extra, group.id)), tags: [], groups: [] } : {}),
    ...(parts.users ? { users: [{ ...portalUser, capacity: 'admin', state: 'active', sysadmin: true }] } : {}),
  };
}

/** How many active public datasets it has. */
export function countDatasets({ name, is_organization }: Group, database: Database): number {
  const row = database.one(
    `SELECT count(*) AS total FROM terms JOIN datasets ON datasets.id = dataset_id
     WHERE field = ? AND value = ? AND datasets.state = 'active' AND private = 0`,
    is_organization ? 'organization' : 'groups',
    name,
  );
  return row === null ? 0 : numberOf(row, 'total');
}

function showExtra({ key, value }: Group['extras'][number], groupId: string): Readonly<Record<string, string>> {
  return { group_id: groupId, id: identify(`extra:${groupId}:${key}`), key, state: 'active', value };
}
