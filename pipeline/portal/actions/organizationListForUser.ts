import { showOrganisation } from '../datasets/showDataset.ts';
import { listGroups } from '../store/groups.ts';
import type { Action } from './Action.ts';

/** `organization_list_for_user`: organisations that the caller may write for: all with the token, none without. */
export const organizationListForUser: Action = {
  name: 'organization_list_for_user',
  access: 'anyone',
  readOnly: true,
  help: 'Return the organizations that the user has a given permission for. :param permission:',
  run: (_params, { database, mayWrite }) =>
    (mayWrite ? listGroups(database, 'organization') : []).map((group) => ({
      ...showOrganisation(group),
      capacity: 'admin',
      display_name: group.title || group.name,
      image_display_url: group.image_url,
    })),
};
